package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Programme;
import org.yujiang.policy.internal.parameters.Severity;
import org.yujiang.policy.internal.parameters.WorkParameters;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * The rules of 以工代训 that look at one month at one employer.
 *
 * @param parameters the parameters
 */
record WorkRules(WorkParameters parameters) {

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
                                    .formatted(line.work().month()));
        }
        return open;
    }

    /** Applies all rules but that of the programme. */
    void judge(WorkLine line) {
        judgeGroup(line);
        judgeAge(line);
        judgeDeath(line);
        judgeWage(line);
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
        LocalDate begin = line.firstDay();
        line.person().diedOn().filter(begin::isAfter).ifPresent(died -> find(line, parameters.deceased())
                .ifPresent(rule -> line.findings()
                        .deny(
                                ReasonCode.DECEASED,
                                rule.citation(),
                                "%s死亡,早于%s".formatted(died, line.work().month()),
                                "died on %s, before %s"
                                        .formatted(died, line.work().month()))));
    }

    private void judgeWage(WorkLine line) {
        if (!line.work().wageProven()) {
            find(line, parameters.wageLine()).ifPresent(rule -> line.findings()
                    .deny(
                            ReasonCode.NO_WAGE_LINE,
                            rule.citation(),
                            "%s没有银行工资流水".formatted(line.work().month()),
                            "no wage line of the bank proves %s"
                                    .formatted(line.work().month())));
        }
    }

    private void judgeAmount(WorkLine line) {
        Optional<Dated<Money>> rate = parameters.monthlyRate().at(line.firstDay());
        if (rate.isPresent()) {
            String yuan = Yuan.show(rate.get().value());
            line.findings()
                    .due(
                            rate.get().value(),
                            ReasonCode.AMOUNT_PER_MONTH,
                            rate.get().citation(),
                            "%s,每月补贴%s元".formatted(line.work().month(), yuan),
                            "%s: %s yuan a month".formatted(line.work().month(), yuan));
        } else {
            line.findings()
                    .hold(
                            ReasonCode.NO_AMOUNT,
                            Citation.READING,
                            "政策包对%s没有每月补贴标准,暂缓".formatted(line.work().month()),
                            "the pack has no monthly amount for %s; the line waits"
                                    .formatted(line.work().month()));
        }
    }

    private static Optional<Dated<Severity>> find(WorkLine line, Parameter<Severity> rule) {
        return line.findings().find(rule, line.firstDay()).filter(version -> version.value() == Severity.DENY);
    }

    /** A month before or after the programme rests on what the programme rests on. */
    private Citation programmeCitation() {
        return parameters.programme().versions().stream()
                .findFirst()
                .map(Dated::citation)
                .orElse(Citation.READING);
    }
}
