package org.yujiang.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.CsvSink;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.LabRows;
import org.yujiang.shell.text.LabTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:lab-compare}. */
@Service
@Command(
        scope = "yujiang",
        name = "lab-compare",
        description = "政策试算:草案与现行政策包相比,谁多得、谁少得、各县各类各月花费 / what a draft would change beside the pack in force:"
                + " winners, losers, cost")
@SuppressWarnings("NullAway.Init")
public final class LabCompareCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "draft",
            description = "已部署的政策包,如 henan-2020/1.2.0,或服务器上的 .yaml 文件 / a pack that is deployed, or a .yaml file on the"
                    + " server",
            required = true)
    private String draft;

    @Option(name = "--by", description = "按 COUNTY 县、KIND 种类、MONTH 月份或 ALL 三者统计 / by what to count")
    @Completion(ByCompleter.class)
    private String by = Lab.By.KIND.name();

    @Option(name = "--csv", description = "另写入服务器上的新 CSV 文件 / also writes a new CSV file on the server")
    private @Nullable File csv;

    @Option(name = "--examples", description = "每种变化举几例,须有查看权限 / examples of each change, for who may see claims")
    private int examples;

    @Reference
    private Lab lab;

    @Override
    int answer(Caller caller, Output output) {
        Lab.By counted = Choice.required("--by", Lab.By.class, by);
        Lab.Report report = lab.compare(caller, draft(), examples);
        output.tables(LabTables.of(report, counted));
        if (csv != null) {
            Path written = ServerFile.use(
                    csv,
                    path -> NewFile.write(path, out -> {
                        LabRows.write(report.comparison(), counted, new CsvSink(out));
                        return path;
                    }));
            output.remark("写入 / written: " + written);
        }
        return OK;
    }

    /** Names of packs have no ending. */
    private Lab.Draft draft() {
        if (!draft.endsWith(".yaml") && !draft.endsWith(".yml")) {
            return new Lab.Deployed(draft);
        }
        File file = new File(draft);
        return new Lab.Text(file.getName(), ServerFile.use(file, Files::readString));
    }
}
