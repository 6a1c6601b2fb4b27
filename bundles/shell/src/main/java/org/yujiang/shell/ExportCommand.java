package org.yujiang.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.CsvSink;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RowSink;
import org.yujiang.shell.text.ExportTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:export}. */
@Service
@Command(
        scope = "yujiang",
        name = "export",
        description =
                "按用途把申领名单导出为服务器上的新文件,只含该用途允许的栏目 / writes a list of claims for a purpose to a new file on the server, with the columns that the purpose allows")
@SuppressWarnings("NullAway.Init")
public final class ExportCommand extends CoreCommand {
    private static final int STEP = 5000;

    @Argument(index = 0, name = "purpose", description = "用途 / what for", required = true)
    @Completion(PurposeCompleter.class)
    private String purpose;

    @Argument(index = 1, name = "file", description = "服务器上的新文件 / a new file on the server", required = true)
    private File file;

    @Option(name = "--county", description = "仅此区划及其下级 / only people of this division and below it")
    @Completion(DivisionCompleter.class)
    private @Nullable String county;

    @Option(name = "--kind", description = "补贴种类 / kind of subsidy")
    @Completion(KindCompleter.class)
    private @Nullable String kind;

    @Option(name = "--reason", description = "理由,记入审计日志;含完整身份信息时必填 / why; needed where people are named in full")
    private String reason = "";

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        ExportPurpose what = Choice.required("PURPOSE", ExportPurpose.class, purpose);
        ExportFilter filter = new ExportFilter(
                Optional.ofNullable(county).map(DivisionCode::parse), Choice.of("--kind", SubsidyKind.class, kind));
        long rows = ServerFile.use(file, path -> {
            output.remark("写入 / writing " + path);
            return NewFile.write(path, out -> registry.export(caller, what, filter, reason, new Progress(out, output)));
        });
        output.table(ExportTable.of(what, rows));
        return OK;
    }

    /** Says now and then how far it is. */
    private static final class Progress implements RowSink {
        private final RowSink csv;
        private final Output output;
        /** The headings are no row. */
        private long rows = -1;

        Progress(OutputStream out, Output output) {
            csv = new CsvSink(out);
            this.output = output;
        }

        @Override
        public void row(List<String> cells) throws IOException {
            csv.row(cells);
            rows++;
            if (rows > 0 && rows % STEP == 0) {
                output.remark("已写入 / written: " + rows);
            }
        }
    }
}
