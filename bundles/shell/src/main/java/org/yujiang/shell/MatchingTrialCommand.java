package org.yujiang.shell;

import java.io.File;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.MatchingTrial;
import org.yujiang.shell.text.Output;

/** {@code yujiang:matching-trial}. */
@Service
@Command(
        scope = "yujiang",
        name = "matching-trial",
        description = "用带标注的文件测量人员匹配的准确率与召回率,不读写登记库 / measures on a labelled file how well people are recognised;"
                + " reads and changes nothing of the registry")
@SuppressWarnings("NullAway.Init")
public final class MatchingTrialCommand extends CoreCommand {
    @Argument(
            index = 0,
            name = "file",
            description = "服务器上的 CSV(UTF-8,逗号分隔,无引号),列次序不限:name、resident_id、birth_date(1980-05-22)、sex(男、女)、"
                    + "village(12 位区划代码)、phone、dirt(行的类别,任意文字)、person(标注:同一人各行相同);除 person 外可为空"
                    + " / a CSV on the server (UTF-8, commas, no quotation marks) with these columns in any order: name, resident_id,"
                    + " birth_date (1980-05-22), sex (男, 女), village (code of 12 digits), phone, dirt (kind of the row, any"
                    + " word), person (label: the same for all rows of one person); all but person may be empty",
            required = true)
    private File file;

    @Option(name = "--automatic", description = "达到此分即自动认定为同一人 / the score from which on two are one without asking")
    private int automatic = MatchingTrial.AUTOMATIC;

    @Option(name = "--review", description = "达到此分转人工复核 / the score from which on somebody is asked")
    private int review = MatchingTrial.REVIEW;

    @Reference
    private MatchingTrial trial;

    @Override
    int answer(Caller caller, Output output) {
        ServerFile.use(file, path -> trial.run(caller, path, automatic, review, output::remark))
                .forEach(output::line);
        return OK;
    }
}
