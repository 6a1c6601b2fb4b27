/**
 * A folder of spreadsheets as a feed. An adapter says which {@link Layout layouts} it knows, by their header, and how a
 * {@link Row} becomes records; everything else is done here: the folder and its cursor, CSV and XLSX, encodings, title
 * rows and footers, limits against hostile files, and what a wrong cell or file becomes.
 *
 * <p>Not thread-safe unless a type says so; the host reads a feed from one thread at a time.
 */
@Export
@NullMarked
@Version("1.2.0")
package org.yujiang.provider.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
