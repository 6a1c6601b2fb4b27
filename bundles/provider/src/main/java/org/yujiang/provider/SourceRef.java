package org.yujiang.provider;

import java.util.Optional;

/**
 * A place in the source, precise enough for a person to find it.
 *
 * @param document file name or path of the end point, without secrets; a part that counts its own lines follows in
 *     brackets, such as {@code a.xlsx [Sheet2]}; at most 512 characters are kept
 * @param line line or row as the person sees it in Excel or an editor, from 1; 0 for the document as a whole
 * @param column the header of the column to blame, when it is one column
 */
public record SourceRef(String document, long line, Optional<String> column) {

    /** A line of a document. */
    public static SourceRef line(String document, long line) {
        return new SourceRef(document, line, Optional.empty());
    }

    /** A document as a whole. */
    public static SourceRef document(String document) {
        return line(document, 0);
    }

    /** The same line, with the column to blame. */
    public SourceRef column(String header) {
        return new SourceRef(document, line, Optional.of(header));
    }
}
