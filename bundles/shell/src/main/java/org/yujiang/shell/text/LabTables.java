package org.yujiang.shell.text;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.Tally;
import org.yujiang.policy.lab.Workings;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.LabRows;

/** What the policy lab says. */
public final class LabTables {
    private static final int MOST_CHANGES = 20;
    private static final String NOTHING = "-";

    private LabTables() {}

    /** What is loaded. */
    public static Table of(Lab.Status status) {
        return new Table("状态", "虚构", "人数", "申领", "整存人数", "内存(MB)", "数据时间", "用时(秒)", "上次加载失败")
                .row(
                        new Term(status.state().name(), status.state().zh()),
                        Term.of(status.synthetic()),
                        status.people(),
                        status.claims(),
                        status.keptWhole(),
                        status.megabytes(),
                        status.asOf().map(Term::of).orElse(new Term(NOTHING, NOTHING)),
                        status.took().toSeconds(),
                        status.problem().map(it -> new Term(it.code(), it.zh())).orElse(new Term(NOTHING, NOTHING)));
    }

    /** What a draft would change: how it was worked out, who gains and loses, costs, and the ways of change. */
    public static Map<Term, Table> of(Lab.Report report, Lab.By by) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(new Term("packs", "政策包"), packs(report));
        tables.put(new Term("balance", "得失"), balance(report.comparison()));
        tables.put(new Term("costs", "花费"), costs(report.comparison(), by));
        tables.put(new Term("changes", "变化"), changes(report.comparison()));
        if (!report.examples().isEmpty()) {
            tables.put(new Term("examples", "示例"), examples(report));
        }
        return tables;
    }

    private static Table packs(Lab.Report report) {
        Table table = new Table("", "政策包", "列式计算人数", "逐人计算人数", "抽查", "不符", "与登记库", "用时(毫秒)");
        Term agreement = new Term(report.agreement().name(), report.agreement().zh());
        pack(table, new Term("base", "现行"), report.comparison().base(), agreement, report);
        pack(table, new Term("draft", "草案"), report.comparison().draft(), new Term(NOTHING, NOTHING), report);
        return table;
    }

    private static void pack(Table table, Term which, Workings workings, Term agreement, Lab.Report report) {
        table.row(
                which,
                workings.policy(),
                workings.byColumns(),
                workings.byAdjudicator(),
                workings.checked(),
                workings.disagreements(),
                agreement,
                report.took().toMillis());
    }

    private static Table balance(LabComparison comparison) {
        Table table = new Table("", "多得", "多得金额(元)", "少得", "少得金额(元)", "不变");
        row(table, new Term("people", "人数"), comparison.people());
        row(table, new Term("claims", "申领"), comparison.claims());
        return table;
    }

    private static void row(Table table, Term what, LabComparison.Balance balance) {
        table.row(what, balance.winners(), balance.gained(), balance.losers(), balance.lost(), balance.same());
    }

    private static Table costs(LabComparison comparison, Lab.By by) {
        Table table =
                new Table("区划", "县", "补贴种类", "月份", "现行:支付", "暂缓", "不予", "金额(元)", "草案:支付", "暂缓", "不予", "金额(元)", "差额(元)");
        comparison.by(by.dimensions()).forEach((cell, pair) -> row(table, cell, pair));
        row(table, new Cell(Optional.empty(), Optional.empty(), Optional.empty()), comparison.total());
        return table;
    }

    private static void row(Table table, Cell cell, LabComparison.Pair pair) {
        Tally base = pair.base();
        Tally draft = pair.draft();
        String county = LabRows.county(cell.county());
        table.row(
                cell.county().map(DivisionCode::value).orElse(NOTHING),
                county.isEmpty() ? NOTHING : county,
                cell.kind().map(Term::of).orElse(new Term(NOTHING, NOTHING)),
                cell.month().map(YearMonth::toString).orElse(NOTHING),
                base.paid(),
                base.held(),
                base.denied(),
                base.amount(),
                draft.paid(),
                draft.held(),
                draft.denied(),
                draft.amount(),
                pair.difference());
    }

    private static Table changes(LabComparison comparison) {
        Table table = new Table("序号", "补贴种类", "现行", "理由", "草案", "理由", "申领", "差额(元)");
        List<LabComparison.Change> changes = comparison.changes();
        for (int i = 0; i < Math.min(MOST_CHANGES, changes.size()); i++) {
            LabComparison.Change change = changes.get(i);
            table.row(
                    i + 1,
                    Term.of(change.kind()),
                    outcome(change.base()),
                    reasons(change.baseReasons()),
                    outcome(change.draft()),
                    reasons(change.draftReasons()),
                    change.claims(),
                    change.difference());
        }
        return table;
    }

    private static Table examples(Lab.Report report) {
        Table table = new Table("变化", "补贴种类", "事项", "区划", "现行", "现行理由", "草案", "草案理由");
        report.examples()
                .forEach(example -> table.row(
                        example.change() + 1,
                        Term.of(example.kind()),
                        example.key(),
                        example.county().orElse(NOTHING),
                        amount(example.base()),
                        sentences(example.base()),
                        amount(example.draft()),
                        sentences(example.draft())));
        return table;
    }

    private static Term outcome(Optional<Outcome> outcome) {
        return outcome.map(Term::of).orElse(new Term(NOTHING, NOTHING));
    }

    private static String reasons(Set<ReasonCode> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String amount(Optional<Decision> decision) {
        return decision.map(it -> it.outcome().zh() + " " + it.amount()).orElse(NOTHING);
    }

    private static String sentences(Optional<Decision> decision) {
        return decision.stream()
                .flatMap(it -> it.reasons().stream())
                .map(Decision.Reason::zh)
                .collect(Collectors.joining(";"));
    }
}
