package org.yujiang.policy.internal.lab;

import java.util.function.ToLongFunction;
import org.yujiang.domain.Money;
import org.yujiang.policy.internal.parameters.AllowanceRate;
import org.yujiang.policy.internal.parameters.LivingParameters;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * The parameters of the living allowance as arrays by era. Immutable.
 *
 * @param fund whether it is said which money pays
 * @param eligible groups that it is for
 * @param deceased what the rule does
 * @param offline the rate of trainings in person
 * @param online the rate of trainings online
 * @param base what percentages are of
 * @param minDaysPerMonth days that make a month
 * @param maxUnits units a training, the most
 * @param maxPerTraining ceiling of a training
 * @param maxPerYear ceiling of a year
 * @param maxTimesPerYear trainings a year, the most
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record LivingTables(
        int[] fund,
        int[] eligible,
        int[] deceased,
        Rate offline,
        Rate online,
        AreaAmounts base,
        int[] minDaysPerMonth,
        int[] maxUnits,
        AreaAmounts maxPerTraining,
        AreaAmounts maxPerYear,
        int[] maxTimesPerYear) {
    /**
     * A rate.
     *
     * @param unit the number of the unit
     * @param amount of a unit
     * @param percent of the base
     */
    record Rate(AreaAmounts unit, AreaAmounts amount, AreaAmounts percent) {
        static Rate of(Parameter<AllowanceRate> parameter, Eras eras) {
            ToLongFunction<AllowanceRate> fen = rate -> rate.amount().fen();
            return new Rate(
                    eras.amounts(parameter, rate -> Codes.of(rate.unit())),
                    eras.amounts(parameter, fen),
                    eras.amounts(parameter, AllowanceRate::percent));
        }
    }

    static LivingTables of(LivingParameters parameters, Eras eras) {
        return new LivingTables(
                eras.ints(parameters.fund(), Codes::of),
                eras.ints(parameters.eligibleGroups(), Masks::of),
                eras.ints(parameters.deceased(), Verdict::severity),
                Rate.of(parameters.offline(), eras),
                Rate.of(parameters.online(), eras),
                eras.amounts(parameters.base(), Money::fen),
                eras.ints(parameters.minDaysPerMonth(), days -> days),
                eras.ints(parameters.maxUnits(), units -> units),
                eras.amounts(parameters.maxPerTraining(), Money::fen),
                eras.amounts(parameters.maxPerYear(), Money::fen),
                eras.ints(parameters.maxTimesPerYear(), times -> times));
    }
}
