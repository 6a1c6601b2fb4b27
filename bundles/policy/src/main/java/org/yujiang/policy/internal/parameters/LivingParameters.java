package org.yujiang.policy.internal.parameters;

import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of the living allowance (生活费含交通费补贴), which follows from the attendance of a training. The version of
 * each is that of the first day of the class.
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for, on the first day of the class
 * @param deceased refuses a training that began after death
 * @param offline the allowance of trainings in person
 * @param online the allowance of trainings online
 * @param base what percentages are of, such as 低保, a month
 * @param minDaysPerMonth days with sessions that make a month, for allowances by the month
 * @param maxUnits most days, study hours or months of one training
 * @param maxPerTraining most for one training
 * @param maxPerYear most for one person in the calendar year of the class's first day
 * @param maxTimesPerYear most trainings with an allowance for one person in that year
 */
public record LivingParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Severity> deceased,
        Parameter<AllowanceRate> offline,
        Parameter<AllowanceRate> online,
        Parameter<Money> base,
        Parameter<Integer> minDaysPerMonth,
        Parameter<Integer> maxUnits,
        Parameter<Money> maxPerTraining,
        Parameter<Money> maxPerYear,
        Parameter<Integer> maxTimesPerYear) {

    /** Reads the section. */
    public static LivingParameters read(Section section) {
        LivingParameters parameters = new LivingParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.rule("deceased", "开班前死亡", "death before class start"),
                section.amount("offline", "线下培训的生活费标准", "allowance of trainings in person", new AllowanceForm()),
                section.amount("online", "线上培训的生活费标准", "allowance of trainings online", new AllowanceForm()),
                section.optionalAmount("base", "百分比的基数(每月,元)", "what percentages are of, yuan a month", Forms.AMOUNT),
                section.optionalParameter(
                        "minDaysPerMonth",
                        "按月补贴时当月最少出勤天数",
                        "days that make a month, the least",
                        Forms.wholeNumber(1, 31)),
                section.optionalParameter(
                        "maxUnits",
                        "每次培训最多天数(学时、月数)",
                        "days, study hours or months a training, the most",
                        Forms.wholeNumber(1, 9999)),
                section.optionalAmount("maxPerTraining", "每次培训上限(元)", "ceiling of a training, yuan", Forms.AMOUNT),
                section.optionalAmount("maxPerYear", "每人每年上限(元)", "ceiling of a year, yuan", Forms.AMOUNT),
                section.optionalParameter(
                        "maxTimesPerYear", "每人每年最多次数", "trainings a year, the most", Forms.wholeNumber(0, 99)));
        section.refuseOthers();
        return parameters;
    }
}
