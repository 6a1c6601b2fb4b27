package org.yujiang.policy.internal.adjudication;

import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Programme;
import org.yujiang.policy.internal.parameters.WorkParameters;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * The rules of 以工代训 that look at one month at one employer.
 *
 * @param parameters the parameters
 * @param areas selects amounts that differ by area
 */
record WorkRules(WorkParameters parameters, Areas areas) {

    /** Whether the programme runs in the month; if not, the line is refused and no other rule speaks. */
    boolean isInProgramme(WorkLine line) {
        Optional<Dated<Programme>> programme = parameters.programme().at(line.firstDay());
        boolean open = programme.isPresent() && programme.get().value() == Programme.OPEN;
        if (!open) {
            line.findings()
                    .deny(
                            ReasonCode.OUTSIDE_PROGRAMME,
                            programme.map(Dated::citation).orElse(programmeCitation()),
                            "%s不在以工代训实施期间".formatted(line.work().month()),
                            "%s lies outside the programme"
                                    .formatted(line.work().month()),
                            Remedy.NONE);
        }
        return open;
    }

    /** Applies all rules but that of the programme. */
    void judge(WorkLine line) {
        line.findings().fund(parameters.fund(), line.firstDay());
        judgeGroup(line);
        judgeAge(line);
        judgeDeath(line);
        judgeWage(line);
        judgeDays(line);
        judgeDispatch(line);
        judgeApplication(line);
        judgeAmount(line);
    }

    private void judgeGroup(WorkLine line) {
        line.findings()
                .find(parameters.eligibleGroups(), line.firstDay())
                .ifPresent(covered -> Groups.judge(line.person(), covered, line.days(), line.findings()));
    }

    private void judgeAge(WorkLine line) {
        line.findings()
                .find(parameters.minAge(), line.firstDay())
                .ifPresent(least -> Ages.judgeLeast(line.person(), least, line.firstDay(), line.findings()));
    }

    private void judgeDeath(WorkLine line) {
        String month = line.work().month().toString();
        Deaths.judge(
                line.person(), parameters.deceased(), line.firstDay(), line.firstDay(), month, month, line.findings());
    }

    private void judgeWage(WorkLine line) {
        if (!line.work().wageProven()) {
            String month = line.work().month().toString();
            line.findings().rule(parameters.wageLine(), line.firstDay()).ifPresent(rule -> line.findings()
                    .apply(
                            rule,
                            ReasonCode.NO_WAGE_LINE,
                            "%s没有银行工资流水".formatted(month),
                            "no wage line of the bank proves %s".formatted(month),
                            Remedy.when(
                                    "补充%s的银行工资流水".formatted(month),
                                    "a wage line of the bank proves %s".formatted(month))));
        }
    }

    /** A month with a wage line is a whole month unless the pack asks for days (partial months). */
    private void judgeDays(WorkLine line) {
        parameters
                .minDays()
                .at(line.firstDay())
                .filter(least -> least.value() > 0)
                .ifPresent(least -> {
                    Optional<Integer> days = line.work().terms().daysWorked();
                    int missing = least.value() - days.orElse(0);
                    if (days.isEmpty()) {
                        line.findings()
                                .hold(
                                        ReasonCode.MIN_DAYS,
                                        least.citation(),
                                        "当月工作天数不明,最少%d天,暂缓".formatted(least.value()),
                                        "the days worked are not known, at least %d; the line waits"
                                                .formatted(least.value()),
                                        Remedy.when(
                                                "来源说明当月工作不少于%d天".formatted(least.value()),
                                                "a source says that %d days were worked".formatted(least.value())));
                    } else if (missing > 0) {
                        line.findings()
                                .deny(
                                        ReasonCode.MIN_DAYS,
                                        least.citation(),
                                        "当月工作%d天,少于%d天".formatted(days.get(), least.value()),
                                        "%d days worked in the month, fewer than %d"
                                                .formatted(days.get(), least.value()),
                                        Remedy.when(
                                                "当月工作天数达到%d天(还差%d天)".formatted(least.value(), missing),
                                                "%d days were worked in the month; %d are missing"
                                                        .formatted(least.value(), missing)));
                    }
                });
    }

    private void judgeDispatch(WorkLine line) {
        if (line.work().terms().dispatched()) {
            line.findings()
                    .optionalRule(parameters.dispatchLabour(), line.firstDay())
                    .ifPresent(rule -> line.findings()
                            .apply(
                                    rule,
                                    ReasonCode.DISPATCHED,
                                    "劳务派遣人员,用工单位和派遣单位不得重复申领",
                                    "dispatched labour: the host and the agency must not both claim",
                                    Remedy.when("更正为非劳务派遣", "the worker is found not to be dispatched labour")));
        }
    }

    private void judgeApplication(WorkLine line) {
        if (line.work().terms().applied()) {
            line.findings()
                    .optionalRule(parameters.repeatedApplication(), line.firstDay())
                    .ifPresent(rule -> line.findings()
                            .apply(
                                    rule,
                                    ReasonCode.REPEATED_APPLICATION,
                                    "来源说明%s不是首次申领".formatted(line.work().month()),
                                    "the source says that %s was applied for before"
                                            .formatted(line.work().month()),
                                    Remedy.when("更正为当月首次申领", "it is found to be the first application for the month")));
        }
    }

    private void judgeAmount(WorkLine line) {
        Optional<WorkLegs.Fit> leg = new WorkLegs(parameters.legs()).judge(line);
        Optional<Priced<Money>> rate = leg.flatMap(WorkRules::ofLeg)
                .or(() -> areas.find(
                        parameters.monthlyRate(),
                        line.firstDay(),
                        line.person(),
                        line.work().terms().place()));
        if (rate.isPresent()) {
            String yuan = Yuan.show(rate.get().value());
            line.findings()
                    .due(
                            rate.get().value(),
                            ReasonCode.AMOUNT_PER_MONTH,
                            rate.get().citation(),
                            "%s,每月补贴%s元%s%s"
                                    .formatted(
                                            line.work().month(),
                                            yuan,
                                            leg.map(it -> ";属于" + it.leg().zh()).orElse(""),
                                            rate.get().zh()),
                            "%s: %s yuan a month%s%s"
                                    .formatted(
                                            line.work().month(),
                                            yuan,
                                            leg.map(it -> "; leg " + it.leg()).orElse(""),
                                            rate.get().en()));
        } else {
            line.findings()
                    .hold(
                            ReasonCode.NO_AMOUNT,
                            Citation.READING,
                            "政策包对%s没有每月补贴标准,暂缓".formatted(line.work().month()),
                            "the pack has no monthly amount for %s; the line waits"
                                    .formatted(line.work().month()),
                            Remedy.note("政策包补充该标准后重新核定", "is decided anew once the pack has an amount"));
        }
    }

    private static Optional<Priced<Money>> ofLeg(WorkLegs.Fit fit) {
        return fit.terms()
                .value()
                .amount()
                .map(amount -> new Priced<>(amount, fit.terms().citation(), "", ""));
    }

    /** A month before or after the programme rests on what the programme rests on. */
    private Citation programmeCitation() {
        return parameters.programme().versions().stream()
                .findFirst()
                .map(Dated::citation)
                .orElse(Citation.READING);
    }
}
