package org.yujiang.policy.internal.parameters;

import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of support for those who start a business. The version of each is that of the first day of the class, of the
 * business or of the time that the rent is for.
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for, on that day
 * @param deceased refuses what began after death
 * @param repeated refuses a measure, other than rent, that was paid before
 * @param minMonths months in business, the least, for an initial start-up
 * @param training amount of a class
 * @param initial amount of an initial start-up
 * @param rentPercent part of the rent, in percent
 * @param rentPerYear most for rent in a calendar year
 */
public record StartupParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Severity> deceased,
        Parameter<Severity> repeated,
        Parameter<Integer> minMonths,
        Parameter<Money> training,
        Parameter<Money> initial,
        Parameter<Integer> rentPercent,
        Parameter<Money> rentPerYear) {

    /** Reads the section. */
    public static StartupParameters read(Section section) {
        StartupParameters parameters = new StartupParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.rule("deceased", "开始前死亡", "death before the begin"),
                section.rule("repeated", "同一项目重复享受", "the same measure again"),
                section.optionalParameter(
                        "minMonths", "初始创业最少经营月数", "months in business, the least", Forms.wholeNumber(0, 120)),
                section.optionalAmount("training", "创业培训补贴(元)", "a class, yuan", Forms.AMOUNT),
                section.optionalAmount("initial", "初始创业补贴(元)", "an initial start-up, yuan", Forms.AMOUNT),
                section.optionalParameter(
                        "rentPercent", "场地租金补贴比例(%)", "part of the rent, percent", Forms.wholeNumber(1, 100)),
                section.optionalAmount("rentPerYear", "场地租金每年上限(元)", "ceiling of rent a year, yuan", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }
}
