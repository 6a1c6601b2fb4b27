package org.yujiang.provider.table.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** An open file of rows. Read forwards only; memory does not grow with its length. */
public interface Table extends Closeable {

    /**
     * Goes to the next sheet that a person would see; the one before ends.
     *
     * @throws RefusedException when the content cannot be read
     */
    Optional<Sheet> nextSheet() throws IOException;

    /** A sheet of a workbook; a CSV file is one. */
    interface Sheet {

        /** What the person sees on its tab, to be added to the file's name; empty for an only sheet. */
        Optional<String> tab();

        /**
         * Reads the next row in which something stands.
         *
         * @throws RefusedException when the content cannot be read
         */
        Optional<RawRow> nextRow() throws IOException;
    }
}
