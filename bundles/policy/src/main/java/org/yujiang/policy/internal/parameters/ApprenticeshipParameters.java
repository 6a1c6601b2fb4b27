package org.yujiang.policy.internal.parameters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.PackError;

/**
 * The parameters of 新型学徒制. The version of each is that of the first day of the apprenticeship.
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for, on the first day
 * @param deceased refuses an apprenticeship that began after death
 * @param maxYears training years paid, the most
 * @param advancePercent part that is paid at the beginning, in percent of the whole amount
 * @param yearlyPercent part that is paid for each passed year but the last, in percent of the whole amount
 * @param actualSpend whether the amount is no more than what the employer really spent
 * @param amountByLevel amount of a training year, by the level aimed at
 */
public record ApprenticeshipParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Severity> deceased,
        Parameter<Integer> maxYears,
        Parameter<Integer> advancePercent,
        Parameter<Integer> yearlyPercent,
        Parameter<ActualSpend> actualSpend,
        Parameter<Map<SkillLevel, Money>> amountByLevel) {

    /** What the employer's real spending does to the amount. */
    public enum ActualSpend {
        /** The amount is no more than it. */
        CAPS,
        /** Nothing. */
        IGNORED
    }

    /** Reads the section. */
    public static ApprenticeshipParameters read(Section section) {
        ApprenticeshipParameters parameters = new ApprenticeshipParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.rule("deceased", "开始前死亡", "death before the begin"),
                section.parameter("maxYears", "最多补贴年数", "training years, the most", Forms.wholeNumber(1, 10)),
                section.parameter("advancePercent", "预支比例(%)", "advance, percent", Forms.wholeNumber(0, 100)),
                section.optionalParameter(
                        "yearlyPercent",
                        "逐年拨付比例(%,末年除外)",
                        "for each year but the last, percent",
                        Forms.wholeNumber(0, 100)),
                section.parameter(
                        "actualSpend",
                        "实际支出低于标准时",
                        "what was really spent caps the amount",
                        Forms.choice(ActualSpend.class)),
                section.amount(
                        "amountByLevel", "每人每年补贴标准(元)", "amount of a year by level, yuan", Forms.AMOUNT_BY_LEVEL));
        checkInstalments(section, parameters);
        section.refuseOthers();
        return parameters;
    }

    private static void checkInstalments(Section section, ApprenticeshipParameters parameters) {
        int advance = largest(parameters.advancePercent());
        int yearly = largest(parameters.yearlyPercent()) * (largest(parameters.maxYears()) - 1);
        if (advance + yearly > 100) {
            section.problem(PackError.PACK_INSTALMENTS_WRONG, advance, yearly);
        }
    }

    private static int largest(Parameter<Integer> parameter) {
        List<Dated<Integer>> versions = parameter.versions();
        return versions.stream().mapToInt(Dated::value).max().orElse(0);
    }
}
