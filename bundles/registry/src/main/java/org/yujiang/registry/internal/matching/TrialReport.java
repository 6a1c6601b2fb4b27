package org.yujiang.registry.internal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a {@link Trial} measured.
 *
 * @param rows rows read
 * @param labels people by the labels
 * @param people people that the registry would hold before anybody reviewed anything
 * @param seconds how long matching took, reading included
 * @param automatic pairs when nobody reviews: what is sent to review stays apart, what is marked stays attached
 * @param reviewed pairs when reviewers decide every case as the labels say
 * @param review rows sent to review
 * @param conflicts rows attached by their id and marked because the names differ
 * @param kinds the same for the rows of each kind of dirt
 * @param paces speed while the number of people grows
 * @param largestBlock the most people found under one key
 * @param overflows how often a key was passed over because more than {@link BlockingKeys#MOST_CANDIDATES} were under it
 * @param candidates people compared, all rows together
 * @param keys entries in the index of keys
 */
public record TrialReport(
        int rows,
        int labels,
        int people,
        double seconds,
        Pairs automatic,
        Pairs reviewed,
        int review,
        int conflicts,
        Map<String, Kind> kinds,
        List<Pace> paces,
        int largestBlock,
        long overflows,
        long candidates,
        int keys) {

    /**
     * Pairs of rows.
     *
     * @param right pairs put together that belong together
     * @param together pairs put together
     * @param labelled pairs that belong together
     */
    public record Pairs(long right, long together, long labelled) {
        /** The share of what was put together that belongs together; 1 when nothing was. */
        public double precision() {
            return together == 0 ? 1 : (double) right / together;
        }

        /** The share of what belongs together that was put together; 1 when nothing does. */
        public double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }
    }

    /**
     * The rows of one kind of dirt.
     *
     * @param rows how many
     * @param joined attached to the right person
     * @param wrong attached to another person
     * @param review sent to review
     * @param missed taken for somebody new although the person was known
     * @param automatic pairs of these rows with all others when nobody reviews
     * @param reviewed the same when reviewers decide right
     */
    public record Kind(int rows, int joined, int wrong, int review, int missed, Pairs automatic, Pairs reviewed) {}

    /**
     * Speed while the number of people rose from half of a power of ten to the whole.
     *
     * @param people that power
     * @param rowsPerSecond the speed
     * @param candidatesPerRow people compared for each row
     */
    public record Pace(int people, double rowsPerSecond, double candidatesPerRow) {}

    /** Copies the list; the map keeps its order. */
    public TrialReport {
        paces = List.copyOf(paces);
    }

    /** The report as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(format("rows %,d  people by label %,d  people found %,d", rows, labels, people));
        lines.add(format("automatic only      precision %.5f  recall %.5f", automatic.precision(), automatic.recall()));
        lines.add(format("with right reviews  precision %.5f  recall %.5f", reviewed.precision(), reviewed.recall()));
        lines.add(format(
                "to review %,d (%.2f %%)  attached with a name conflict %,d",
                review, 100.0 * review / rows, conflicts));
        lines.add(format(
                "%.1f s, %,.0f rows/s  candidates per row %.2f  largest block %d  overflows %d  keys per person %.1f",
                seconds, rows / seconds, (double) candidates / rows, largestBlock, overflows, (double) keys / people));
        lines.add("");
        lines.add(format("%10s %10s %12s", "people", "rows/s", "candidates"));
        paces.forEach(pace -> lines.add(
                format("%,10d %,10.0f %12.2f", pace.people(), pace.rowsPerSecond(), pace.candidatesPerRow())));
        lines.add("");
        lines.add(format(
                "%-34s %8s %8s %6s %7s %6s  %9s %9s  %9s %9s",
                "dirt",
                "rows",
                "joined",
                "wrong",
                "review",
                "missed",
                "auto pr.",
                "auto rec.",
                "rev. pr.",
                "rev. rec."));
        kinds.forEach((name, kind) -> lines.add(format(
                "%-34s %8d %8d %6d %7d %6d  %9.4f %9.4f  %9.4f %9.4f",
                name,
                kind.rows(),
                kind.joined(),
                kind.wrong(),
                kind.review(),
                kind.missed(),
                kind.automatic().precision(),
                kind.automatic().recall(),
                kind.reviewed().precision(),
                kind.reviewed().recall())));
        return lines;
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
