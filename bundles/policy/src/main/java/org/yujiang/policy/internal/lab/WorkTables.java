package org.yujiang.policy.internal.lab;

import org.yujiang.domain.Money;
import org.yujiang.policy.internal.parameters.Programme;
import org.yujiang.policy.internal.parameters.WorkParameters;

/**
 * The parameters of 以工代训 as arrays by era. Immutable.
 *
 * @param programme 1: runs
 * @param eligible groups that it is for
 * @param minAge least age
 * @param maxMonths most months
 * @param deceased 1: on
 * @param wageLine 1: on
 * @param oneEmployer 1: on
 * @param rate amount of a month
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record WorkTables(
        int[] programme,
        int[] eligible,
        int[] minAge,
        int[] maxMonths,
        int[] deceased,
        int[] wageLine,
        int[] oneEmployer,
        long[] rate) {

    static WorkTables of(WorkParameters parameters, Eras eras) {
        return new WorkTables(
                eras.ints(parameters.programme(), WorkTables::runs),
                eras.ints(parameters.eligibleGroups(), Masks::of),
                eras.ints(parameters.minAge(), age -> age),
                eras.ints(parameters.maxMonths(), months -> months),
                eras.ints(parameters.deceased(), TrainingTables::on),
                eras.ints(parameters.wageLine(), TrainingTables::on),
                eras.ints(parameters.oneEmployerPerMonth(), TrainingTables::on),
                eras.amounts(parameters.monthlyRate(), Money::fen));
    }

    private static int runs(Programme programme) {
        return switch (programme) {
            case OPEN -> 1;
            case CLOSED -> 0;
        };
    }
}
