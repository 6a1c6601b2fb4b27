/** The formats: how bytes of a CSV or XLSX file become rows of text. */
@NullMarked
package org.yujiang.provider.table.internal;

import org.jspecify.annotations.NullMarked;
