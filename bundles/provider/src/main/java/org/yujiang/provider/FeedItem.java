package org.yujiang.provider;

import java.util.List;
import java.util.Map;
import org.yujiang.domain.Problem;

/**
 * One line of the source: a spreadsheet row, a statement, a message; or a whole document that could not be read. Every
 * item is counted exactly once as stored, unchanged, quarantined or refused.
 */
public sealed interface FeedItem {

    /** Where in the source it stands. */
    SourceRef source();

    /**
     * A line that was understood.
     *
     * @param source where it stands
     * @param records what it says; several when one line speaks of a person, an enrolment and a certificate; empty when
     *     it says nothing that the registry keeps (counted as unchanged)
     */
    record Accepted(SourceRef source, List<ProviderRecord> records) implements FeedItem {
        /** Copies the records. */
        public Accepted {
            records = List.copyOf(records);
        }
    }

    /**
     * A line that is wrong: it goes to quarantine, the rest of the feed goes on.
     *
     * @param source where it stands, with the column when one column is to blame
     * @param problem what is wrong and what to do
     * @param raw the line as the source had it, field name to text, in the order of the source; kept encrypted so that
     *     it can be mended and replayed
     */
    record Rejected(SourceRef source, Problem problem, Map<String, String> raw) implements FeedItem {}

    /**
     * A document that cannot be read (wrong header, truncated .xlsx, zip bomb), or not to its end: it goes back to its
     * sender.
     *
     * @param source the document; with the line, and the column, where it breaks off when they are known
     * @param problem what is wrong and what to do; says so when lines before were read
     */
    record Refused(SourceRef source, Problem problem) implements FeedItem {}
}
