package org.yujiang.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Curation.Inclusion;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.InclusionTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:poverty-return}. */
@Service
@Command(
        scope = "yujiang",
        name = "poverty-return",
        description = "返贫即时纳入(1.2-c) / includes somebody who fell back into poverty at once")
@SuppressWarnings("NullAway.Init")
public final class PovertyReturnCommand extends ChangeCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(
            index = 0,
            name = "trainee",
            description = "学员编号或公民身份号码 / the trainee's key or resident id",
            required = true,
            censor = true)
    @Completion(TypedCompleter.class)
    private String trainee;

    @Argument(index = 1, name = "cause", description = "原因 / the cause", required = true)
    @Completion(ReturnCauseCompleter.class)
    private String cause;

    @Option(name = "--occurred-at", description = "发生时间 / when it happened", required = true)
    private String occurredAt;

    @Option(name = "--effective", description = "生效日期,缺省为发生当日 / from which day on it counts; that day when left out")
    private @Nullable String effective;

    @Option(name = "--evidence", description = "证明材料 / what proves it")
    private String evidence = "";

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        UUID person = TraineeKey.find(registry, caller, trainee);
        Instant occurred = Times.moment("--occurred-at", occurredAt).orElseThrow();
        Inclusion inclusion = curation.include(
                caller,
                person,
                occurred,
                Times.day(effective).orElseGet(() -> LocalDate.ofInstant(occurred, Times.CHINA)),
                Choice.required("cause", ReturnCause.class, cause),
                evidence,
                reason());
        output.table(InclusionTable.of(List.of(inclusion)));
        return OK;
    }
}
