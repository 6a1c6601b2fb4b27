package org.yujiang.shell;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.AnswerReport;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:payment-answer}. */
@Service
@Command(
        scope = "yujiang",
        name = "payment-answer",
        description =
                "导入银行回执;有误的行单独列出,退出码为 1 / takes in what the bank answered; lines that are wrong are told, exit code 1")
@SuppressWarnings("NullAway.Init")
public final class PaymentAnswerCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "payment",
            description = "拨付编号,见 payments / key of the payment, see payments",
            required = true)
    @Completion(TypedCompleter.class)
    private String payment;

    @Argument(
            index = 1,
            name = "file",
            description = "服务器上的 CSV 回执:行号、金额(元)、状态(成功/失败)、银行流水号 / the answer, a CSV file on the server: line"
                    + " id, yuan, status, reference",
            required = true)
    private File file;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(payment);
        AnswerReport report = ServerFile.use(file, path -> {
            try (InputStream in = Files.newInputStream(path)) {
                return payments.answer(caller, key, in, reason());
            }
        });
        output.tables(PaymentTables.of(report));
        return report.refused().isEmpty() ? OK : FAILED;
    }
}
