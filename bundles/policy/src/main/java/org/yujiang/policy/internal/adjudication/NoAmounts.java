package org.yujiang.policy.internal.adjudication;

import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Citation;

/** Lines for which the pack has no amount. */
final class NoAmounts {
    private NoAmounts() {}

    /**
     * The line waits.
     *
     * @param zh what it is for, in Chinese
     * @param en the same in English
     */
    static void hold(String zh, String en, Findings findings) {
        findings.hold(
                ReasonCode.NO_AMOUNT,
                Citation.READING,
                "政策包对%s没有补贴标准,暂缓".formatted(zh),
                "the pack has no amount for %s; the line waits".formatted(en),
                Remedy.note("政策包补充该标准后重新核定", "is decided anew once the pack has an amount"));
    }
}
