package org.yujiang.policy.internal.parameters;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of 以工代训. The version of each is that of the first day of the work month.
 *
 * @param fund which money pays
 * @param programme when the programme runs
 * @param eligibleGroups whom it is for
 * @param minAge completed years of age on the first day of the month, the least
 * @param maxMonths months paid for one person, by the reading over all employers or for each
 * @param minDays days worked in a month, the least; without a version a month with a wage line is a whole month
 * @param deceased refuses months that begin after death
 * @param wageLine refuses months that no wage line of the bank proves
 * @param oneEmployerPerMonth refuses all but one employer for a person's month
 * @param dispatchLabour refuses dispatched labour
 * @param repeatedApplication refuses months that were applied for before
 * @param legs what each leg asks for; when one has a version, a month must fit a leg
 * @param monthlyRate amount of a month
 */
public record WorkParameters(
        Parameter<FundSource> fund,
        Parameter<Programme> programme,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Integer> minAge,
        Parameter<Integer> maxMonths,
        Parameter<Integer> minDays,
        Parameter<Severity> deceased,
        Parameter<Severity> wageLine,
        Parameter<Severity> oneEmployerPerMonth,
        Parameter<Severity> dispatchLabour,
        Parameter<Severity> repeatedApplication,
        Map<WorkLeg, Parameter<LegTerms>> legs,
        Parameter<Money> monthlyRate) {

    /** Reads the section. */
    public static WorkParameters read(Section section) {
        WorkParameters parameters = new WorkParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("programme", "实施期间", "when the programme runs", Forms.choice(Programme.class)),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.parameter("minAge", "最低年龄", "least age", Forms.wholeNumber(0, 150)),
                section.parameter("maxMonths", "每人最多月数", "months a person, the most", Forms.wholeNumber(0, 999)),
                section.optionalParameter(
                        "minDays", "当月最少工作天数", "days worked in the month, the least", Forms.wholeNumber(0, 31)),
                section.rule("deceased", "当月之前死亡", "death before the month"),
                section.rule("wageLine", "无银行工资流水", "no wage line of the bank"),
                section.rule("oneEmployerPerMonth", "同一人同一月多家用人单位", "several employers in a month"),
                section.optionalRule("dispatchLabour", "劳务派遣人员", "dispatched labour"),
                section.optionalRule("repeatedApplication", "不是当月首次申领", "a month applied for before"),
                legs(section),
                section.amount("monthlyRate", "每人每月补贴(元)", "yuan a month", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }

    private static Map<WorkLeg, Parameter<LegTerms>> legs(Section section) {
        Map<WorkLeg, Parameter<LegTerms>> legs = new EnumMap<>(WorkLeg.class);
        legs.put(
                WorkLeg.NEW_HIRE,
                section.optionalParameter("legNewHire", "中小微企业新吸纳就业", "smaller enterprises that hire", new LegForm()));
        legs.put(
                WorkLeg.STANDSTILL,
                section.optionalParameter(
                        "legStandstill", "中小微企业停工停业", "smaller enterprises at a standstill", new LegForm()));
        legs.put(
                WorkLeg.INDUSTRY,
                section.optionalParameter("legIndustry", "受疫情影响行业的企业", "industries hit hardest", new LegForm()));
        legs.put(
                WorkLeg.POOR_LABOUR,
                section.optionalParameter(
                        "legPoorLabour", "吸纳贫困劳动力的单位", "whoever takes in poor labourers", new LegForm()));
        return legs;
    }
}
