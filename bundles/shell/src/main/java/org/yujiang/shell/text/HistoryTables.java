package org.yujiang.shell.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.registry.api.Registry;

/** One person with everything that is known of them: a table for each matter. */
public final class HistoryTables {
    private HistoryTables() {}

    /** The tables by their titles, in the order to print them. */
    public static Map<Term, Table> of(Registry.History history) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(new Term("trainee", "学员"), person(history));
        tables.put(new Term("names", "姓名"), names(history.names()));
        tables.put(new Term("fields", "字段来源"), fields(history.fields()));
        tables.put(new Term("groups", "人员类别"), groups(history.groups()));
        tables.put(new Term("enrolments", "参训记录"), enrolments(history.enrolments()));
        tables.put(new Term("attendance", "出勤"), attendance(history.attendance()));
        tables.put(new Term("work-months", "以工代训"), workMonths(history.workMonths()));
        tables.put(new Term("employment", "就业跟踪"), employment(history.employment()));
        tables.put(new Term("members", "合并的编号"), members(history.members()));
        tables.put(new Term("claims", "补贴申领"), claims(history.claims()));
        return tables;
    }

    private static Table person(Registry.History history) {
        Registry.Trainee trainee = history.trainee();
        return new Table("编号", "公民身份号码", "姓名", "出生日期", "性别", "居住地", "死亡日期")
                .row(
                        trainee.id(),
                        Terms.orDash(trainee.residentId()),
                        trainee.name(),
                        Terms.orDash(trainee.birthDate()),
                        Term.sex(trainee.sex()),
                        Terms.orDash(trainee.residence()),
                        Terms.orDash(history.diedOn()));
    }

    private static Table names(List<Registry.ReportedName> names) {
        Table table = new Table("姓名", "数据源", "时间");
        names.forEach(name -> table.row(name.name(), name.feed(), Term.of(name.at())));
        return table;
    }

    private static Table fields(List<Registry.FieldValue> values) {
        Table table = new Table("字段", "值", "起始", "来源", "时间", "采用", "锁定");
        values.forEach(value -> table.row(
                Term.field(value.field()),
                value.value(),
                Terms.orDash(value.since()),
                value.source(),
                Term.of(value.at()),
                Term.of(value.inForce()),
                Term.of(value.pinned())));
        return table;
    }

    private static Table groups(List<Registry.Membership> groups) {
        Table table = new Table("类别", "起始", "截止", "缘由", "证明材料", "来源");
        groups.forEach(group -> table.row(
                Term.group(group.group()),
                group.since(),
                Terms.orDash(group.until()),
                group.cause(),
                group.evidence(),
                group.feed()));
        return table;
    }

    private static Table enrolments(List<Registry.Enrolment> enrolments) {
        Table table = new Table("培训机构", "班次", "名称", "职业", "等级", "方式", "起止", "课时", "证书", "发证日期", "状态", "数据源");
        enrolments.forEach(enrolment -> table.row(
                enrolment.providerName().orElse(enrolment.provider()),
                enrolment.classNo(),
                Terms.orDash(enrolment.title()),
                named(enrolment.occupation(), enrolment.occupationName()),
                Terms.orDash(enrolment.level().map(Term::level)),
                Terms.orDash(enrolment.mode().map(Term::mode)),
                Terms.orDash(enrolment.start()) + " 至 " + Terms.orDash(enrolment.end()),
                enrolment.attendedHours(),
                Terms.orDash(enrolment.certificate()),
                Terms.orDash(enrolment.certifiedOn()),
                Term.enrolment(enrolment.state()),
                enrolment.feed()));
        return table;
    }

    private static Table attendance(List<Registry.Attendance> sessions) {
        Table table = new Table("培训机构", "班次", "开始", "结束", "课时", "方式", "数据源");
        sessions.forEach(session -> table.row(
                session.provider(),
                session.classNo(),
                session.from(),
                session.to(),
                session.hours(),
                session.method(),
                session.feed()));
        return table;
    }

    private static Table workMonths(List<Registry.WorkMonth> months) {
        Table table = new Table("月份", "用人单位", "地点", "工资流水", "工资(元)", "数据源");
        months.forEach(month -> table.row(
                month.month(),
                named(Optional.of(month.employer()), Optional.of(month.employerName())),
                Terms.orDash(month.site()),
                Term.of(month.wageProven()),
                Terms.orDash(month.wageYuan()),
                month.feed()));
        return table;
    }

    private static Table employment(List<Registry.Employment> outcomes) {
        Table table = new Table("培训机构", "班次", "结业后(月)", "就业", "单位", "培训前月收入(元)", "现月收入(元)", "数据源");
        outcomes.forEach(outcome -> table.row(
                outcome.provider(),
                outcome.classNo(),
                outcome.afterMonths(),
                Term.of(outcome.employed()),
                outcome.employer(),
                Terms.orDash(outcome.incomeBeforeYuan()),
                Terms.orDash(outcome.incomeNowYuan()),
                outcome.feed()));
        return table;
    }

    private static Table members(List<UUID> members) {
        Table table = new Table("编号");
        members.forEach(table::row);
        return table;
    }

    private static Table claims(List<Registry.Claim> claims) {
        Table table = new Table("补贴种类", "事项", "结论", "金额(元)", "原因", "政策包");
        claims.forEach(claim -> table.row(
                Term.of(claim.kind()),
                claim.key(),
                Term.of(claim.outcome()),
                claim.amountYuan(),
                claim.reasons().stream()
                        .map(reason -> reason.zh() + "(" + reason.code() + "," + reason.provision() + ")")
                        .collect(Collectors.joining(" ")),
                claim.policy()));
        return table;
    }

    private static String named(Optional<String> code, Optional<String> name) {
        String text = Stream.of(name, code)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "-" : text;
    }
}
