package org.yujiang.shell.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds.FeedStatus;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;

/** Feeds: those deployed and those that ever ran. */
public final class FeedTable {
    private static final Term NOT_DEPLOYED = new Term("NOT_DEPLOYED", "未部署");

    private FeedTable() {}

    /** The table. */
    public static Table of(List<Registry.Feed> known, List<FeedStatus> deployed) {
        Map<String, Registry.Feed> books =
                known.stream().collect(Collectors.toMap(Registry.Feed::id, Function.identity()));
        Map<String, FeedStatus> live = deployed.stream().collect(Collectors.toMap(FeedStatus::id, Function.identity()));
        TreeSet<String> ids = new TreeSet<>(books.keySet());
        ids.addAll(live.keySet());
        Table table = new Table("数据源", "状态", "上次运行", "结果", "读取", "入库", "未变", "隔离", "拒收", "待处理", "下次运行", "问题", "适配器");
        for (String id : ids) {
            add(table, id, Optional.ofNullable(books.get(id)), Optional.ofNullable(live.get(id)));
        }
        return table;
    }

    private static void add(Table table, String id, Optional<Registry.Feed> book, Optional<FeedStatus> live) {
        Counts total = book.map(Registry.Feed::total).orElse(Counts.NONE);
        Optional<Registry.Run> last = book.flatMap(Registry.Feed::lastRun);
        table.row(
                id,
                live.map(feed -> Term.of(feed.state())).orElse(NOT_DEPLOYED),
                Terms.orDash(last.map(run -> Term.of(run.startedAt()))),
                Terms.orDash(last.map(run -> Term.of(run.state()))),
                total.read(),
                total.stored(),
                total.unchanged(),
                total.quarantined(),
                total.refused(),
                book.map(Registry.Feed::quarantineOpen).orElse(0L),
                Terms.orDash(live.flatMap(FeedStatus::nextRunAt).map(Term::of)),
                live.flatMap(FeedStatus::problem)
                        .or(() -> last.flatMap(Registry.Run::failure))
                        .map(Problem::code)
                        .orElse("-"),
                live.map(FeedStatus::adapter)
                        .or(() -> book.map(Registry.Feed::adapter))
                        .orElse("-"));
    }
}
