package org.yujiang.policy.internal.adjudication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujiang.domain.CreditCode;
import org.yujiang.policy.internal.parameters.Readings.MonthCap;

/** How many months of 以工代训 are paid so far. */
final class WorkCounts {
    private final MonthCap cap;
    private final Map<CreditCode, Integer> byEmployer = new HashMap<>();
    private int months;

    /**
     * Before the first month.
     *
     * @param cap over what months are counted
     */
    WorkCounts(MonthCap cap) {
        this.cap = cap;
    }

    /** The months that count against a line's limit. */
    int before(WorkLine line) {
        return switch (cap) {
            case PERSON -> months;
            case PERSON_AND_EMPLOYER -> byEmployer.getOrDefault(line.work().employer(), 0);
        };
    }

    /** All lines of a month were judged. */
    void decided(List<WorkLine> month) {
        List<WorkLine> paid =
                month.stream().filter(line -> line.findings().isPaid()).toList();
        months += paid.isEmpty() ? 0 : 1;
        paid.forEach(line -> byEmployer.merge(line.work().employer(), 1, Integer::sum));
    }
}
