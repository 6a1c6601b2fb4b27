package org.yujiang.policy.internal.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.policy.Outcome;

/** The lines of a person and what was decided so far, the oldest first. */
final class TrainingHistory {
    private final List<TrainingLine> lines;
    private final Set<Integer> workYears;
    private final List<TrainingLine> paid = new ArrayList<>();
    private int decided;

    /**
     * Before the first decision.
     *
     * @param lines all lines, in order
     * @param workYears calendar years with a paid month of 以工代训
     */
    TrainingHistory(List<TrainingLine> lines, Set<Integer> workYears) {
        this.lines = lines;
        this.workYears = workYears;
    }

    /** The next line in order was decided. */
    void decided(TrainingLine line, Outcome outcome) {
        decided++;
        if (outcome == Outcome.PAY) {
            paid.add(line);
        }
    }

    /** How many lines of a calendar year are paid so far. */
    int paidIn(int year) {
        return (int)
                paid.stream().filter(line -> line.countedOn().getYear() == year).count();
    }

    /** Whether a month of 以工代训 in the calendar year is paid. */
    boolean workedIn(int year) {
        return workYears.contains(year);
    }

    /** A paid line for the same occupation and level. */
    Optional<TrainingLine> paidLike(TrainingLine line) {
        return paid.stream().filter(line::repeats).findFirst();
    }

    /** The lines before the one that is looked at, whatever was decided on them. */
    List<TrainingLine> before() {
        return lines.subList(0, decided);
    }

    /** The lines after the one that is looked at. */
    List<TrainingLine> after() {
        return lines.subList(decided + 1, lines.size());
    }
}
