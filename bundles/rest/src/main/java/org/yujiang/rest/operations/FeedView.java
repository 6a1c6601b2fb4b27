package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds.FeedStatus;
import org.yujiang.intake.Feeds.State;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;

/** A feed on the wire: what the registry and intake know of it. */
record FeedView(
        String id,
        String adapter,
        boolean deployed,
        Optional<State> state,
        Optional<String> stateZh,
        Optional<Instant> nextRunAt,
        Optional<Problem> problem,
        Optional<Counts> runCounts,
        Counts total,
        long quarantineOpen,
        Optional<Registry.Run> lastRun) {

    static FeedView of(Registry.Feed feed) {
        return new FeedView(
                feed.id(),
                feed.adapter(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                feed.total(),
                feed.quarantineOpen(),
                feed.lastRun());
    }

    static FeedView of(FeedStatus live) {
        return new FeedView(
                live.id(),
                live.adapter(),
                true,
                Optional.of(live.state()),
                Optional.of(zh(live.state())),
                live.nextRunAt(),
                live.problem(),
                Optional.of(live.runCounts()),
                Counts.NONE,
                0,
                Optional.empty());
    }

    /** This feed of the registry with what intake knows. */
    FeedView completedBy(FeedView live) {
        return new FeedView(
                id,
                live.adapter,
                true,
                live.state,
                live.stateZh,
                live.nextRunAt,
                live.problem,
                live.runCounts,
                total,
                quarantineOpen,
                lastRun);
    }

    private static String zh(State state) {
        return switch (state) {
            case WAITING -> "等待";
            case RUNNING -> "运行中";
            case RETRYING -> "重试中";
            case BROKEN -> "需处理";
            case STUCK -> "已隔离";
        };
    }
}
