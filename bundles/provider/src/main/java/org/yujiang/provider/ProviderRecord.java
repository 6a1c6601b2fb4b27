package org.yujiang.provider;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;

/**
 * One fact that a source reports. Facts are keyed by what they speak of (a class by its provider and number, an
 * enrolment by class and person, …): the same fact again changes nothing, a different one under the same key replaces
 * what this feed said before.
 *
 * <p>Times are local times of Asia/Shanghai.
 */
public sealed interface ProviderRecord {

    /**
     * A person on a roster (花名册).
     *
     * @param person who
     * @param groups the trainee groups that the source claims for them, each since a date (1.2-h)
     * @param residence present residence, down to the village when known
     * @param phone telephone as written; empty when the source has none
     * @param diedOn date of death, when the source knows it
     */
    record Trainee(
            PersonRef person,
            List<GroupClaim> groups,
            Optional<DivisionCode> residence,
            Optional<String> phone,
            Optional<LocalDate> diedOn)
            implements ProviderRecord {
        /** Copies the groups. */
        public Trainee {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A source says that a person belongs to a trainee group.
     *
     * @param group the group
     * @param since from when; empty when the source gives no date: then it holds for everything that the source reports
     * @param until the last day, both included; empty while it goes on
     * @param cause why, e.g. 疫情 or 企业破产 for {@link TraineeGroup#RETURNED_TO_POVERTY} (1.2-c); may be empty
     * @param evidence what proves it, e.g. the number of a handbook (建档立卡手册) or certificate; may be empty
     */
    record GroupClaim(
            TraineeGroup group, Optional<LocalDate> since, Optional<LocalDate> until, String cause, String evidence) {
        /**
         * Checks the dates.
         *
         * @throws InvalidValueException {@code PERIOD_REVERSED}
         */
        public GroupClaim {
            if (since.isPresent() && until.isPresent()) {
                Period checked = Period.of(since.get(), until.get());
                since = Optional.of(checked.start());
            }
        }

        /** A stay that goes on, without evidence. */
        public GroupClaim(TraineeGroup group, Optional<LocalDate> since, String cause) {
            this(group, since, Optional.empty(), cause, "");
        }
    }

    /**
     * What else a source knows of a person (民族, 文化程度, 户籍地, 收款账号, …).
     *
     * @param person who
     * @param details the values
     */
    record Details(PersonRef person, List<PersonDetail> details) implements ProviderRecord {
        /** Copies the details. */
        public Details {
            details = List.copyOf(details);
        }
    }

    /**
     * Somebody who had left poverty fell back into it (脱贫返贫) and is to be included at once, 1.2-c.
     *
     * @param person who
     * @param occurredAt when it happened or was noticed in the village
     * @param effective from which day on it counts; usually the day of {@code occurredAt}, earlier when told to
     * @param cause why
     * @param evidence what proves it; may be empty
     */
    record PovertyReturn(
            PersonRef person, LocalDateTime occurredAt, LocalDate effective, ReturnCause cause, String evidence)
            implements ProviderRecord {}

    /** Why somebody fell back into poverty, 1.2-c. */
    enum ReturnCause {
        /** 疫情. */
        EPIDEMIC("疫情"),
        /** 企业破产. */
        BANKRUPTCY("企业破产"),
        /** 其他. */
        OTHER("其他");

        private final String zh;

        ReturnCause(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * A class (培训班).
     *
     * @param provider who holds it
     * @param classNo its number, unique within the provider
     * @param title its name
     * @param occupation what is taught
     * @param level the skill level aimed at, when there is one
     * @param mode online, offline or both
     * @param period first and last day
     * @param plannedHours study hours planned
     * @param place where, for offline classes
     */
    record TrainingClass(
            ProviderRef provider,
            String classNo,
            String title,
            Occupation occupation,
            Optional<SkillLevel> level,
            DeliveryMode mode,
            Period period,
            StudyHours plannedHours,
            Optional<DivisionCode> place)
            implements ProviderRecord {}

    /**
     * A person is enrolled in a class (报名).
     *
     * @param training the class
     * @param person who
     * @param enrolledOn when, if known
     */
    record Enrolment(ClassKey training, PersonRef person, Optional<LocalDate> enrolledOn) implements ProviderRecord {}

    /**
     * An enrolment took another turn (缓训、复训、转班、退训).
     *
     * @param training the class
     * @param person who
     * @param turn what happened
     * @param on when
     * @param to the class that a transferred person goes on in
     * @param reason why; may be empty
     */
    record EnrolmentTurn(
            ClassKey training, PersonRef person, Turn turn, LocalDate on, Optional<ClassKey> to, String reason)
            implements ProviderRecord {}

    /** Turns of an enrolment. */
    enum Turn {
        /** 缓训: put off. */
        DEFERRED("缓训"),
        /** 复训: taken up again. */
        RESUMED("复训"),
        /** 转班: goes on in another class. */
        TRANSFERRED("转班"),
        /** 退训: given up. */
        WITHDRAWN("退训");

        private final String zh;

        Turn(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * The application to open a class (开班申请) and what was decided.
     *
     * @param training the class
     * @param submittedOn when it was handed in
     * @param approved whether it was approved; empty while it waits
     * @param decidedOn when it was decided
     * @param reason why it was refused; may be empty
     */
    record ClassApplication(
            ClassKey training,
            LocalDate submittedOn,
            Optional<Boolean> approved,
            Optional<LocalDate> decidedOn,
            String reason)
            implements ProviderRecord {}

    /**
     * What a provider may do and where it stands (办学许可, 技工院校名录).
     *
     * @param provider the provider
     * @param licence number of its licence (办学许可证号); empty when it needs none
     * @param occupations codes of the occupations that the licence covers; empty: not stated
     * @param place its seat
     */
    record ProviderLicence(
            ProviderRef provider, Optional<String> licence, List<String> occupations, Optional<DivisionCode> place)
            implements ProviderRecord {
        /** Copies the occupations. */
        public ProviderLicence {
            occupations = List.copyOf(occupations);
        }
    }

    /**
     * A poverty-alleviation workshop (扶贫车间) or village work site (村社代工点), 1.3-d: it has no credit code of its own and
     * hangs under an operator.
     *
     * @param operator who runs it; its {@link ProviderRef#site()} names the site
     * @param kind which of the two
     * @param place where, down to the village
     * @param recognisedOn when it was recognised (认定)
     * @param poorLabourers how many poor labourers it takes in
     */
    record WorkSite(
            ProviderRef operator,
            ProviderKind kind,
            DivisionCode place,
            Optional<LocalDate> recognisedOn,
            int poorLabourers)
            implements ProviderRecord {}

    /**
     * A person was examined (结业考核).
     *
     * @param training the class
     * @param person who
     * @param heldOn when
     * @param theory theory score, 0 to 100
     * @param practice practice score, 0 to 100
     * @param passed 评定: 合格 or not
     * @param makeUp whether it was a second try (补考)
     */
    record Assessment(
            ClassKey training,
            PersonRef person,
            LocalDate heldOn,
            Optional<Integer> theory,
            Optional<Integer> practice,
            boolean passed,
            boolean makeUp)
            implements ProviderRecord {}

    /**
     * How a person fares after a training (1.1-g, 4.1-c).
     *
     * @param training the class
     * @param person who
     * @param afterMonths 1, 3 or 6 months after its end
     * @param employed whether they work
     * @param employer where; may be empty
     * @param incomeBefore income a month before the training
     * @param incomeNow income a month now
     */
    record EmploymentOutcome(
            ClassKey training,
            PersonRef person,
            int afterMonths,
            boolean employed,
            String employer,
            Optional<Money> incomeBefore,
            Optional<Money> incomeNow)
            implements ProviderRecord {}

    /**
     * A person attended a session (考勤).
     *
     * @param training the class
     * @param person who
     * @param from begin of the session
     * @param to end of the session, after {@code from}, at most 24 hours later (else the constructor throws)
     * @param credited study hours credited for it
     * @param method how attendance was taken, e.g. 签到, 刷卡, 人脸, 线上日志; may be empty
     */
    record Attendance(
            ClassKey training,
            PersonRef person,
            LocalDateTime from,
            LocalDateTime to,
            StudyHours credited,
            String method)
            implements ProviderRecord {
        private static final Duration LONGEST = Duration.ofHours(24);

        /**
         * Checks the times.
         *
         * @throws InvalidValueException {@code SESSION_REVERSED}, {@code SESSION_TOO_LONG}
         */
        public Attendance {
            Duration length = Duration.between(from, to);
            if (length.isZero() || length.isNegative()) {
                throw new InvalidValueException(new Problem(
                        "SESSION_REVERSED",
                        "结束时间必须晚于开始时间,请更正考勤时间。",
                        "The session must end after it begins. Correct its times."));
            }
            if (length.compareTo(LONGEST) > 0) {
                throw new InvalidValueException(new Problem(
                        "SESSION_TOO_LONG",
                        "单次考勤超过24小时,请更正考勤时间。",
                        "The session is longer than 24 hours. Correct its times."));
            }
        }
    }

    /**
     * A certificate (证书) that completes a class.
     *
     * @param training the class
     * @param person who
     * @param number certificate number, unique within its issuer
     * @param kind its kind
     * @param level the skill level certified; present for {@link CertificateKind#SKILL_LEVEL}
     * @param issuedOn when it was issued
     */
    record Certificate(
            ClassKey training,
            PersonRef person,
            String number,
            CertificateKind kind,
            Optional<SkillLevel> level,
            LocalDate issuedOn)
            implements ProviderRecord {}

    /**
     * A person worked a month at an employer under 以工代训 (1.3-c).
     *
     * @param employer who employs
     * @param person who
     * @param month the month
     * @param hiredOn when the employment began, if known
     * @param category the trainee group under which the employer claims them, if it says so
     */
    record EmploymentMonth(
            ProviderRef employer,
            PersonRef person,
            YearMonth month,
            Optional<LocalDate> hiredOn,
            Optional<TraineeGroup> category)
            implements ProviderRecord {}

    /**
     * A line of the wage bank statement (工资银行对账单) that proves an employment month. It may arrive before or after
     * the month that it proves.
     *
     * @param employer who paid
     * @param person who was paid
     * @param month the month that the wage is for
     * @param paid the wage, more than zero
     * @param paidOn when the bank booked it
     * @param reference the bank's reference of the line
     */
    record WagePayment(
            CreditCode employer, PersonRef person, YearMonth month, Money paid, LocalDate paidOn, String reference)
            implements ProviderRecord {
        /**
         * Checks the amount.
         *
         * @throws InvalidValueException {@code WAGE_NOT_POSITIVE}
         */
        public WagePayment {
            if (paid.fen() <= 0) {
                throw new InvalidValueException(new Problem(
                        "WAGE_NOT_POSITIVE",
                        "工资金额必须大于零;冲正请删除原流水行。",
                        "A wage is more than zero. For a reversal, take the reversed line out."));
            }
        }
    }

    /**
     * Names a class from outside.
     *
     * @param provider the provider's credit code
     * @param classNo the provider's number of the class
     */
    record ClassKey(CreditCode provider, String classNo) {}
}
