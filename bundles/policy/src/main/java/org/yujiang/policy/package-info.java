/**
 * Policy: dated rules as data, and the pure function that applies them. A policy pack is a bundle without code; the
 * {@link PolicyLibrary} finds it, the {@link Adjudicator} applies it to the facts of one person.
 */
@Export
@NullMarked
@Version("1.2.0")
package org.yujiang.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
