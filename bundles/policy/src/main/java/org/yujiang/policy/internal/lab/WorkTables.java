package org.yujiang.policy.internal.lab;

import org.yujiang.domain.Money;
import org.yujiang.policy.internal.parameters.Programme;
import org.yujiang.policy.internal.parameters.WorkParameters;

/**
 * The parameters of 以工代训 as arrays by era. Immutable.
 *
 * @param fund whether it is said which money pays
 * @param programme 1: runs
 * @param eligible groups that it is for
 * @param minAge least age
 * @param maxMonths most months
 * @param minDays least days worked
 * @param deceased what the rule does
 * @param wageLine what the rule does
 * @param oneEmployer what the rule does
 * @param dispatch what the rule does
 * @param application what the rule does
 * @param legs the legs, in the order in which they are looked at
 * @param rate amount of a month
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record WorkTables(
        int[] fund,
        int[] programme,
        int[] eligible,
        int[] minAge,
        int[] maxMonths,
        int[] minDays,
        int[] deceased,
        int[] wageLine,
        int[] oneEmployer,
        int[] dispatch,
        int[] application,
        LegTables[] legs,
        AreaAmounts rate) {

    static WorkTables of(WorkParameters parameters, Eras eras) {
        return new WorkTables(
                eras.ints(parameters.fund(), Codes::of),
                eras.ints(parameters.programme(), WorkTables::runs),
                eras.ints(parameters.eligibleGroups(), Masks::of),
                eras.ints(parameters.minAge(), age -> age),
                eras.ints(parameters.maxMonths(), months -> months),
                eras.ints(parameters.minDays(), days -> days),
                eras.ints(parameters.deceased(), Verdict::severity),
                eras.ints(parameters.wageLine(), Verdict::severity),
                eras.ints(parameters.oneEmployerPerMonth(), Verdict::severity),
                eras.ints(parameters.dispatchLabour(), Verdict::severity),
                eras.ints(parameters.repeatedApplication(), Verdict::severity),
                parameters.legs().values().stream()
                        .map(leg -> LegTables.of(leg, eras))
                        .toArray(LegTables[]::new),
                eras.amounts(parameters.monthlyRate(), Money::fen));
    }

    private static int runs(Programme programme) {
        return switch (programme) {
            case OPEN -> 1;
            case CLOSED -> 0;
        };
    }
}
