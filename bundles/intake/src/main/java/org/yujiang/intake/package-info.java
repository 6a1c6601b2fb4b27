/** Intake hosts the adapters; {@link Feeds} is what doors may ask of it. */
@Export
@NullMarked
@Version("1.0.0")
package org.yujiang.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
