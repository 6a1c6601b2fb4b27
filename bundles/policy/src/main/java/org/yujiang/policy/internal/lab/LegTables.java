package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.policy.internal.parameters.LegTerms;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * What a leg of 以工代训 asks for as arrays by era; sets as bits, {@link #ANY} where it does not ask. Immutable.
 *
 * @param present whether there is such a leg; absent when not
 * @param groups groups of the worker
 * @param sizes sizes of the employer, and {@link EmployerColumns#UNKNOWN}
 * @param industries industries of the employer, and {@link EmployerColumns#UNKNOWN}
 * @param employers kinds of employer
 * @param hiredFrom first day of hiring; absent where it does not ask
 * @param suspended 1: the business must stand still
 * @param amount amount of a month
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record LegTables(
        int[] present,
        int[] groups,
        int[] sizes,
        int[] industries,
        int[] employers,
        int[] hiredFrom,
        int[] suspended,
        AreaAmounts amount) {
    /** All bits. */
    static final int ANY = -1;

    static LegTables of(Parameter<LegTerms> leg, Eras eras) {
        return new LegTables(
                eras.ints(leg, terms -> 1),
                eras.ints(leg, terms -> terms.groups().map(Masks::of).orElse(ANY)),
                eras.ints(leg, terms -> orUnknown(terms.sizes())),
                eras.ints(leg, terms -> orUnknown(terms.industries())),
                eras.ints(leg, terms -> terms.employers().map(LegTables::bits).orElse(ANY)),
                eras.ints(leg, terms -> terms.hiredFrom().map(LegTables::day).orElse(Eras.ABSENT)),
                eras.ints(leg, terms -> terms.suspended() ? 1 : 0),
                eras.amounts(leg, terms -> terms.amount().map(Money::fen).orElse(Eras.NO_AMOUNT)));
    }

    private static int orUnknown(Optional<? extends Set<? extends Enum<?>>> asked) {
        return asked.map(it -> bits(it) | 1 << EmployerColumns.UNKNOWN).orElse(ANY);
    }

    private static int bits(Set<? extends Enum<?>> constants) {
        int bits = 0;
        for (Enum<?> constant : constants) {
            bits |= 1 << Codes.of(constant);
        }
        return bits;
    }

    /** A day that columns cannot hold lies before or after all that they hold. */
    private static int day(LocalDate day) {
        return Days.holds(day) ? Days.of(day) : day.isBefore(Days.date(0)) ? 0 : Days.NONE;
    }
}
