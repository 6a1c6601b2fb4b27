package org.yujiang.rest.operations;

import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Registry;

/** Claims counted, on the wire, with the Chinese terms. */
record ClaimTotalView(
        SubsidyKind kind,
        String kindZh,
        Outcome outcome,
        String outcomeZh,
        ReasonCode reason,
        long claims,
        String amountYuan) {

    static ClaimTotalView of(Registry.ClaimTotal total) {
        return new ClaimTotalView(
                total.kind(),
                total.kind().zh(),
                total.outcome(),
                total.outcome().zh(),
                total.reason(),
                total.claims(),
                total.amountYuan());
    }
}
