package org.yujiang.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.shell.text.BatchTables;
import org.yujiang.shell.text.Output;

/** {@code yujiang:batch-step}. */
@Service
@Command(
        scope = "yujiang",
        name = "batch-step",
        description = "办理批次:申报、初审、部门会审、公示、核准;不加 --yes 只预演 / takes a step with a batch, or with all of a"
                + " division; without --yes shows what it would do")
@SuppressWarnings("NullAway.Init")
public final class BatchStepCommand extends ChangeCommand {
    @Argument(
            index = 0,
            name = "step",
            description = "SUBMIT 申报、FIRST_REVIEW 初审、DEPARTMENT_REVIEW 部门会审、PUBLISH 公示、APPROVE 核准 / the step",
            required = true)
    @Completion(ClaimStepCompleter.class)
    private String step;

    @Argument(
            index = 1,
            name = "batch",
            description = "申领批次编号,见 batches;或用 --division / key of the batch, see batches; or --division")
    private @Nullable String batch;

    @Option(
            name = "--division",
            description = "逐批办理此区划及其下级的全部批次 / all batches of this division and below, one after the other")
    @Completion(DivisionCompleter.class)
    private @Nullable String division;

    @Option(name = "--yes", description = "确认执行 / do it")
    private boolean yes;

    @Reference
    private Claims claims;

    @Override
    int answer(Caller caller, Output output) {
        Optional<UUID> key = Optional.ofNullable(batch).map(TraineeKey::parse);
        Optional<DivisionCode> within = Optional.ofNullable(division).map(DivisionCode::parse);
        if (key.isPresent() == within.isPresent()) {
            throw new Refusal(
                    FAILED,
                    "OPTIONS_EXCLUDE",
                    "请写明一个批次,或用 --division 写明区划,二者选一。",
                    "Name either a batch, or a division by --division.");
        }
        ClaimStep taken = Choice.required("STEP", ClaimStep.class, step);
        List<StepReport> reports = key.map(one -> one(caller, taken, one))
                .orElseGet(() -> all(caller, taken, within.orElseThrow(), output));
        output.tables(BatchTables.reports(reports));
        Confirmation.require(yes);
        return reports.stream().allMatch(report -> report.refused().isEmpty()) ? OK : FAILED;
    }

    private List<StepReport> one(Caller caller, ClaimStep taken, UUID key) {
        return List.of(yes ? claims.take(caller, key, taken, reason()) : claims.preview(caller, key, taken));
    }

    private List<StepReport> all(Caller caller, ClaimStep taken, DivisionCode within, Output output) {
        return yes
                ? claims.takeAll(caller, within, taken, reason(), report -> output.remark(told(report)))
                : new StepPreview(claims, caller, taken).of(within);
    }

    private static String told(StepReport report) {
        return report.number() + ": " + report.claims() + " 笔 / claims"
                + report.refused().map(why -> ", " + why.code()).orElse("");
    }
}
