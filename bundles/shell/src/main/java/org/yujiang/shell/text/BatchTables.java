package org.yujiang.shell.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Claims.Behind;
import org.yujiang.registry.api.Claims.StepReport;

/** Batches of claims and what steps do with them. */
public final class BatchTables {
    private BatchTables() {}

    /** Batches line by line. */
    public static Table list(List<Batch> batches) {
        Table table = new Table("编号", "批次号", "区划", "补贴种类", "名称", "机构", "收款对象", "资金来源", "状态", "公示截止", "拨付期限");
        batches.forEach(batch -> table.row(
                batch.id(),
                batch.number(),
                batch.division(),
                Term.of(batch.kind()),
                batch.title(),
                Terms.orDash(batch.provider()),
                Term.of(batch.payee()),
                batch.fundSource(),
                Term.of(batch.state()),
                Terms.orDash(batch.publicationEnds()),
                Terms.orDash(batch.payBy())));
        return table;
    }

    /** One batch with its materials and its claims by state. */
    public static Map<Term, Table> of(Batch batch) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(new Term("batch", "申领批次"), list(List.of(batch)));
        Table materials = new Table("材料", "已收");
        batch.materials().forEach(name -> materials.row(name, Term.of(true)));
        batch.materialsMissing().forEach(name -> materials.row(name, Term.of(false)));
        tables.put(new Term("materials", "材料"), materials);
        Table counts = new Table("状态", "笔数", "金额(元)");
        batch.counts().forEach(count -> counts.row(Term.of(count.state()), count.claims(), count.amountYuan()));
        tables.put(new Term("claims", "申领"), counts);
        return tables;
    }

    /** What a step did with batches, or would do, and what stays behind. */
    public static Map<Term, Table> reports(List<StepReport> reports) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        Table steps = new Table("批次", "步骤", "笔数", "金额(元)", "未办理原因");
        reports.forEach(report -> steps.row(
                report.number(),
                new Term(report.step().name(), report.step().zh()),
                report.claims(),
                report.amountYuan(),
                Terms.orDash(report.refused().map(BatchTables::why))));
        tables.put(new Term("steps", "办理"), steps);
        tables.put(
                new Term("behind", "未办理"),
                behind(reports.stream()
                        .flatMap(report -> report.behind().stream())
                        .toList()));
        return tables;
    }

    /** Claims that stay behind. */
    static Table behind(List<Behind> behind) {
        Table table = new Table("代码", "原因", "笔数", "例如");
        behind.forEach(claims -> table.row(
                claims.why().code(),
                claims.why().zh() + " / " + claims.why().en(),
                claims.claims(),
                claims.examples().stream().map(UUID::toString).collect(Collectors.joining(" "))));
        return table;
    }

    /** A public list that was written. */
    public static Table publicList(long lines) {
        return new Table("公示名单行数").row(lines);
    }

    private static Term why(Problem problem) {
        return new Term(problem.code(), problem.code() + " " + problem.zh());
    }
}
