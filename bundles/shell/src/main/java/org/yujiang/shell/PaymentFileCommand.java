package org.yujiang.shell;

import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.PaymentTables;

/** {@code yujiang:payment-file}. */
@Service
@Command(
        scope = "yujiang",
        name = "payment-file",
        description =
                "把银行文件写为服务器上的新文件,只能生成一次,须加 --yes / writes the bank file to a new file on the server, once, with --yes")
@SuppressWarnings("NullAway.Init")
public final class PaymentFileCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "payment",
            description = "拨付编号,见 payments / key of the payment, see payments",
            required = true)
    @Completion(TypedCompleter.class)
    private String payment;

    @Argument(index = 1, name = "file", description = "服务器上的新文件 / a new file on the server", required = true)
    private File file;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Payments payments;

    @Override
    int answer(Caller caller, Output output) {
        UUID key = TraineeKey.parse(payment);
        if (!yes) {
            output.remark("将生成银行文件;生成后该拨付不能取消,文件不能再次生成。");
            output.remark(
                    "Would write the bank file. After that the payment cannot be cancelled, nor the file written again.");
        }
        Confirmation.require(yes);
        Payment sent = ServerFile.use(file, path -> {
            output.remark("写入 / writing " + path);
            return NewFile.write(path, out -> payments.writeFile(caller, key, new Through(out), reason()));
        });
        output.table(PaymentTables.of(List.of(sent)));
        return OK;
    }

    /** Keeps nothing back: what the disk has no room for must fail while the payment can still stay as it was. */
    static final class Through extends FilterOutputStream {
        Through(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            out.flush();
        }
    }
}
