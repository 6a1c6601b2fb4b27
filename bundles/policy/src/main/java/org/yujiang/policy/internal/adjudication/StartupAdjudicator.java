package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.StartupParameters;
import org.yujiang.policy.internal.yaml.Yuan;

/** Decides what a person gets who starts a business, the oldest first. */
final class StartupAdjudicator implements KindAdjudicator {
    private static final Comparator<Startup> ORDER =
            Comparator.comparing((Startup startup) -> startup.period().start()).thenComparing(Startup::key);

    private final String policy;
    private final StartupParameters parameters;
    private final Areas areas;

    StartupAdjudicator(String policy, StartupParameters parameters, Areas areas) {
        this.policy = policy;
        this.parameters = parameters;
        this.areas = areas;
    }

    @Override
    public List<Decision> decide(PersonFacts person) {
        List<Decision> decisions = new ArrayList<>();
        Map<StartupMeasure, String> paid = new EnumMap<>(StartupMeasure.class);
        AllowanceYears rent = new AllowanceYears();
        for (Startup startup : person.startups().stream().sorted(ORDER).toList()) {
            Findings findings = new Findings();
            judge(person, startup, findings);
            switch (startup.measure()) {
                case STARTUP_TRAINING -> {
                    judgeRepeated(startup, paid, findings);
                    flat(person, startup, parameters.training(), findings);
                }
                case INITIAL_STARTUP -> {
                    judgeRepeated(startup, paid, findings);
                    judgeMonths(startup, findings);
                    flat(person, startup, parameters.initial(), findings);
                }
                case PREMISES_RENT -> rent(person, startup, rent, findings);
            }
            if (findings.isPaid() && startup.measure() == StartupMeasure.PREMISES_RENT) {
                rent.paid(startup.period().start().getYear(), findings.paid(), AllowanceUnits.NONE);
            } else if (findings.isPaid()) {
                paid.putIfAbsent(startup.measure(), startup.key());
            }
            decisions.add(findings.decision(startup.key(), SubsidyKind.STARTUP, policy));
        }
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }

    private void judge(PersonFacts person, Startup startup, Findings findings) {
        LocalDate begin = startup.period().start();
        findings.fund(parameters.fund(), begin);
        Groups.judge(person, parameters.eligibleGroups(), begin, findings);
        Deaths.judge(person, parameters.deceased(), begin, begin, "开始日期" + begin, "the begin on " + begin, findings);
    }

    private void judgeRepeated(Startup startup, Map<StartupMeasure, String> paid, Findings findings) {
        Optional.ofNullable(paid.get(startup.measure())).ifPresent(before -> findings.rule(
                        parameters.repeated(), startup.period().start())
                .ifPresent(rule -> findings.apply(
                        rule,
                        ReasonCode.REPEATED,
                        "%s已由%s享受".formatted(startup.measure().zh(), before),
                        "%s was paid by %s".formatted(startup.measure(), before),
                        Remedy.NONE)));
    }

    private void judgeMonths(Startup startup, Findings findings) {
        LocalDate begin = startup.period().start();
        Optional<LocalDate> end = startup.period().end();
        Optional<Dated<Integer>> least = parameters.minMonths().at(begin).filter(it -> it.value() > 0);
        if (least.isEmpty()) {
            return;
        }
        int asked = least.get().value();
        long months = end.map(day -> months(begin, day.plusDays(1))).orElse(0L);
        if (months < asked) {
            findings.hold(
                    ReasonCode.MIN_MONTHS,
                    least.get().citation(),
                    "证明经营%d个月,少于%d个月,暂缓".formatted(months, asked),
                    "%d months in business are proven, fewer than %d; the line waits".formatted(months, asked),
                    Remedy.when(
                            "证明经营月数达到%d个(还差%d个)".formatted(asked, asked - months),
                            "%d months in business are proven; %d are missing".formatted(asked, asked - months)));
        }
    }

    /** Whole months; from the last day of a long month to that of a short one is a whole month, too. */
    private static long months(LocalDate begin, LocalDate end) {
        long months = ChronoUnit.MONTHS.between(begin, end);
        return begin.plusMonths(months + 1).isAfter(end) ? months : months + 1;
    }

    private void flat(PersonFacts person, Startup startup, Parameter<Money> amount, Findings findings) {
        LocalDate begin = startup.period().start();
        Optional<Priced<Money>> priced = areas.find(amount, begin, person, startup.place());
        if (priced.isEmpty()) {
            NoAmounts.hold(begin + "的" + startup.measure().zh(), startup.measure() + " of " + begin, findings);
            return;
        }
        String yuan = Yuan.show(priced.get().value());
        findings.due(
                priced.get().value(),
                ReasonCode.AMOUNT_FLAT,
                priced.get().citation(),
                "%s,补贴%s元(%s的标准%s)"
                        .formatted(
                                startup.measure().zh(),
                                yuan,
                                begin,
                                priced.get().zh()),
                "%s: %s yuan (rates of %s%s)"
                        .formatted(startup.measure(), yuan, begin, priced.get().en()));
    }

    private void rent(PersonFacts person, Startup startup, AllowanceYears years, Findings findings) {
        LocalDate begin = startup.period().start();
        Optional<Dated<Integer>> percent = parameters.rentPercent().at(begin);
        if (percent.isEmpty()) {
            NoAmounts.hold(begin + "的场地租金", "rent of " + begin, findings);
            return;
        }
        if (startup.spent().isEmpty()) {
            findings.hold(
                    ReasonCode.SPEND_UNKNOWN,
                    percent.get().citation(),
                    "实际租金不明,暂缓",
                    "the rent really paid is not known; the line waits",
                    Remedy.note("来源补充实际租金后重新核定", "is decided anew once a source says what was paid"));
            return;
        }
        Money spent = startup.spent().get();
        Money part = Percent.of(spent, percent.get().value());
        Money amount = areas.find(parameters.rentPerYear(), begin, person, startup.place())
                .map(most -> Ceilings.under(
                        part,
                        most,
                        years.sum(begin.getYear()),
                        begin.getYear() + "年度场地租金",
                        "rent in " + begin.getYear(),
                        findings))
                .orElse(part);
        if (part.isZero()) {
            NoAmounts.hold(
                    "%s元的场地租金".formatted(Yuan.show(spent)), "a rent of %s yuan".formatted(Yuan.show(spent)), findings);
            return;
        }
        findings.due(
                amount,
                ReasonCode.AMOUNT_OF_SPEND,
                percent.get().citation(),
                "实际租金%s元的%d%%为%s元,补贴%s元"
                        .formatted(Yuan.show(spent), percent.get().value(), Yuan.show(part), Yuan.show(amount)),
                "%d%% of %s yuan of rent are %s: %s yuan"
                        .formatted(percent.get().value(), Yuan.show(spent), Yuan.show(part), Yuan.show(amount)));
    }
}
