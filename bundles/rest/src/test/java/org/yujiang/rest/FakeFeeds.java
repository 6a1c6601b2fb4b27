package org.yujiang.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.yujiang.intake.Feeds;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.fixture.Samples;

/** Feeds of which one is known to the registry and one is new. */
final class FakeFeeds implements Feeds {
    @Override
    public List<FeedStatus> list() {
        Optional<Instant> next = Optional.of(Instant.parse("2020-06-01T03:00:00Z"));
        return List.of(
                new FeedStatus(Samples.FEED, "a/1", State.WAITING, next, Counts.NONE, Optional.empty()),
                new FeedStatus("new", "b/1", State.RUNNING, Optional.empty(), Counts.NONE, Optional.empty()));
    }

    @Override
    public Optional<CompletableFuture<RunReport>> run(String feed) {
        return list().stream().anyMatch(each -> each.id().equals(feed))
                ? Optional.of(CompletableFuture.completedFuture(
                        new RunReport(feed, new Counts(3, 2, 1, 0, 0), Optional.empty())))
                : Optional.empty();
    }
}
