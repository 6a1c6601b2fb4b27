package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.registry.api.Payments.PaymentState;

/** A payment on the wire, with the Chinese term. */
record PaymentView(
        UUID id,
        String number,
        UUID claimBatch,
        String division,
        PaymentState state,
        String stateZh,
        long lines,
        String amountYuan,
        Instant preparedAt,
        String preparedBy,
        Optional<Instant> sentAt,
        Optional<String> fileHash,
        Optional<Instant> closedAt) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.number(),
                payment.claimBatch(),
                payment.division(),
                payment.state(),
                payment.state().zh(),
                payment.lines(),
                payment.amountYuan(),
                payment.preparedAt(),
                payment.preparedBy(),
                payment.sentAt(),
                payment.fileHash(),
                payment.closedAt());
    }
}
