/**
 * What a cipher suite implements: a bundle that registers a {@link CipherSuite} as an OSGi service makes it available
 * to the keys of the registry.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.yujiang.registry.crypto;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
