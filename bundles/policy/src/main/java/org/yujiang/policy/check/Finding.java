package org.yujiang.policy.check;

import java.util.Optional;
import org.yujiang.domain.VerificationList;

/**
 * What a check found on a claim.
 *
 * @param code one of the codes that the check declares: its severity is looked up by it
 * @param zh what was compared with what, in Chinese
 * @param en the same in English
 * @param missing the list for want of which nothing can be said; the claim then waits, whatever the severity
 *     of the code, unless that is switched off
 */
public record Finding(String code, String zh, String en, Optional<VerificationList> missing) {
    /** Something that two sources do not agree in. */
    public static Finding of(String code, String zh, String en) {
        return new Finding(code, zh, en, Optional.empty());
    }

    /**
     * Nothing can be said without a list.
     *
     * @param code what the policy may switch the check's need of it off by
     * @param list which one
     * @param state why it does not count
     */
    public static Finding withoutList(String code, VerificationList list, ListState state) {
        return new Finding(
                code,
                "%s%s,暂缓;请导入最新的完整名单后重新核查".formatted(list.zh(), state.zh()),
                "the list of %s %s; the claim waits until a complete, recent one is imported"
                        .formatted(list.en(), state.en()),
                Optional.of(list));
    }
}
