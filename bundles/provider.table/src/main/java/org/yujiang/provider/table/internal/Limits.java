package org.yujiang.provider.table.internal;

/** What a file may hold: Excel's own limits where it has any, and what keeps a hostile file from filling the memory. */
final class Limits {
    /** Characters of a cell: Excel's limit. */
    static final int CELL_CHARACTERS = 32_767;
    /** Rows of a sheet: Excel's limit. */
    static final int ROWS = 1_048_576;
    /** Columns with content: far more than any form has, far fewer than Excel's 16,384. */
    static final int COLUMNS = 256;
    /** Bytes of an .xlsx file as it lies on the disk. */
    static final long PACKED_BYTES = 256L << 20;
    /** Bytes of one part of an .xlsx file, unpacked. */
    static final long PART_BYTES = 512L << 20;
    /** Bytes of all parts of an .xlsx file, unpacked. */
    static final long TOTAL_BYTES = 1L << 30;
    /** Parts of an .xlsx file. */
    static final int PARTS = 10_000;
    /** Characters of all shared strings, which have to be kept in memory. */
    static final int SHARED_CHARACTERS = 32 << 20;
    /** Shared strings. */
    static final int SHARED_STRINGS = 4 << 20;
    /** Sheets, cell styles, relationships: whatever else is kept in memory. */
    static final int ENTRIES = 65_536;
    /** Characters between the brackets of one piece of markup. */
    static final int MARKUP_CHARACTERS = 65_536;
    /** Elements inside each other; a worksheet has nine. */
    static final int DEPTH = 64;

    private Limits() {}
}
