package org.yujiang.shell.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yujiang.domain.VerificationList;
import org.yujiang.registry.api.Checks.Check;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.registry.api.Checks.CheckReport;
import org.yujiang.registry.api.Checks.ListStanding;
import org.yujiang.registry.api.Checks.Waiver;

/** Checks before payment, their lists and what they found. */
public final class CheckTables {
    private CheckTables() {}

    /** Checks, a line for each code of their findings. */
    public static Table checks(List<Check> checks) {
        Table table = new Table("核查", "名称", "疑点代码", "处理", "依据", "名单");
        checks.forEach(check -> check.severities()
                .forEach(severity -> table.row(
                        check.code(),
                        check.zh() + " / " + check.en(),
                        severity.code(),
                        Term.of(severity.severity()),
                        Terms.orDash(severity.provision()),
                        lists(check.lists()))));
        return table;
    }

    private static Term lists(Collection<VerificationList> lists) {
        List<Term> terms = lists.stream().sorted().map(Term::of).toList();
        return terms.isEmpty()
                ? new Term("-", "-")
                : new Term(
                        terms.stream().map(Term::code).collect(Collectors.joining(" ")),
                        terms.stream().map(Term::zh).collect(Collectors.joining("、")));
    }

    /** How lists stand. */
    public static Table lists(List<ListStanding> lists) {
        Table table = new Table("名单", "状态", "截至", "有效天数");
        lists.forEach(standing -> table.row(
                Term.of(standing.list()),
                Term.of(standing.state()),
                Terms.orDash(standing.asOf()),
                standing.freshDays()));
        return table;
    }

    /** What checks found of a batch. */
    public static Map<Term, Table> report(CheckReport report) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(
                new Term("report", "核查结果"),
                new Table("批次", "在办", "待核查", "不予支付", "暂缓")
                        .row(report.number(), report.claims(), report.due(), report.denied(), report.held()));
        Table counts = new Table("代码", "处理", "笔数");
        report.counts().forEach(count -> counts.row(count.code(), Term.of(count.severity()), count.claims()));
        tables.put(new Term("findings", "未放行的疑点"), counts);
        return tables;
    }

    /** What waivers did. */
    public static Table waivers(List<Waiver> waivers) {
        Table table = new Table("名单", "已放行", "仍暂缓");
        waivers.forEach(waiver -> table.row(Term.of(waiver.list()), waiver.cleared(), waiver.left()));
        return table;
    }

    /** Findings. */
    public static Table findings(List<CheckFinding> findings) {
        Table table = new Table(
                "编号", "申领", "学员", "补贴种类", "事项", "代码", "处理", "说明", "依据", "缺失名单", "状态", "发现时间", "消除时间", "放行时间", "放行人",
                "理由");
        findings.forEach(finding -> table.row(
                finding.id(),
                finding.claim(),
                finding.trainee(),
                Term.of(finding.kind()),
                finding.key(),
                finding.code(),
                Term.of(finding.severity()),
                finding.zh() + " / " + finding.en(),
                Terms.orDash(finding.provision()),
                Terms.orDash(finding.list().map(Term::of)),
                Term.of(finding.state()),
                Term.of(finding.foundAt()),
                Terms.orDash(finding.goneAt().map(Term::of)),
                Terms.orDash(finding.clearedAt().map(Term::of)),
                Terms.orDash(finding.clearedBy()),
                Terms.orDash(finding.reason())));
        return table;
    }
}
