package org.yujiang.policy.internal.lab;

import org.yujiang.policy.ReasonCode;

/** Finds the leg of 以工代训 that a month fits, on columns. Immutable. */
final class LegJudge {
    private final WorkColumns work;
    private final LegTables[] legs;

    LegJudge(WorkColumns work, LegTables[] legs) {
        this.work = work;
        this.legs = legs;
    }

    /**
     * The amount of the first leg that a month fits; {@link Eras#NO_AMOUNT} when it has none of its own, or no leg fits.
     *
     * @param isInNoGroup whether nothing is known of any group of the worker
     */
    long judge(int row, int era, boolean isInNoGroup, Verdict verdict) {
        boolean asked = false;
        boolean open = false;
        for (LegTables leg : legs) {
            if (leg.present()[era] != Eras.ABSENT) {
                asked = true;
                if (allows(leg, row, era, isInNoGroup)) {
                    if (!lacks(leg, row, era, isInNoGroup)) {
                        return leg.amount().at(0, era);
                    }
                    open = true;
                }
            }
        }
        if (open) {
            verdict.hold(ReasonCode.LEG_NOT_COVERED);
        } else if (asked) {
            verdict.deny(ReasonCode.LEG_NOT_COVERED);
        }
        return Eras.NO_AMOUNT;
    }

    /** Whether nothing that is known speaks against a leg. */
    private boolean allows(LegTables leg, int row, int era, boolean isInNoGroup) {
        int employer = work.employerOf()[row];
        int groups = leg.groups()[era];
        int hired = work.hired()[row];
        return (groups == LegTables.ANY || isInNoGroup || (work.groups()[row] & groups) != 0)
                && isIn(leg.sizes()[era], work.of().size()[employer])
                && isIn(leg.industries()[era], work.of().industry()[employer])
                && isIn(leg.employers()[era], work.of().kind()[employer])
                && (leg.suspended()[era] == 0 || work.has(row, WorkColumns.SUSPENDED))
                && (hired == Days.NONE || hired >= leg.hiredFrom()[era]);
    }

    /** Whether something that a leg asks for is not known. */
    private boolean lacks(LegTables leg, int row, int era, boolean isInNoGroup) {
        int employer = work.employerOf()[row];
        return (leg.groups()[era] != LegTables.ANY && isInNoGroup)
                || (leg.sizes()[era] != LegTables.ANY && work.of().size()[employer] == EmployerColumns.UNKNOWN)
                || (leg.industries()[era] != LegTables.ANY && work.of().industry()[employer] == EmployerColumns.UNKNOWN)
                || (leg.hiredFrom()[era] != Eras.ABSENT && work.hired()[row] == Days.NONE);
    }

    private static boolean isIn(int bits, int number) {
        return (bits >> number & 1) != 0;
    }
}
