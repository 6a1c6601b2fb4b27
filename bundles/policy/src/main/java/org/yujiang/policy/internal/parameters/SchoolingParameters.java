package org.yujiang.policy.internal.parameters;

import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * The parameters of free technical schooling (2.1-d). The version of each is that of the first day of the term.
 *
 * @param fund which money pays
 * @param eligibleGroups whom it is for, on the first day of the term
 * @param schoolKinds kinds of school
 * @param maxTerms terms paid, the most
 * @param deceased refuses a term that began after death
 * @param feeCharged refuses a term for which the school took tuition
 * @param waiverPerTerm what the school gets for a term without tuition
 * @param grantPerTerm what the pupil gets for a term
 */
public record SchoolingParameters(
        Parameter<FundSource> fund,
        Parameter<Set<TraineeGroup>> eligibleGroups,
        Parameter<Set<ProviderKind>> schoolKinds,
        Parameter<Integer> maxTerms,
        Parameter<Severity> deceased,
        Parameter<Severity> feeCharged,
        Parameter<Money> waiverPerTerm,
        Parameter<Money> grantPerTerm) {

    /** Reads the section. */
    public static SchoolingParameters read(Section section) {
        SchoolingParameters parameters = new SchoolingParameters(
                section.parameter("fund", "资金渠道", "which money pays", Forms.FUND),
                section.parameter("eligibleGroups", "补贴对象", "whom the subsidy is for", Forms.GROUPS),
                section.parameter("schoolKinds", "承担学校的类别", "kinds of school", Forms.PROVIDER_KINDS),
                section.parameter("maxTerms", "最多学期数", "terms, the most", Forms.wholeNumber(1, 20)),
                section.rule("deceased", "开学前死亡", "death before the term"),
                section.rule("feeCharged", "向学生收取了学费", "tuition was charged"),
                section.optionalAmount("waiverPerTerm", "每学期免学费补助(元)", "tuition waiver a term, yuan", Forms.AMOUNT),
                section.optionalAmount("grantPerTerm", "每学期助学金(元)", "grant a term, yuan", Forms.AMOUNT));
        section.refuseOthers();
        return parameters;
    }
}
