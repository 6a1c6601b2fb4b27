package org.yujiang.provider;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;

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
     * What an employer says of a person's month under 以工代训 besides the employment itself, and of its own state in that month
     * (1.3-c to 1.3-e). It may arrive before or after the {@link EmploymentMonth} that it completes.
     *
     * @param employer who employs
     * @param person who
     * @param month the month
     * @param size size class of the enterprise (企业规模), if it has one
     * @param industry industry of the employer (所属行业), if it says so
     * @param place where the work is done, if known
     * @param daysWorked days worked in the month, 0 to 31 (else the constructor throws), if known
     * @param suspended whether business stood still (停工停业)
     * @param dispatched whether the worker is dispatched labour (劳务派遣)
     * @param applied whether the month was applied for before (不是当月首次申领)
     */
    record EmploymentTerms(
            CreditCode employer,
            PersonRef person,
            YearMonth month,
            Optional<EnterpriseSize> size,
            Optional<EmployerIndustry> industry,
            Optional<DivisionCode> place,
            Optional<Integer> daysWorked,
            boolean suspended,
            boolean dispatched,
            boolean applied)
            implements ProviderRecord {
        /**
         * Checks the days.
         *
         * @throws InvalidValueException {@code WORK_DAYS_RANGE}
         */
        public EmploymentTerms {
            if (daysWorked
                    .filter(days -> days < 0 || days > month.lengthOfMonth())
                    .isPresent()) {
                throw new InvalidValueException(new Problem(
                        "WORK_DAYS_RANGE",
                        "当月工作天数应在0到当月天数之间,请更正。",
                        "Days worked lie between 0 and the days of the month. Correct them."));
            }
        }
    }

    /**
     * An apprenticeship under 新型学徒制 was agreed (2.2-d).
     *
     * @param employer who employs the apprentice
     * @param person the apprentice
     * @param contractNo number of the contract, unique within the employer
     * @param occupation what is learnt
     * @param target the level aimed at
     * @param period first and last day of the training
     * @param place where, if known
     */
    record ApprenticeshipContract(
            ProviderRef employer,
            PersonRef person,
            String contractNo,
            Occupation occupation,
            SkillLevel target,
            Period period,
            Optional<DivisionCode> place)
            implements ProviderRecord {}

    /**
     * How far an apprenticeship has come. Each report replaces the one before.
     *
     * @param employer who employs the apprentice
     * @param person the apprentice
     * @param contractNo number of the contract
     * @param yearsPassed training years whose assessment was passed, not negative (else the constructor throws)
     * @param completedOn when it was completed with a certificate of the level, if it was
     * @param droppedOn when it was given up, if it was
     * @param spent what the employer really spent on it in all, if known
     */
    record ApprenticeshipProgress(
            CreditCode employer,
            PersonRef person,
            String contractNo,
            int yearsPassed,
            Optional<LocalDate> completedOn,
            Optional<LocalDate> droppedOn,
            Optional<Money> spent)
            implements ProviderRecord {
        /**
         * Checks the figures.
         *
         * @throws InvalidValueException {@code APPRENTICESHIP_FIGURES}
         */
        public ApprenticeshipProgress {
            if (yearsPassed < 0 || spent.filter(Money::isNegative).isPresent()) {
                throw new InvalidValueException(new Problem(
                        "APPRENTICESHIP_FIGURES",
                        "考核合格年度数和实际支出不能为负,请更正。",
                        "Years passed and money spent are not negative. Correct them."));
            }
        }
    }

    /**
     * A pupil's term at a technical school (2.1-d).
     *
     * @param school the school
     * @param person the pupil
     * @param term the term as the school calls it, unique for the pupil, such as 2020秋
     * @param period first and last day
     * @param place where, if known
     * @param feeCharged tuition taken from the pupil, not negative (else the constructor throws); should be nothing
     */
    record SchoolTerm(
            ProviderRef school,
            PersonRef person,
            String term,
            Period period,
            Optional<DivisionCode> place,
            Money feeCharged)
            implements ProviderRecord {
        /**
         * Checks the fee.
         *
         * @throws InvalidValueException {@code FEE_NEGATIVE}
         */
        public SchoolTerm {
            if (feeCharged.isNegative()) {
                throw new InvalidValueException(
                        new Problem("FEE_NEGATIVE", "学费不能为负,请更正。", "Tuition is not negative. Correct it."));
            }
        }
    }

    /**
     * Something to support a person with who starts a business.
     *
     * @param person who
     * @param measure what it is
     * @param reference names it within the measure, such as the number of the class, of the business licence or of the lease
     * @param period first and last day of the class, of being in business as far as proven, or of the time that rent is paid for
     * @param place where, if known
     * @param spent the rent paid, not negative (else the constructor throws), for {@link StartupMeasure#PREMISES_RENT}
     */
    record StartupSupport(
            PersonRef person,
            StartupMeasure measure,
            String reference,
            Period period,
            Optional<DivisionCode> place,
            Optional<Money> spent)
            implements ProviderRecord {
        /**
         * Checks the rent.
         *
         * @throws InvalidValueException {@code RENT_NEGATIVE}
         */
        public StartupSupport {
            if (spent.filter(Money::isNegative).isPresent()) {
                throw new InvalidValueException(
                        new Problem("RENT_NEGATIVE", "租金不能为负,请更正。", "Rent is not negative. Correct it."));
            }
        }
    }

    /**
     * An employer took a person on (吸纳就业), outside of 以工代训 or within. {@link WagePayment}s prove the months.
     *
     * @param employer who employs
     * @param person who
     * @param period first and last day of the employment; without a last day it goes on
     * @param place where, if known
     */
    record Hiring(ProviderRef employer, PersonRef person, Period period, Optional<DivisionCode> place)
            implements ProviderRecord {}

    /**
     * Another office's list says something of a person, or of an organisation. It counts for its days until the source says
     * another end for the same list, subject, first day and detail; to be gone from a later issue ends nothing.
     *
     * @param list which list
     * @param person whom it is about, unless the list is about organisations
     * @param organisation whom it is about, if the list is about organisations
     * @param period when it is or was so; without a last day it goes on
     * @param detail what else the list says, as its {@link VerificationList} tells; "" when nothing
     */
    record ListEntry(
            VerificationList list,
            Optional<PersonRef> person,
            Optional<CreditCode> organisation,
            Period period,
            String detail)
            implements ProviderRecord {
        /**
         * Checks that the entry is about somebody whom its list can be about.
         *
         * @throws InvalidValueException {@code LIST_ENTRY_SUBJECT}
         */
        public ListEntry {
            if (organisation.isPresent() != list.isOfOrganisations()
                    || person.isPresent() == list.isOfOrganisations()) {
                throw new InvalidValueException(new Problem(
                        "LIST_ENTRY_SUBJECT",
                        list.isOfOrganisations()
                                ? list.zh() + "的条目应写单位的统一社会信用代码,不写个人,请更正。"
                                : list.zh() + "的条目应写个人,不写单位,请更正。",
                        "An entry of the list of " + list.en()
                                + (list.isOfOrganisations()
                                        ? " names an organisation by its credit code, and no person. Correct it."
                                        : " names a person, and no organisation. Correct it.")));
            }
        }

        /** What a list says of a person. */
        public ListEntry(VerificationList list, PersonRef person, Period period, String detail) {
            this(list, Optional.of(person), Optional.empty(), period, detail);
        }

        /** What a list says of an organisation. */
        public ListEntry(VerificationList list, CreditCode organisation, Period period, String detail) {
            this(list, Optional.empty(), Optional.of(organisation), period, detail);
        }
    }

    /**
     * An issue of another office's list was read: from it claims know how recent the list is, and whether silence means anything.
     * Say it after the entries, and only for a list of the whole province: whoever is not on it counts as not listed.
     *
     * @param list which list
     * @param asOf the day whose state it shows
     * @param complete whether all of it arrived
     */
    record ListIssue(VerificationList list, LocalDate asOf, boolean complete) implements ProviderRecord {}

    /**
     * A slot of a class's timetable (课程表). A class has one slot at a time: another one that begins at the same moment replaces
     * it. Rooms and teachers are compared within a provider, by these words.
     *
     * @param training the class
     * @param teacher who teaches, as the provider tells them apart; "" when unknown
     * @param room where, as the provider tells its rooms apart; "" when unknown
     * @param from begin of the slot
     * @param to end of the slot, after {@code from}, at most 24 hours later (else the constructor throws)
     * @param places how many the room holds, at least 1 (else the constructor throws), if known
     */
    record ClassSlot(
            ClassKey training,
            String teacher,
            String room,
            LocalDateTime from,
            LocalDateTime to,
            Optional<Integer> places)
            implements ProviderRecord {
        /**
         * Checks the times and the places.
         *
         * @throws InvalidValueException {@code SLOT_TIMES}, {@code SLOT_PLACES}
         */
        public ClassSlot {
            if (!isWithinADay(from, to)) {
                throw new InvalidValueException(new Problem(
                        "SLOT_TIMES",
                        "课程的结束时间必须晚于开始时间,且不超过24小时,请更正课程表。",
                        "A slot ends after it begins, at most 24 hours later. Correct the timetable."));
            }
            if (places.filter(number -> number < 1).isPresent()) {
                throw new InvalidValueException(new Problem(
                        "SLOT_PLACES",
                        "教室座位数至少为1;不知道时请留空。",
                        "A room holds one person at least. Leave the places out when they are not known."));
            }
        }
    }

    /**
     * A person signed in to a class (签到), to the second.
     *
     * @param training the class
     * @param person who
     * @param at when; fractions of a second are dropped
     * @param device what tells the device from others, such as its number; "" when unknown
     * @param terminal whether it is the class's terminal (考勤机), which everybody uses, and no personal device
     */
    record SignIn(ClassKey training, PersonRef person, LocalDateTime at, String device, boolean terminal)
            implements ProviderRecord {
        /** Drops fractions of a second. */
        public SignIn {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /**
     * The trainee group under which the roster of a class (花名册) has a person, as it was handed in. Whether they belong to the
     * group is for {@link GroupClaim} to say.
     *
     * @param training the class
     * @param person who
     * @param group the group
     */
    record RosterGroup(ClassKey training, PersonRef person, TraineeGroup group) implements ProviderRecord {}

    /**
     * Somebody was asked by phone or at home about a class (回访). The last visit counts.
     *
     * @param training the class
     * @param person who
     * @param on when they were asked
     * @param attended whether they said that they attended
     */
    record Visit(ClassKey training, PersonRef person, LocalDate on, boolean attended) implements ProviderRecord {}

    /**
     * A receipt (收费票据) for tuition that a person paid for a class.
     *
     * @param training the class
     * @param person who paid
     * @param paid the amount, more than zero
     * @param paidOn when
     * @param reference number of the receipt, unique within class and person
     */
    record TuitionReceipt(ClassKey training, PersonRef person, Money paid, LocalDate paidOn, String reference)
            implements ProviderRecord {
        /**
         * Checks the amount.
         *
         * @throws InvalidValueException {@code TUITION_NOT_POSITIVE}
         */
        public TuitionReceipt {
            if (paid.fen() <= 0) {
                throw new InvalidValueException(new Problem(
                        "TUITION_NOT_POSITIVE",
                        "收费金额必须大于零;退费请删除原票据行。",
                        "Tuition is more than zero. When it was given back, take the line of its receipt out."));
            }
        }
    }

    /**
     * A person was at work, by the employer's clock (用人单位考勤).
     *
     * @param employer who employs
     * @param person who
     * @param from begin of the shift
     * @param to end of the shift, after {@code from}, at most 24 hours later (else the constructor throws)
     */
    record WorkShift(CreditCode employer, PersonRef person, LocalDateTime from, LocalDateTime to)
            implements ProviderRecord {
        /**
         * Checks the times.
         *
         * @throws InvalidValueException {@code SHIFT_TIMES}
         */
        public WorkShift {
            if (!isWithinADay(from, to)) {
                throw new InvalidValueException(new Problem(
                        "SHIFT_TIMES",
                        "下班时间必须晚于上班时间,且不超过24小时,请更正考勤时间。",
                        "A shift ends after it begins, at most 24 hours later. Correct its times."));
            }
        }
    }

    /**
     * A person left an employer (离职). Each report on an employer replaces the one before; who is hired again later
     * ({@link EmploymentMonth#hiredOn()}, {@link Hiring}) is there again.
     *
     * @param employer who employed
     * @param person who
     * @param lastDay the last day of the employment
     */
    record EmploymentEnd(CreditCode employer, PersonRef person, LocalDate lastDay) implements ProviderRecord {}

    /**
     * Name and number of a person were compared with the register of residents (身份核验). The last comparison of the name that
     * the person goes by counts.
     *
     * @param person who, by the resident id and the name that were compared
     * @param on when
     * @param agrees whether the register has the number under this name
     */
    record IdentityCheck(PersonRef person, LocalDate on, boolean agrees) implements ProviderRecord {
        /**
         * Checks that there was something to compare.
         *
         * @throws InvalidValueException {@code IDENTITY_CHECK_INCOMPLETE}
         */
        public IdentityCheck {
            if (person.id().isEmpty() || person.name().isBlank()) {
                throw new InvalidValueException(
                        new Problem(
                                "IDENTITY_CHECK_INCOMPLETE",
                                "身份核验结果必须写明所核验的身份证号和姓名,请补填。",
                                "The result of an identity check names the resident id and the name that were compared. Fill them in."));
            }
        }
    }

    private static boolean isWithinADay(LocalDateTime from, LocalDateTime to) {
        return to.isAfter(from) && !to.isAfter(from.plusDays(1));
    }

    /**
     * Names a class from outside.
     *
     * @param provider the provider's credit code
     * @param classNo the provider's number of the class
     */
    record ClassKey(CreditCode provider, String classNo) {}
}
