package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.Period;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.IncentiveParameters;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.IncentiveDate;
import org.yujiang.policy.internal.yaml.Yuan;

/** Decides the incentives of employers for having taken a person on, the oldest hiring first. */
final class IncentiveAdjudicator implements KindAdjudicator {
    private static final Comparator<Hiring> ORDER =
            Comparator.comparing((Hiring hiring) -> hiring.period().start()).thenComparing(Hiring::key);

    private final String policy;
    private final IncentiveDate date;
    private final IncentiveParameters parameters;
    private final Areas areas;

    IncentiveAdjudicator(String policy, Readings readings, IncentiveParameters parameters, Areas areas) {
        this.policy = policy;
        this.date = readings.incentiveDate().value();
        this.parameters = parameters;
        this.areas = areas;
    }

    @Override
    public List<Decision> decide(PersonFacts person) {
        List<Decision> decisions = new ArrayList<>();
        Optional<Hiring> paid = Optional.empty();
        for (Hiring hiring : person.hirings().stream().sorted(ORDER).toList()) {
            Findings findings = new Findings();
            judge(person, hiring, paid, findings);
            if (findings.isPaid() && paid.isEmpty()) {
                paid = Optional.of(hiring);
            }
            decisions.add(findings.decision(hiring.key(), SubsidyKind.EMPLOYMENT_INCENTIVE, policy));
        }
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }

    private void judge(PersonFacts person, Hiring hiring, Optional<Hiring> paid, Findings findings) {
        LocalDate hired = hiring.period().start();
        findings.fund(parameters.fund(), hired);
        Groups.judge(person, parameters.eligibleGroups(), hired, findings);
        Deaths.judge(person, parameters.deceased(), hired, hired, "入职日期" + hired, "hiring on " + hired, findings);
        paid.ifPresent(before -> findings.rule(parameters.repeated(), hired)
                .ifPresent(rule -> findings.apply(
                        rule,
                        ReasonCode.REPEATED,
                        "同一人已由%s享受".formatted(before.key()),
                        "the person was paid for by %s".formatted(before.key()),
                        Remedy.NONE)));
        findings.find(parameters.minMonths(), hired).ifPresent(least -> judgeMonths(person, hiring, least, findings));
    }

    private void judgeMonths(PersonFacts person, Hiring hiring, Dated<Integer> least, Findings findings) {
        List<YearMonth> proven = hiring.provenMonths().stream()
                .filter(month -> hiring.period().overlaps(days(month)))
                .sorted()
                .toList();
        int asked = least.value();
        if (proven.size() < asked) {
            missing(hiring, proven.size(), least, findings);
            return;
        }
        LocalDate day =
                switch (date) {
                    case HIRED -> hiring.period().start();
                    case QUALIFIED -> proven.get(asked - 1).atEndOfMonth();
                };
        Optional<Priced<Money>> amount = areas.find(parameters.amount(), day, person, hiring.place());
        if (amount.isEmpty()) {
            NoAmounts.hold(day + "的吸纳就业", "an employment as of " + day, findings);
            return;
        }
        String yuan = Yuan.show(amount.get().value());
        findings.due(
                amount.get().value(),
                ReasonCode.AMOUNT_FLAT,
                amount.get().citation(),
                "工资流水证明%d个月,每人补贴%s元(按%s%s的标准%s)"
                        .formatted(
                                proven.size(),
                                yuan,
                                date.zh(),
                                day,
                                amount.get().zh()),
                "%d months are proven: %s yuan a person (rates of %s, %s%s)"
                        .formatted(
                                proven.size(),
                                yuan,
                                day,
                                date.en(),
                                amount.get().en()));
    }

    /** Whoever left before it was long enough is refused; anybody else may still get there. */
    private static void missing(Hiring hiring, int proven, Dated<Integer> least, Findings findings) {
        int asked = least.value();
        Optional<LocalDate> left = hiring.period().end();
        boolean tooShort = left.filter(day ->
                        ChronoUnit.MONTHS.between(YearMonth.from(hiring.period().start()), YearMonth.from(day)) + 1
                                < asked)
                .isPresent();
        if (tooShort) {
            findings.deny(
                    ReasonCode.MIN_MONTHS,
                    least.citation(),
                    "%s离职,就业不满%d个月".formatted(left.get(), asked),
                    "left on %s, before %d months".formatted(left.get(), asked),
                    Remedy.NONE);
        } else {
            findings.hold(
                    ReasonCode.MIN_MONTHS,
                    least.citation(),
                    "工资流水证明%d个月,少于%d个月,暂缓".formatted(proven, asked),
                    "wage lines prove %d months, fewer than %d; the line waits".formatted(proven, asked),
                    Remedy.when(
                            "工资流水证明的月数达到%d个(还差%d个)".formatted(asked, asked - proven),
                            "%d months are proven by wage lines; %d are missing".formatted(asked, asked - proven)));
        }
    }

    private static Period days(YearMonth month) {
        return Period.of(month.atDay(1), month.atEndOfMonth());
    }
}
