package org.yujiang.registry.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.SourceRef;

/** Facts as adapters bring them, for tests. */
public final class Facts {
    /** A person of the never-assigned range. */
    public static final PersonRef WANG = person("419801199001010012", "王小明");

    /** A college. */
    public static final ProviderRef COLLEGE = new ProviderRef(
            CreditCode.parse("52411722MJ0000106U"), "上蔡技工学校", ProviderKind.TECHNICAL_SCHOOL, Optional.empty());

    /** A workshop. */
    public static final ProviderRef WORKSHOP = new ProviderRef(
            CreditCode.parse("93410927NA40000019"),
            "台前合作社",
            ProviderKind.POVERTY_ALLEVIATION_WORKSHOP,
            Optional.of("孙口扶贫车间"));

    private Facts() {}

    /** A person. */
    public static PersonRef person(String id, String name) {
        return new PersonRef(ResidentId.parseImported(id), name);
    }

    /** The n-th person of the never-assigned range, born in 1990. */
    public static PersonRef person(int n) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String first = String.format("41980119900101%03d", n);
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first.charAt(i) - '0');
        }
        return person(first + "10X98765432".charAt(sum % 11), "学员" + n);
    }

    /** A line that says something. */
    public static FeedItem line(long line, ProviderRecord... records) {
        return new FeedItem.Accepted(SourceRef.line("花名册.csv", line), Arrays.asList(records));
    }

    /** A line that is wrong. */
    public static FeedItem wrong(long line) {
        return new FeedItem.Rejected(
                SourceRef.line("花名册.csv", line).column("身份证号"),
                new Problem("RESIDENT_ID_CHECK_DIGIT", "校验码错误", "The check digit is wrong"),
                Map.of("身份证号", "419801199001010011"));
    }

    /** A trainee of a group. */
    public static ProviderRecord trainee(PersonRef person, TraineeGroup group) {
        return new ProviderRecord.Trainee(
                person,
                List.of(new ProviderRecord.GroupClaim(group, Optional.of(LocalDate.of(2019, 1, 1)), "")),
                Optional.empty(),
                Optional.of("13900000000"),
                Optional.empty());
    }

    /** A class for housekeepers that ends on a day. */
    public static ProviderRecord training(String no, LocalDate end) {
        return training(no, end, "家政服务员");
    }

    /** A class of an occupation that ends on a day. */
    public static ProviderRecord training(String no, LocalDate end, String occupation) {
        return new ProviderRecord.TrainingClass(
                COLLEGE,
                no,
                occupation + no,
                Occupations.catalogue().parse(occupation),
                Optional.of(SkillLevel.LEVEL_5),
                DeliveryMode.OFFLINE,
                Period.of(end.minusDays(9), end),
                StudyHours.ofHours(80),
                Optional.empty());
    }

    /** The class's name from outside. */
    public static ClassKey key(String no) {
        return new ClassKey(COLLEGE.code(), no);
    }

    /** An enrolment. */
    public static ProviderRecord enrolment(String no, PersonRef person) {
        return new ProviderRecord.Enrolment(key(no), person, Optional.empty());
    }

    /** A day in class, credited with 60 study hours. */
    public static ProviderRecord attendance(String no, PersonRef person, LocalDate day) {
        return new ProviderRecord.Attendance(
                key(no), person, day.atTime(8, 0), day.atTime(12, 0), StudyHours.ofHours(60), "签到");
    }

    /** A certificate of level five. */
    public static ProviderRecord certificate(String no, PersonRef person, LocalDate issuedOn) {
        return new ProviderRecord.Certificate(
                key(no),
                person,
                "C" + no + person.id().orElseThrow().value().substring(14),
                CertificateKind.SKILL_LEVEL,
                Optional.of(SkillLevel.LEVEL_5),
                issuedOn);
    }

    /** A month at the workshop. */
    public static ProviderRecord month(PersonRef person, YearMonth month) {
        return new ProviderRecord.EmploymentMonth(
                WORKSHOP, person, month, Optional.of(LocalDate.of(2020, 5, 1)), Optional.empty());
    }

    /** The wage of a month at the workshop. */
    public static ProviderRecord wage(PersonRef person, YearMonth month) {
        return new ProviderRecord.WagePayment(
                WORKSHOP.code(), person, month, Money.ofYuan(1800), month.atEndOfMonth(), "L" + month);
    }
}
