package org.yujiang.policy.internal.parameters;

import java.util.Map;
import java.util.Set;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of the training subsidy (职业培训补贴).
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for
 * @param poorGroups who counts as poor for the annual cap
 * @param annualCapPoor subsidised trainings a calendar year for the poor
 * @param annualCapOthers the same for all others
 * @param deepCounties the deeply poor counties; may have no version unless the cap's scope needs it
 * @param minHours whole study hours that must be attended
 * @param minAge completed years of age at class start, the least
 * @param maxAge completed years of age at class start, the most
 * @param deceased refuses what was completed after death
 * @param sessionOverlap refuses the later of two lines with overlapping sessions
 * @param sameOccupationLevel refuses an occupation and level that was paid before
 * @param amountByLevel amounts of skill level certificates
 * @param amountByKind amounts of certificates with neither level nor hours
 * @param completionPerHour amount of a study hour
 * @param completionCeiling most for all study hours of a training
 * @param completionFlat amount of a training whatever its hours
 */
public record TrainingParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Set<TraineeGroup>> poorGroups,
        Parameter<Integer> annualCapPoor,
        Parameter<Integer> annualCapOthers,
        Parameter<Set<DivisionCode>> deepCounties,
        Parameter<Integer> minHours,
        Parameter<Integer> minAge,
        Parameter<Map<Sex, Integer>> maxAge,
        Parameter<Severity> deceased,
        Parameter<Severity> sessionOverlap,
        Parameter<Severity> sameOccupationLevel,
        Parameter<Map<SkillLevel, Money>> amountByLevel,
        Parameter<Map<CertificateKind, Money>> amountByKind,
        Parameter<Money> completionPerHour,
        Parameter<Money> completionCeiling,
        Parameter<Money> completionFlat) {

    /**
     * Reads the section.
     *
     * @param needsCounties whether the deeply poor counties must be listed
     */
    public static TrainingParameters read(Section section, boolean needsCounties) {
        TrainingParameters parameters = new TrainingParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.parameter("poorGroups", "按贫困劳动力计次的人员类别", "groups that count as poor", Forms.GROUPS),
                section.parameter(
                        "annualCapPoor", "贫困劳动力每人每年次数上限", "trainings a year, the poor", Forms.wholeNumber(0, 99)),
                section.parameter(
                        "annualCapOthers", "其他人员每人每年次数上限", "trainings a year, others", Forms.wholeNumber(0, 99)),
                needsCounties
                        ? section.parameter("deepCounties", "深度贫困县", "deeply poor counties", Forms.DIVISIONS)
                        : section.optionalParameter("deepCounties", "深度贫困县", "deeply poor counties", Forms.DIVISIONS),
                section.parameter("minHours", "最低学时", "least study hours", Forms.wholeNumber(0, 10_000)),
                section.parameter("minAge", "最低年龄", "least age", Forms.wholeNumber(0, 150)),
                section.parameter("maxAge", "最高年龄", "most age", Forms.AGE_BY_SEX),
                section.rule("deceased", "结业前死亡", "death before completion"),
                section.rule("sessionOverlap", "上课时间重叠", "overlapping sessions"),
                section.rule("sameOccupationLevel", "同一职业同一等级重复", "same occupation and level"),
                section.amount("amountByLevel", "按等级的补贴标准(元)", "amount by level, yuan", Forms.AMOUNT_BY_LEVEL),
                section.amount("amountByKind", "按证书种类的补贴标准(元)", "amount by certificate, yuan", Forms.AMOUNT_BY_KIND),
                section.amount("completionPerHour", "培训合格每学时补贴(元)", "yuan a study hour", Forms.AMOUNT),
                section.amount("completionCeiling", "培训合格补贴上限(元)", "ceiling by hours, yuan", Forms.AMOUNT),
                section.amount("completionFlat", "培训合格定额补贴(元)", "flat amount, yuan", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }
}
