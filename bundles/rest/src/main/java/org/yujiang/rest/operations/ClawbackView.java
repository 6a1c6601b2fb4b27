package org.yujiang.rest.operations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.registry.api.Payments.ClawbackState;

/** A clawback on the wire, with the Chinese term. */
record ClawbackView(
        UUID id,
        UUID claim,
        Optional<UUID> trainee,
        Optional<String> organisation,
        String amountYuan,
        String owedYuan,
        ClawbackState state,
        String stateZh,
        String reason,
        String proposedBy,
        Optional<String> decidedBy,
        Optional<LocalDate> dueOn) {

    static ClawbackView of(Clawback clawback) {
        return new ClawbackView(
                clawback.id(),
                clawback.claim(),
                clawback.trainee(),
                clawback.organisation(),
                clawback.amountYuan(),
                clawback.owedYuan(),
                clawback.state(),
                clawback.state().zh(),
                clawback.reason(),
                clawback.proposedBy(),
                clawback.decidedBy(),
                clawback.dueOn());
    }
}
