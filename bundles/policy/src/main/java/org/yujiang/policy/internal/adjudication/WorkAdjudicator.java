package org.yujiang.policy.internal.adjudication;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.MonthCap;
import org.yujiang.policy.internal.parameters.Severity;
import org.yujiang.policy.internal.parameters.WorkParameters;

/**
 * Decides the work months of a person, the oldest first: one employer for a month, so many months in all.
 */
final class WorkAdjudicator {
    private final String policy;
    private final WorkParameters parameters;
    private final MonthCap cap;
    private final WorkRules rules;

    WorkAdjudicator(String policy, Readings readings, WorkParameters parameters, Areas areas) {
        this.policy = policy;
        this.parameters = parameters;
        this.cap = readings.workMonthCap().value();
        this.rules = new WorkRules(parameters, areas);
    }

    /** The lines with all that was found on them, in no particular order. */
    List<WorkLine> judge(PersonFacts person) {
        Map<YearMonth, List<WorkLine>> months = person.workMonths().stream()
                .map(work -> new WorkLine(person, work, new Findings()))
                .sorted(WorkLine.CLAIM_ORDER)
                .collect(Collectors.groupingBy(line -> line.work().month(), TreeMap::new, Collectors.toList()));
        WorkCounts counts = new WorkCounts(cap);
        for (List<WorkLine> month : months.values()) {
            judge(month, counts);
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

    /** Judges the lines of one month. */
    private void judge(List<WorkLine> month, WorkCounts counts) {
        List<WorkLine> open = month.stream().filter(rules::isInProgramme).toList();
        open.forEach(rules::judge);
        open.forEach(line -> judgeCount(line, counts.before(line)));
        judgeRivals(open);
        counts.decided(open);
    }

    private void judgeCount(WorkLine line, int paid) {
        line.findings().find(parameters.maxMonths(), line.firstDay()).ifPresent(most -> {
            if (paid >= most.value()) {
                line.findings()
                        .deny(
                                ReasonCode.MAX_WORK_MONTHS,
                                most.citation(),
                                "已享受%d个月,上限%d个月(%s)".formatted(paid, most.value(), cap.zh()),
                                "%d months paid already, at most %d (%s)".formatted(paid, most.value(), cap.en()),
                                Remedy.NONE);
            } else {
                line.findings()
                        .tellIfPaid(
                                ReasonCode.WORK_MONTH_COUNT,
                                most.citation(),
                                "第%d个月,上限%d个月(%s)".formatted(paid + 1, most.value(), cap.zh()),
                                "month %d of %d (%s)".formatted(paid + 1, most.value(), cap.en()));
            }
        });
    }

    /** Of the employers whom no other rule refuses, the first has the month. */
    private void judgeRivals(List<WorkLine> month) {
        List<WorkLine> claiming =
                month.stream().filter(line -> !line.isDenied()).toList();
        claiming.stream().findFirst().ifPresent(first -> month.stream()
                .filter(line -> !line.key().equals(first.key()))
                .forEach(line -> line.findings()
                        .rule(parameters.oneEmployerPerMonth(), line.firstDay())
                        .ifPresent(rule -> judgeRival(line, first, withdrawn(line, claiming), rule))));
    }

    /** Who would have to withdraw so that the line is the first. */
    private static String withdrawn(WorkLine line, List<WorkLine> claiming) {
        return claiming.stream()
                .filter(other -> WorkLine.CLAIM_ORDER.compare(other, line) < 0 || !claiming.contains(line))
                .map(other -> other.work().employer().value())
                .collect(Collectors.joining("、"));
    }

    private static void judgeRival(WorkLine line, WorkLine first, String withdrawn, Dated<Severity> rule) {
        line.findings()
                .apply(
                        rule,
                        ReasonCode.MONTH_CLAIMED_ELSEWHERE,
                        "%s已由%s申领,同一人同一月只补贴一家"
                                .formatted(line.work().month(), first.work().employer()),
                        "%s is claimed by %s; one employer a person and month"
                                .formatted(line.work().month(), first.work().employer()),
                        Remedy.when(
                                "%s撤回该月申领".formatted(withdrawn),
                                "%s withdraws its claim to the month".formatted(withdrawn)));
    }
}
