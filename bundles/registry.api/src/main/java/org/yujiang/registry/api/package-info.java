/**
 * What doors and intake may ask of the registry: {@link FeedLedger} to bring facts in,
 * {@link Registry} to ask, {@link Curation} and {@link Imports} to correct, {@link Adjudication} to decide again,
 * {@link Claims} and {@link Payments} to bring what was decided to the money, {@link MatchingTrial} to measure, {@link Lab} to
 * try draft packs. Every question names its {@link Caller}.
 */
@Export
@NullMarked
@Version("2.2.0")
package org.yujiang.registry.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
