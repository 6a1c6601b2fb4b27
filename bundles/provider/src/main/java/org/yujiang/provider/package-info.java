/**
 * The SPI: what a provider adapter implements. An adapter translates what its source says into {@link ProviderRecord
 * records}; threads, schedule, time-outs, retries, cursors, idempotency and quarantine are the host's.
 *
 * <p>An adapter is an OSGi service of type {@link ProviderAdapter}, registered by a delayed Declarative Services
 * component with {@code configurationPolicy = REQUIRE}, so that each configuration file is one feed. The service
 * properties that the host reads are named in {@link ProviderAdapter}.
 */
@Export
@NullMarked
@Version("2.2.0")
package org.yujiang.provider;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
