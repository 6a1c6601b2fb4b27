package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Optional;
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
     * @return what its amount counts
     */
    AllowanceUnits judge(PersonFacts person, Training training, AllowanceYears years, Findings findings) {
        boolean online = isOnline(training);
        Optional<Priced<AllowanceRate>> rate =
                find(online ? parameters.online() : parameters.offline(), person, training);
        if (rate.isEmpty()) {
            none(training, findings);
            return AllowanceUnits.NONE;
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
            return AllowanceUnits.NONE;
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
        AllowanceUnits units = units(training, allowance, years);
        if (price.isEmpty() || units.isEmpty()) {
            none(training, findings);
            return AllowanceUnits.NONE;
        }
        judge(person, training, years, mode, allowance, units, price.get(), findings);
        return units;
    }

    private void judge(
            PersonFacts person,
            Training training,
            AllowanceYears years,
            String mode,
            AllowanceRate allowance,
            AllowanceUnits units,
            Priced<Money> price,
            Findings findings) {
        int year = training.period().start().getYear();
        judgeTimes(training, years.times(year), findings);
        judgeDays(units, findings);
        judgeMonths(units, findings);
        Money product = price.value().times(units.number());
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
        String sum = "%d%s × %s = %s"
                .formatted(units.number(), allowance.unit().zh(), Yuan.show(price.value()), Yuan.show(product));
        findings.due(
                amount,
                ReasonCode.AMOUNT_ALLOWANCE,
                price.citation(),
                "%s培训%s元,补贴%s元%s".formatted(mode, sum, Yuan.show(amount), price.zh()),
                "%d %s × %s = %s: %s yuan%s"
                        .formatted(
                                units.number(),
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

    private static void judgeDays(AllowanceUnits units, Findings findings) {
        long before = units.daysBefore();
        judgeBefore(
                before,
                units,
                ReasonCode.DAYS_PAID_ALREADY,
                "有%d天已在其他培训中享受生活费补贴,不重复计算".formatted(before),
                "%d days were paid for with another training already and do not count again".formatted(before),
                findings);
    }

    private static void judgeMonths(AllowanceUnits units, Findings findings) {
        long before = units.monthsBefore();
        judgeBefore(
                before,
                units,
                ReasonCode.MONTHS_PAID_ALREADY,
                "有%d个月已在其他培训中享受生活费补贴,不重复计算".formatted(before),
                "%d months were paid for with another training already and do not count again".formatted(before),
                findings);
    }

    private static void judgeBefore(
            long before, AllowanceUnits units, ReasonCode reason, String zh, String en, Findings findings) {
        if (before > 0 && units.number() == 0) {
            findings.deny(reason, Citation.READING, zh, en, Remedy.NONE);
        } else if (before > 0) {
            findings.tellIfPaid(reason, Citation.READING, zh, en);
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

    private AllowanceUnits units(Training training, AllowanceRate rate, AllowanceYears years) {
        LocalDate begin = training.period().start();
        long most = parameters.maxUnits().at(begin).map(Dated::value).orElse(Integer.MAX_VALUE);
        int least = parameters.minDaysPerMonth().at(begin).map(Dated::value).orElse(1);
        return switch (rate.unit()) {
            case NONE -> AllowanceUnits.NONE;
            case PER_TIME, PERCENT_PER_TIME -> AllowanceUnits.of(Math.min(1, most));
            case PER_HOUR -> AllowanceUnits.of(Math.min(training.attended().wholeHours(), most));
            case PER_DAY -> AllowanceUnits.ofDays(training, years, most);
            case PER_MONTH, PERCENT_PER_MONTH -> AllowanceUnits.ofMonths(training, years, least, most);
        };
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
