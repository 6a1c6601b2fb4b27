/**
 * What doors and intake may ask of the registry: {@link FeedLedger} to bring facts in, {@link Registry} to ask.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.yujiang.registry.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
