package org.yujiang.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yujiang.intake.Feeds;
import org.yujiang.intake.Feeds.FeedStatus;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.RunState;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.Table;
import org.yujiang.shell.text.Term;
import org.yujiang.shell.text.Terms;

/** A run that somebody at the console watches. */
final class FeedRun {
    private static final long LOOK_MILLIS = 1000;

    private final Feeds feeds;
    private final String feed;
    private final Output output;

    FeedRun(Feeds feeds, String feed, Output output) {
        this.feeds = feeds;
        this.feed = feed;
        this.output = output;
    }

    int start() {
        CompletableFuture<RunReport> run = open();
        output.remark(feed + (run.isDone() ? " 已运行完毕 / finished" : " 已开始运行 / started"));
        return CoreCommand.OK;
    }

    int await() {
        try {
            return report(watch(open()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(
                    CoreCommand.FAILED, "WAIT_INTERRUPTED", "不再等待,运行仍在继续。", "No longer waiting; the run goes on.");
        } catch (ExecutionException e) {
            throw new Refusal(
                    CoreCommand.FAILED, "RUN_LOST", "运行意外中止,请查看日志。", "The run broke off unexpectedly: see the log.");
        }
    }

    private CompletableFuture<RunReport> open() {
        return feeds.run(feed)
                .orElseThrow(() -> new Refusal(
                        CoreCommand.UNKNOWN,
                        "FEED_UNKNOWN",
                        "没有部署此数据源,可用 yujiang:feeds 查看。",
                        "No such feed is deployed: see yujiang:feeds."));
    }

    private RunReport watch(CompletableFuture<RunReport> run) throws InterruptedException, ExecutionException {
        Counts shown = Counts.NONE;
        while (true) {
            try {
                return run.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Counts counts = counts();
                if (!counts.equals(shown)) {
                    output.remark(feed + " … " + Terms.of(counts));
                    shown = counts;
                }
            }
        }
    }

    private Counts counts() {
        Optional<FeedStatus> status =
                feeds.list().stream().filter(each -> each.id().equals(feed)).findFirst();
        return status.map(FeedStatus::runCounts).orElse(Counts.NONE);
    }

    private int report(RunReport report) {
        Counts counts = report.counts();
        output.table(new Table("数据源", "读取", "入库", "未变", "隔离", "拒收", "结果")
                .row(
                        report.feed(),
                        counts.read(),
                        counts.stored(),
                        counts.unchanged(),
                        counts.quarantined(),
                        counts.refused(),
                        Term.of(report.problem().isEmpty() ? RunState.COMPLETED : RunState.FAILED)));
        report.problem().ifPresent(output::problem);
        return report.problem().isEmpty() ? CoreCommand.OK : CoreCommand.FAILED;
    }
}
