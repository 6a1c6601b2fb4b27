package org.yujiang.policy.internal.parameters;

import java.util.Set;
import java.util.stream.Stream;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of 以工代训. The version of each is that of the first day of the work month.
 *
 * @param programme when the programme runs
 * @param eligibleGroups whom it is for
 * @param minAge completed years of age on the first day of the month, the least
 * @param maxMonths months paid for one person over all employers
 * @param deceased refuses months that begin after death
 * @param wageLine refuses months that no wage line of the bank proves
 * @param oneEmployerPerMonth refuses all but one employer for a person's month
 * @param monthlyRate amount of a month
 */
public record WorkParameters(
        Parameter<Programme> programme,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Integer> minAge,
        Parameter<Integer> maxMonths,
        Parameter<Severity> deceased,
        Parameter<Severity> wageLine,
        Parameter<Severity> oneEmployerPerMonth,
        Parameter<Money> monthlyRate) {

    /** Reads the section. */
    public static WorkParameters read(Section section) {
        WorkParameters parameters = new WorkParameters(
                section.parameter("programme", "实施期间", "when the programme runs", Forms.choice(Programme.class)),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.parameter("minAge", "最低年龄", "least age", Forms.wholeNumber(0, 150)),
                section.parameter("maxMonths", "每人最多月数", "months a person, the most", Forms.wholeNumber(0, 999)),
                section.parameter("deceased", "当月之前死亡", "death before the month", Forms.choice(Severity.class)),
                section.parameter("wageLine", "无银行工资流水", "no wage line of the bank", Forms.choice(Severity.class)),
                section.parameter(
                        "oneEmployerPerMonth",
                        "同一人同一月多家用人单位",
                        "several employers in a month",
                        Forms.choice(Severity.class)),
                section.parameter("monthlyRate", "每人每月补贴(元)", "yuan a month", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }

    /** All of them, in the order in which people read them. */
    public Stream<Parameter<?>> all() {
        return Stream.concat(
                Stream.of(programme, eligibleGroups, minAge, maxMonths, deceased, wageLine, oneEmployerPerMonth),
                amounts());
    }

    /** Those that are amounts of money. */
    public Stream<Parameter<?>> amounts() {
        return Stream.of(monthlyRate);
    }
}
