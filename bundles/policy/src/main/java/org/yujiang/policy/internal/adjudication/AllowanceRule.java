package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Money;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.AllowanceRate;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.LivingParameters;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.BlendedMode;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * What a living allowance is worth: units attended by the rate, under ceilings.
 *
 * @param parameters the rates and ceilings
 * @param readings as what a blended training counts
 * @param areas selects what differs by area
 */
record AllowanceRule(LivingParameters parameters, Readings readings, Areas areas) {

    /**
     * Judges a training.
     *
     * @return the days that its amount counts; empty where it is not reckoned from days
     */
    Set<LocalDate> judge(PersonFacts person, Training training, AllowanceYears years, Findings findings) {
        boolean online = isOnline(training);
        Optional<Priced<AllowanceRate>> rate =
                find(online ? parameters.online() : parameters.offline(), person, training);
        if (rate.isEmpty()) {
            none(training, findings);
            return Set.of();
        }
        AllowanceRate allowance = rate.get().value();
        String mode = (online ? DeliveryMode.ONLINE : DeliveryMode.OFFLINE).zh();
        if (allowance.unit() == AllowanceRate.Unit.NONE) {
            findings.deny(
                    ReasonCode.MODE_NOT_COVERED,
                    rate.get().citation(),
                    "%s培训没有生活费补贴%s".formatted(mode, rate.get().zh()),
                    "no living allowance for %s trainings%s"
                            .formatted(online ? "online" : "offline", rate.get().en()),
                    Remedy.NONE);
            return Set.of();
        }
        Optional<Priced<Money>> price = allowance.unit().isOfBase()
                ? find(parameters.base(), person, training)
                        .map(base -> new Priced<>(
                                Percent.of(base.value(), allowance.percent()),
                                base.citation().sample()
                                        ? base.citation()
                                        : rate.get().citation(),
                                ";基数%s元的%d%%".formatted(Yuan.show(base.value()), allowance.percent())
                                        + rate.get().zh(),
                                "; %d%% of %s yuan".formatted(allowance.percent(), Yuan.show(base.value()))
                                        + rate.get().en()))
                : Optional.of(new Priced<>(
                        allowance.amount(),
                        rate.get().citation(),
                        rate.get().zh(),
                        rate.get().en()));
        long units = units(training, allowance, years);
        long doubled = allowance.unit().isOfDays() ? doubled(training, years) : 0;
        if (price.isEmpty() || units + doubled == 0) {
            none(training, findings);
            return Set.of();
        }
        judge(person, training, years, mode, allowance, units, price.get(), findings);
        return allowance.unit().isOfDays() ? unpaid(training, years).collect(Collectors.toSet()) : Set.of();
    }

    private void judge(
            PersonFacts person,
            Training training,
            AllowanceYears years,
            String mode,
            AllowanceRate allowance,
            long units,
            Priced<Money> price,
            Findings findings) {
        int year = training.period().start().getYear();
        judgeTimes(training, years.times(year), findings);
        if (allowance.unit().isOfDays()) {
            judgeDays(training, years, units, findings);
        }
        Money product = price.value().times(units);
        Money amount = under(
                parameters.maxPerTraining(), person, training, product, Money.ZERO, "每次培训", "a training", findings);
        amount = under(
                parameters.maxPerYear(),
                person,
                training,
                amount,
                years.sum(year),
                year + "年度",
                "the year " + year,
                findings);
        String sum =
                "%d%s × %s = %s".formatted(units, allowance.unit().zh(), Yuan.show(price.value()), Yuan.show(product));
        findings.due(
                amount,
                ReasonCode.AMOUNT_ALLOWANCE,
                price.citation(),
                "%s培训%s元,补贴%s元%s".formatted(mode, sum, Yuan.show(amount), price.zh()),
                "%d %s × %s = %s: %s yuan%s"
                        .formatted(
                                units,
                                allowance.unit().en(),
                                Yuan.show(price.value()),
                                Yuan.show(product),
                                Yuan.show(amount),
                                price.en()));
    }

