package org.yujiang.rest.operations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.yujiang.intake.Feeds;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.Run;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** Feeds, their runs and what waits in quarantine. */
final class FeedOperations {
    private static final int WAIT_SECONDS = 60;

    private final Registry registry;
    private final Feeds feeds;
    private final Paging paging;

    FeedOperations(Registry registry, Feeds feeds, Paging paging) {
        this.registry = registry;
        this.feeds = feeds;
        this.paging = paging;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "listFeeds", this::list,
                "listRuns", this::runs,
                "startRun", this::start,
                "listQuarantine", this::quarantine);
    }

    private Answer list(Call call) {
        return Paging.answer(List.copyOf(all(call.caller()).values()));
    }

    private Answer runs(Call call) {
        String feed = call.required("feed");
        Page<Run> page = registry.runs(call.caller(), feed, Paging.request(call));
        if (page.items().isEmpty() && !all(call.caller()).containsKey(feed)) {
            throw ApiError.FEED_UNKNOWN.exception().at("feed");
        }
        return paging.answer(call, runsOf(feed), page, Function.identity());
    }

    private Answer start(Call call) {
        String feed = call.required("feed");
        CompletableFuture<RunReport> run = feeds.run(feed)
                .orElseThrow(() -> ApiError.FEED_UNKNOWN.exception().at("feed"));
        Optional<RunReport> report = call.flag("wait") ? await(run) : Optional.empty();
        return report.map(RunView::finished).map(Answer::ok).orElseGet(() -> Answer.accepted(RunView.underWay(feed))
                .with("Location", paging.base() + runsOf(feed)));
    }

    private Answer quarantine(Call call) {
        return paging.answer(
                call,
                "/quarantine",
                registry.quarantine(call.caller(), call.text("feed"), Paging.request(call)),
                Function.identity());
    }

    /** The run itself is left alone: others may wait for it too. */
    private static Optional<RunReport> await(CompletableFuture<RunReport> run) {
        return run.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Map<String, FeedView> all(Caller caller) {
        Map<String, FeedView> all = new TreeMap<>();
        registry.feeds(caller).forEach(feed -> all.put(feed.id(), FeedView.of(feed)));
        feeds.list().forEach(live -> all.merge(live.id(), FeedView.of(live), FeedView::completedBy));
        return all;
    }

    private static String runsOf(String feed) {
        String segment = URLEncoder.encode(feed, StandardCharsets.UTF_8).replace("+", "%20");
        return "/feeds/" + segment + "/runs";
    }
}
