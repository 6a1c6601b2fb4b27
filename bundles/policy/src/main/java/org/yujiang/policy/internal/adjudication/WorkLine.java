package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Comparator;
import org.yujiang.domain.Period;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.WorkMonth;

/**
 * A month of work at one employer, which is a line to pay, with what was found on it so far.
 *
 * @param person who worked
 * @param work the month
 * @param findings what the rules found
 */
record WorkLine(PersonFacts person, WorkMonth work, Findings findings) {
    /** Wage line first, then the earliest hiring, then the credit code: the order in which employers have a claim to a month. */
    static final Comparator<WorkLine> CLAIM_ORDER = Comparator.comparing(
                    (WorkLine line) -> !line.work().wageProven())
            .thenComparing(line -> line.work().hiredOn().orElse(LocalDate.MAX))
            .thenComparing(line -> line.work().employer())
            .thenComparing(WorkLine::key);

    String key() {
        return work.key();
    }

    /** The day that selects the version of each parameter. */
    LocalDate firstDay() {
        return work.month().atDay(1);
    }

    Period days() {
        return Period.of(firstDay(), work.month().atEndOfMonth());
    }

    boolean isDenied() {
        return findings.outcome() == Outcome.DENY;
    }
}
