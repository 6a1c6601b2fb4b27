package org.yujiang.shell.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujiang.registry.api.RosterReport;
import org.yujiang.registry.api.RosterReport.Pair;
import org.yujiang.registry.api.RosterReport.School;

/** How a roster and the registry fit together: a table for each matter. */
public final class RosterTables {
    private RosterTables() {}

    /** The tables by their titles, in the order to print them. */
    public static Map<Term, Table> of(RosterReport report) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(new Term("unknown", "名录有、登记库无"), schools(report.unknown()));
        tables.put(new Term("unlisted", "登记库有、名录无"), ProviderTable.of(report.unlisted()));
        tables.put(new Term("different", "名称、代码或类别不一致"), pairs(report.different()));
        tables.put(new Term("by-name", "按名称匹配(名录无代码)"), pairs(report.byName()));
        tables.put(new Term("kinds", "各类数量"), kinds(report));
        tables.put(new Term("notice", "与通知中的数量对照"), notice(report));
        tables.put(new Term("wrong", "名录中有误的行"), wrong(report));
        return tables;
    }

    private static Table schools(List<School> schools) {
        Table table = new Table("行", "名称", "统一社会信用代码", "类别");
        schools.forEach(school -> table.row(school.line(), school.name(), code(school), Term.provider(school.kind())));
        return table;
    }

    private static Table pairs(List<Pair> pairs) {
        Table table = new Table("行", "名录名称", "名录代码", "名录类别", "登记名称", "登记代码", "登记类别");
        pairs.forEach(pair -> table.row(
                pair.school().line(),
                pair.school().name(),
                code(pair.school()),
                Term.provider(pair.school().kind()),
                pair.provider().name(),
                pair.provider().code(),
                Term.provider(pair.provider().kind())));
        return table;
    }

    private static Table kinds(RosterReport report) {
        Table table = new Table("类别", "名录", "登记库");
        report.kinds().forEach(kind -> table.row(Term.provider(kind.kind()), kind.roster(), kind.registry()));
        return table;
    }

    private static Table notice(RosterReport report) {
        Table table = new Table("条款", "学校", "通知", "名录", "登记库");
        report.notice()
                .forEach(count -> table.row(
                        count.provision(), count.schools(), count.notice(), count.roster(), count.registry()));
        return table;
    }

    private static Table wrong(RosterReport report) {
        Table table = new Table("行", "代码", "问题");
        report.wrong()
                .forEach(line -> table.row(
                        line.line(),
                        line.problem().code(),
                        line.problem().zh() + " / " + line.problem().en()));
        return table;
    }

    private static String code(School school) {
        return school.code().isEmpty() ? "-" : school.code();
    }
}
