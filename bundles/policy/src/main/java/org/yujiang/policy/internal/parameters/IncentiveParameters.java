package org.yujiang.policy.internal.parameters;

import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of the incentive for employers who take people on (吸纳就业补贴). The version of each is that of the day of
 * hiring, but that of the amount, which a reading selects.
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for, on the day of hiring
 * @param deceased refuses an employment that began after death
 * @param repeated refuses a second incentive for the same person
 * @param minMonths months that wage lines must prove, the least
 * @param amount amount for a person
 */
public record IncentiveParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Severity> deceased,
        Parameter<Severity> repeated,
        Parameter<Integer> minMonths,
        Parameter<Money> amount) {

    /** Reads the section. */
    public static IncentiveParameters read(Section section) {
        IncentiveParameters parameters = new IncentiveParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.rule("deceased", "入职前死亡", "death before hiring"),
                section.rule("repeated", "同一人重复享受", "a second incentive for the same person"),
                section.parameter("minMonths", "最少就业月数", "months in employment, the least", Forms.wholeNumber(1, 120)),
                section.amount("amount", "每吸纳一人补贴(元)", "yuan a person", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }
}
