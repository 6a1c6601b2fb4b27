package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * How claims are handled. The section may be missing, and so may each parameter.
 *
 * @param publicationDays working days of publication
 * @param claimDeadlineDays days after the end within which to claim
 * @param payWorkingDays working days after the approval within which to pay
 * @param materials what must be handed in
 * @param payees who receives it
 */
public record ProcessParameters(
        Parameter<Integer> publicationDays,
        Parameter<Integer> claimDeadlineDays,
        Parameter<Integer> payWorkingDays,
        Parameter<Map<SubsidyKind, Set<String>>> materials,
        Parameter<Map<SubsidyKind, PayeeKind>> payees) {

    /** Reads the section. */
    public static ProcessParameters read(Section section) {
        ProcessParameters parameters = new ProcessParameters(
                section.optionalParameter(
                        "publicationDays", "公示工作日数", "working days of publication", Forms.wholeNumber(1, 99)),
                section.optionalParameter(
                        "claimDeadlineDays", "结业后申领期限(天)", "days to claim after the end", Forms.wholeNumber(1, 9999)),
                section.optionalParameter(
                        "payWorkingDays", "核准后拨付期限(工作日)", "working days to pay", Forms.wholeNumber(1, 999)),
                section.optionalParameter(
                        "materials", "申领材料", "what must be handed in", Forms.byKind(Forms.setOf(Forms.TEXT))),
                section.optionalParameter(
                        "payees", "拨付对象", "who receives it", Forms.byKind(Forms.choice(PayeeKind.class))));
        section.refuseOthers();
        return parameters;
    }

    /** What holds on a day. */
    public ClaimProcess at(LocalDate day) {
        return new ClaimProcess(
                publicationDays.at(day).map(Dated::value).orElse(ClaimProcess.STANDARD.publicationDays()),
                claimDeadlineDays.at(day).map(Dated::value),
                payWorkingDays.at(day).map(Dated::value),
                materials.at(day).map(Dated::value).orElse(Map.of()),
                Map.of(),
                payees.at(day).map(Dated::value).orElse(Map.of()));
    }
}
