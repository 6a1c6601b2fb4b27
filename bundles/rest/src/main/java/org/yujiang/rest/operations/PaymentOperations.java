package org.yujiang.rest.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.registry.api.Payments;
import org.yujiang.rest.contract.Call;

/** Payments to the bank and back. */
final class PaymentOperations {
    private final Payments payments;
    private final Paging paging;

    PaymentOperations(Payments payments, Paging paging) {
        this.payments = payments;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "previewPayment", this::preview,
                "preparePayment", this::prepare,
                "listPayments", this::list,
                "listPaymentLines", this::lines,
                "cancelPayment", this::cancel,
                "writeBankFile", this::file,
                "answerPayment", this::answer,
                "closePayment", this::close,
                "listBalances", this::balances);
    }

    private Answer preview(Call call) {
        return Answer.ok(payments.preview(call.caller(), call.requiredUuid("batch")));
    }

    private Answer prepare(Call call) {
        return Answer.ok(payments.prepare(call.caller(), call.requiredUuid("batch"), call.required("reason")));
    }

    private Answer list(Call call) {
        return paging.answer(
                call, "/payments", payments.payments(call.caller(), Paging.request(call)), PaymentView::of);
    }

    private Answer lines(Call call) {
        return paging.answer(
                call,
                "/payments/" + call.requiredUuid("payment") + "/lines",
                payments.lines(call.caller(), call.requiredUuid("payment"), Paging.request(call)),
                line -> line);
    }

    private Answer cancel(Call call) {
        return Answer.ok(
                PaymentView.of(payments.cancel(call.caller(), call.requiredUuid("payment"), call.required("reason"))));
    }

    private Answer file(Call call) {
        return Answer.csv(out ->
                        payments.writeFile(call.caller(), call.requiredUuid("payment"), out, call.required("reason")))
                .with("Content-Disposition", "attachment; filename=\"bank.csv\"");
    }

    /** The lines as the file that the registry reads: their numbers are those of the body. */
    private Answer answer(Call call) {
        String file = call.lines().stream()
                .map(line -> Stream.of("line", "amount", "status", "reference")
                        .map(column -> quoted(line.getOrDefault(column, "")))
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
        try {
            return Answer.ok(payments.answer(
                    call.caller(),
                    call.requiredUuid("payment"),
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    call.required("reason")));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be read", e);
        }
    }

    /** As it came, so that the bank's reference stays the bank's. */
    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private Answer close(Call call) {
        return Answer.ok(
                PaymentView.of(payments.close(call.caller(), call.requiredUuid("payment"), call.required("reason"))));
    }

    private Answer balances(Call call) {
        return Paging.answer(payments.balances(call.caller()));
    }
}
