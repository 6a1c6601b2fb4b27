package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.internal.parameters.ApprenticeshipParameters;
import org.yujiang.policy.internal.parameters.ApprenticeshipParameters.ActualSpend;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * What is due for an apprenticeship, and in which parts.
 *
 * @param rate amount of a training year
 * @param years training years paid
 * @param standard rate by years
 * @param due what is due in all: no more than what was really spent, once that is known
 * @param spendCaps whether real spending matters
 * @param parts the parts
 */
record Instalments(Priced<Money> rate, int years, Money standard, Money due, boolean spendCaps, List<Part> parts) {

    /**
     * A part.
     *
     * @param name the last word of the line's key
     * @param afterYears training years that must be passed
     * @param isFinal whether it is the last
     * @param amount what is paid
     * @param rests what it rests on
     */
    record Part(String name, int afterYears, boolean isFinal, Money amount, Citation rests) {
        /** Stands for all parts when there is no amount. */
        static final Part WITHOUT_AMOUNT = new Part("final", 0, true, Money.ZERO, Citation.READING);
    }

    /** The instalments by the parameters of the first day; empty when something needed is not there. */
    static Optional<Instalments> of(
            Apprenticeship apprenticeship, ApprenticeshipParameters parameters, Priced<Money> rate) {
        LocalDate begin = apprenticeship.period().start();
        Optional<Dated<Integer>> most = parameters.maxYears().at(begin);
        Optional<Dated<Integer>> advance = parameters.advancePercent().at(begin);
        Optional<Dated<ActualSpend>> spend = parameters.actualSpend().at(begin);
        Optional<LocalDate> end = apprenticeship.period().end();
        if (most.isEmpty() || advance.isEmpty() || spend.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        int years = Math.min(most.get().value(), years(begin, end.get()));
        Money standard = rate.value().times(years);
        boolean spendCaps = spend.get().value() == ActualSpend.CAPS;
        Money due = apprenticeship
                .spent()
                .filter(spent -> spendCaps && apprenticeship.completedOn().isPresent())
                .map(standard::min)
                .orElse(standard);
        Optional<Dated<Integer>> yearly = parameters.yearlyPercent().at(begin).filter(it -> it.value() > 0);
        List<Part> parts = new ArrayList<>();
        Money open = due;
        if (advance.get().value() > 0) {
            Money part = Percent.of(standard, advance.get().value()).min(open);
            open = open.minus(part);
            parts.add(new Part("advance", 0, false, part, advance.get().citation()));
        }
        for (int year = 1; yearly.isPresent() && year < years; year++) {
            Money part = Percent.of(standard, yearly.get().value()).min(open);
            open = open.minus(part);
            parts.add(new Part("year-" + year, year, false, part, yearly.get().citation()));
        }
        parts.add(new Part("final", years, true, open, spend.get().citation()));
        return Optional.of(new Instalments(rate, years, standard, due, spendCaps, parts));
    }

    /** The derivation in Chinese. */
    String zh() {
        return "%d年 × %s = %s元,应补贴%s元,".formatted(years, Yuan.show(rate.value()), Yuan.show(standard), Yuan.show(due));
    }

    /** The derivation in English. */
    String en() {
        return "%d years × %s = %s yuan, %s due,"
                .formatted(years, Yuan.show(rate.value()), Yuan.show(standard), Yuan.show(due));
    }

    /** Training years begun. */
    private static int years(LocalDate begin, LocalDate end) {
        Period length = Period.between(begin, end.plusDays(1));
        boolean more = length.getMonths() > 0 || length.getDays() > 0;
        return Math.max(1, length.getYears() + (more ? 1 : 0));
    }
}
