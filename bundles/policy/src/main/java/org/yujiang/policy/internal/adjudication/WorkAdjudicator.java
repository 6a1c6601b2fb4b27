package org.yujiang.policy.internal.adjudication;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Severity;
import org.yujiang.policy.internal.parameters.WorkParameters;

/**
 * Decides the work months of a person, the oldest first: one employer for a month, so many months in all over all employers.
 */
final class WorkAdjudicator {
    private final String policy;
    private final WorkParameters parameters;
    private final WorkRules rules;

    WorkAdjudicator(String policy, WorkParameters parameters) {
        this.policy = policy;
        this.parameters = parameters;
        this.rules = new WorkRules(parameters);
    }

    /** The lines with all that was found on them, in no particular order. */
    List<WorkLine> judge(PersonFacts person) {
        Map<YearMonth, List<WorkLine>> months = person.workMonths().stream()
                .map(work -> new WorkLine(person, work, new Findings()))
                .sorted(WorkLine.CLAIM_ORDER)
                .collect(Collectors.groupingBy(line -> line.work().month(), TreeMap::new, Collectors.toList()));
        int paid = 0;
        for (List<WorkLine> month : months.values()) {
            paid += isPaid(month, paid) ? 1 : 0;
        }
        return months.values().stream().flatMap(List::stream).toList();
    }

    /** The decisions on judged lines, by key. */
    List<Decision> decisions(List<WorkLine> lines) {
        return lines.stream()
                .map(line -> line.findings().decision(line.key(), SubsidyKind.WORK_TRAINING, policy))
                .sorted(Comparator.comparing(Decision::key))
                .toList();
    }

    /**
     * Judges the lines of one month.
     *
     * @param paid months paid before
     * @return whether this month is paid, too
     */
    private boolean isPaid(List<WorkLine> month, int paid) {
        List<WorkLine> open = month.stream().filter(rules::isInProgramme).toList();
        open.forEach(rules::judge);
        open.forEach(line -> judgeCount(line, paid));
        judgeRivals(open);
        return open.stream().anyMatch(line -> line.findings().outcome() == Outcome.PAY);
    }

    private void judgeCount(WorkLine line, int paid) {
        line.findings().find(parameters.maxMonths(), line.firstDay()).ifPresent(most -> {
            if (paid >= most.value()) {
                line.findings()
                        .deny(
                                ReasonCode.MAX_WORK_MONTHS,
                                most.citation(),
                                "已享受%d个月,上限%d个月".formatted(paid, most.value()),
                                "%d months paid already, at most %d".formatted(paid, most.value()));
            } else {
                line.findings()
                        .tellIfPaid(
                                ReasonCode.WORK_MONTH_COUNT,
                                most.citation(),
                                "第%d个月,上限%d个月".formatted(paid + 1, most.value()),
                                "month %d of %d".formatted(paid + 1, most.value()));
            }
        });
    }

    /** Of the employers whom no other rule refuses, the first has the month. */
    private void judgeRivals(List<WorkLine> month) {
        month.stream().filter(line -> !line.isDenied()).findFirst().ifPresent(first -> month.stream()
                .filter(line -> !line.key().equals(first.key()))
                .forEach(line -> line.findings()
                        .find(parameters.oneEmployerPerMonth(), line.firstDay())
                        .filter(rule -> rule.value() == Severity.DENY)
                        .ifPresent(rule -> denyRival(line, first, rule))));
    }

    private static void denyRival(WorkLine line, WorkLine first, Dated<Severity> rule) {
        line.findings()
                .deny(
                        ReasonCode.MONTH_CLAIMED_ELSEWHERE,
                        rule.citation(),
                        "%s已由%s申领,同一人同一月只补贴一家"
                                .formatted(line.work().month(), first.work().employer()),
                        "%s is claimed by %s; one employer a person and month"
                                .formatted(line.work().month(), first.work().employer()));
    }
}
