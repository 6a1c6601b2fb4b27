/**
 * The values of the field. A value that has a rule has a type here; parsing is where it is validated, and after that
 * nobody validates again. Everything is immutable and safe to share between threads.
 */
@Export
@NullMarked
@Version("1.3.0")
package org.yujiang.domain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
