package org.yujiang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Counts;

/** The feeds whose adapters are deployed right now. Safe for use by several threads. */
@ProviderType
public interface Feeds {

    /** All feeds, by id. */
    List<FeedStatus> list();

    /**
     * Starts a run now, or joins the one that is under way.
     *
     * @param feed the feed's id
     * @return how the run ends; completes when it does; empty when no such feed is deployed
     */
    Optional<CompletableFuture<RunReport>> run(String feed);

    /** How a feed stands. */
    enum State {
        /** 等待: waiting for its schedule. */
        WAITING,
        /** 运行中: reading. */
        RUNNING,
        /** 重试中: its last run failed for a reason that may go away; it tries again soon. */
        RETRYING,
        /** 需处理: its last run failed for a reason that somebody has to mend. */
        BROKEN,
        /** 已隔离: a call of its adapter neither ended nor gave way to an interrupt; nothing else is affected. */
        STUCK
    }

    /**
     * How a feed stands.
     *
     * @param id the feed's id
     * @param adapter bundle and version, e.g. {@code org.yujiang.provider.collegeroster/1.0.0}
     * @param state how it stands
     * @param nextRunAt when it runs next; empty while it runs
     * @param runCounts what the run under way, or else the last one since the start, has done
     * @param problem why the last run failed
     */
    record FeedStatus(
            String id,
            String adapter,
            State state,
            Optional<Instant> nextRunAt,
            Counts runCounts,
            Optional<Problem> problem) {}

    /**
     * How a run ended.
     *
     * @param feed the feed's id
     * @param counts what it did
     * @param problem why it failed; empty when it went well
     */
    record RunReport(String feed, Counts counts, Optional<Problem> problem) {}
}
