package org.yujiang.provider.collegeroster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.Problem;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.table.Cells;
import org.yujiang.provider.table.Column;
import org.yujiang.provider.table.Layout;
import org.yujiang.provider.table.People;
import org.yujiang.provider.table.Row;

/** The tables that a college hands in, with the headers that their forms bear. */
final class CollegeLayouts {
    private static final Problem TIMES_WRONG = new Problem(
            "ATTENDANCE_TIMES",
            "结束时间必须晚于开始时间，且不超过24小时；请核对两个时间是否填反。",
            "The end must be after the start, by 24 hours at most; check whether the two were swapped.");

    private static final Column CLASS_NO = Column.required("classNo", "班级编号", "班级代码", "班级号", "班号", "开班编号", "培训班编号");
    private static final Column LEVEL = Column.optional("level", "等级", "技能等级", "培训等级", "职业等级", "证书等级", "级别");

    private final ProviderRef college;

    private final boolean matchDamagedIds;

    /** @param matchDamagedIds whether a resident id that cannot be right is matched by the rest of its row */
    CollegeLayouts(ProviderRef college, boolean matchDamagedIds) {
        this.college = college;
        this.matchDamagedIds = matchDamagedIds;
    }

    List<Layout> all() {
        return List.of(classes(), roster(), attendance(), certificates());
    }

    private Layout classes() {
        List<Column> columns = List.of(
                CLASS_NO,
                LEVEL,
                Column.required("title", "班级名称", "培训班名称", "班名"),
                Column.required("occupation", "职业(工种)", "工种", "培训职业", "培训工种", "职业工种", "职业/工种", "职业名称"),
                Column.required("mode", "培训方式", "授课方式", "培训形式"),
                Column.required("startsOn", "开班日期", "开班时间", "开始日期", "起始日期"),
                Column.required("endsOn", "结业日期", "结业时间", "结束日期", "终止日期"),
                Column.required("plannedHours", "计划学时", "计划课时", "总学时", "总课时", "培训学时"),
                Column.optional("place", "培训地点区划", "培训地点区划代码", "培训地区划代码", "区划代码"));
        return new Layout("开班表", columns, this::trainingClass);
    }

    private List<ProviderRecord> trainingClass(Row row) {
        LocalDate startsOn = row.require("startsOn", Dates::parse);
        LocalDate endsOn = row.require("endsOn", Dates::parse);
        return List.of(new TrainingClass(
                college,
                training(row).classNo(),
                row.require("title", Cells::text),
                row.require("occupation", Occupations.catalogue()::parse),
                row.optional("level", SkillLevel::parse),
                row.require("mode", DeliveryMode::parse),
                row.check("endsOn", () -> Period.of(startsOn, endsOn)),
                row.require("plannedHours", StudyHours::parse),
                row.optional("place", DivisionCode::parse)));
    }

    private Layout roster() {
        List<Column> columns = new ArrayList<>(List.of(
                CLASS_NO,
                People.NAME,
                People.RESIDENT_ID_IF_ANY,
                Column.expected("groups", "人员类别", "人员类型", "学员类别", "培训对象类别", "身份类别"),
                Column.optional("since", "认定日期", "认定时间", "类别认定日期"),
                Column.optional("until", "退出日期", "类别终止日期"),
                Column.optional("cause", "原因", "认定原因", "返贫原因"),
                Column.optional("evidence", "证明材料", "建档立卡手册编号", "证件编号"),
                Column.optional("diedOn", "死亡日期", "死亡时间"),
                Column.optional("enrolledOn", "报名日期", "报名时间")));
        columns.addAll(People.described());
        return new Layout("花名册", columns, this::enrolment);
    }

    private List<ProviderRecord> enrolment(Row row) {
        ClassKey training = training(row);
        PersonRef person = People.of(row, matchDamagedIds);
        Optional<LocalDate> since = row.optional("since", Dates::parse);
        Optional<LocalDate> until = row.optional("until", Dates::parse);
        String cause = row.optional("cause", Cells::text).orElse("");
        String evidence = row.optional("evidence", Cells::text).orElse("");
        List<GroupClaim> groups = row.list("groups", TraineeGroup::parse).stream()
                .map(group -> row.check("until", () -> new GroupClaim(group, since, until, cause, evidence)))
                .toList();
        Trainee trainee =
                new Trainee(person, groups, Optional.empty(), Optional.empty(), row.optional("diedOn", Dates::parse));
        Enrolment enrolment = new Enrolment(training, person, row.optional("enrolledOn", Dates::parse));
        List<PersonDetail> details = People.details(row);
        return details.isEmpty()
                ? List.of(trainee, enrolment)
                : List.of(trainee, new Details(person, details), enrolment);
    }

    private Layout attendance() {
        List<Column> columns = List.of(
                CLASS_NO,
                People.NAME,
                People.RESIDENT_ID,
                Column.required("day", "日期", "考勤日期", "签到日期", "上课日期"),
                Column.required("from", "开始时间", "签到时间", "上课时间"),
                Column.required("to", "结束时间", "签退时间", "下课时间"),
                Column.required("hours", "学时", "课时", "认定学时", "认定课时"),
                Column.optional("method", "考勤方式", "签到方式"));
        return new Layout("考勤表", columns, this::session);
    }

    private List<ProviderRecord> session(Row row) {
        ClassKey training = training(row);
        PersonRef person = People.of(row);
        LocalDate day = row.require("day", Cells::day);
        LocalDateTime from = row.require("from", text -> Cells.moment(day, text));
        LocalDateTime to = row.require("to", text -> Cells.moment(day, text));
        if (!to.isAfter(from) || to.isAfter(from.plusDays(1))) {
            throw row.rejected("to", TIMES_WRONG);
        }
        StudyHours hours = row.require("hours", StudyHours::parse);
        String method = row.optional("method", Cells::text).orElse("");
        return List.of(new Attendance(training, person, from, to, hours, method));
    }

    private Layout certificates() {
        List<Column> columns = List.of(
                CLASS_NO,
                People.NAME,
                People.RESIDENT_ID,
                LEVEL,
                Column.required("number", "证书编号", "证书号", "证书号码"),
                Column.required("kind", "证书类别", "证书类型", "证书种类"),
                Column.required("issuedOn", "发证日期", "发证时间", "颁发日期", "核发日期"));
        return new Layout("证书发放表", columns, this::certificate);
    }

    private List<ProviderRecord> certificate(Row row) {
        ClassKey training = training(row);
        PersonRef person = People.of(row);
        String number = row.require("number", Cells::identifier);
        CertificateKind kind = row.require("kind", CertificateKind::parse);
        // A level beside any other kind of certificate is that of the class and certifies nothing.
        Optional<SkillLevel> level = kind == CertificateKind.SKILL_LEVEL
                ? Optional.of(row.require("level", SkillLevel::parse))
                : Optional.empty();
        return List.of(new Certificate(training, person, number, kind, level, row.require("issuedOn", Dates::parse)));
    }

    private ClassKey training(Row row) {
        return new ClassKey(college.code(), row.require("classNo", Cells::identifier));
    }
}