    private void judgeTimes(Training training, int used, Findings findings) {
        LocalDate begin = training.period().start();
        parameters
                .maxTimesPerYear()
                .at(begin)
                .filter(most -> used >= most.value())
                .ifPresent(most -> findings.deny(
                        ReasonCode.TIMES_REACHED,
                        most.citation(),
                        "%d年度已享受%d次生活费补贴,上限%d次".formatted(begin.getYear(), used, most.value()),
                        "%d allowances in %d already, at most %d".formatted(used, begin.getYear(), most.value()),
                        Remedy.note(
                                "%d年度开班的培训另行计次".formatted(begin.getYear() + 1),
                                "trainings that begin in %d have a count of their own"
                                        .formatted(begin.getYear() + 1))));
    }

    /** A day is paid for once, however many classes were attended on it. */
    private void judgeDays(Training training, AllowanceYears years, long units, Findings findings) {
        long doubled = doubled(training, years);
        String zh = "有%d天已在其他培训中享受生活费补贴,不重复计算".formatted(doubled);
        String en = "%d days were paid for with another training already and do not count again".formatted(doubled);
        if (doubled > 0 && units == 0) {
            findings.deny(ReasonCode.DAYS_PAID_ALREADY, Citation.READING, zh, en, Remedy.NONE);
        } else if (doubled > 0) {
            findings.tellIfPaid(ReasonCode.DAYS_PAID_ALREADY, Citation.READING, zh, en);
        }
    }

    private Money under(
            Parameter<Money> ceiling,
            PersonFacts person,
            Training training,
            Money amount,
            Money used,
            String zh,
            String en,
            Findings findings) {
        return find(ceiling, person, training)
                .map(most -> Ceilings.under(amount, most, used, zh, en, findings))
                .orElse(amount);
    }

    private boolean isOnline(Training training) {
        return switch (training.mode()) {
            case ONLINE -> true;
            case OFFLINE -> false;
            case BLENDED -> readings.blendedMode().value() == BlendedMode.ONLINE;
        };
    }

    private long units(Training training, AllowanceRate rate, AllowanceYears years) {
        LocalDate begin = training.period().start();
        long units =
                switch (rate.unit()) {
                    case NONE -> 0;
                    case PER_TIME, PERCENT_PER_TIME -> 1;
                    case PER_HOUR -> training.attended().wholeHours();
                    case PER_DAY -> unpaid(training, years).count();
                    case PER_MONTH, PERCENT_PER_MONTH -> months(training, years);
                };
        return parameters
                .maxUnits()
                .at(begin)
                .map(most -> Math.min(units, most.value()))
                .orElse(units);
    }

    private long months(Training training, AllowanceYears years) {
        int least = parameters
                .minDaysPerMonth()
                .at(training.period().start())
                .map(Dated::value)
                .orElse(1);
        Map<YearMonth, Long> days =
                unpaid(training, years).collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
        return days.values().stream().filter(count -> count >= least).count();
    }

    private static Stream<LocalDate> unpaid(Training training, AllowanceYears years) {
        return days(training).filter(day -> !years.isPaid(day));
    }

    private static long doubled(Training training, AllowanceYears years) {
        return days(training).filter(years::isPaid).count();
    }

    /** The days on which a training was attended. */
    static Stream<LocalDate> days(Training training) {
        return training.sessions().stream()
                .map(session -> session.from().toLocalDate())
                .distinct();
    }

    private <T> Optional<Priced<T>> find(Parameter<T> parameter, PersonFacts person, Training training) {
        return areas.find(parameter, training.period().start(), person, training.place());
    }

    private static void none(Training training, Findings findings) {
        findings.hold(
                ReasonCode.NO_AMOUNT,
                Citation.READING,
                "政策包对%s开班、考勤%d天%s学时的培训没有生活费标准,暂缓"
                        .formatted(training.period().start(), days(training).count(), training.attended()),
                "no allowance for a training from %s on with %d days and %s study hours; the line waits"
                        .formatted(training.period().start(), days(training).count(), training.attended()),
                Remedy.note(
                        "政策包补充标准或来源补充考勤后重新核定", "is decided anew once the pack has a rate or a source more attendance"));
    }
}
