package org.yujiang.county.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.Listed;
import org.yujiang.policy.check.Surroundings;
import org.yujiang.policy.check.Surroundings.Identity;
import org.yujiang.policy.check.Surroundings.Institution;
import org.yujiang.policy.check.Surroundings.Payee;
import org.yujiang.policy.check.Surroundings.Roster;
import org.yujiang.policy.check.Surroundings.SignIns;
import org.yujiang.policy.check.Surroundings.Timetable;

/**
 * A claim that is being made up. It begins honest, with every list on hand and every surrounding reported: a training of 20
 * days in June 2020, or the month of June 2020 at an enterprise.
 */
public final class ClaimDraft {
    /** The first day of the training. */
    public static final LocalDate START = LocalDate.of(2020, 6, 1);
    /** The last day of the training. */
    public static final LocalDate END = LocalDate.of(2020, 6, 20);
    /** The day of the check. */
    public static final LocalDate TODAY = LocalDate.of(2020, 9, 1);
    /** The key of the training. */
    public static final String KEY = "91419801MA0000010X/class-1";
    /** What is taught. */
    public static final Occupation COOK = new Occupation("4-03-02-01", "中式烹调师");
    /** Something else to teach. */
    public static final Occupation HOUSEKEEPER = new Occupation("4-10-01-06", "家政服务员");
    /** Who employs. */
    public static final CreditCode EMPLOYER = CreditCode.parse("91419801MA0000010X");

    private final SubsidyKind kind;
    private final List<Membership> groups = new ArrayList<>();
    private final List<Training> trainings = new ArrayList<>();
    private final List<WorkMonth> workMonths = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<Session> shifts = new ArrayList<>();
    private final Map<VerificationList, ListIssued> issues = new EnumMap<>(VerificationList.class);
    private LocalDate birthDate = LocalDate.of(1985, 3, 7);
    private Identity identity = new Identity(Optional.empty(), Optional.of(true));
    private Roster roster = new Roster(Optional.of(TraineeGroup.RURAL_LABOURER), 1, Optional.of(true));
    private Payee payee = new Payee(Optional.of(true), 1, 1);
    private Institution institution = new Institution(
            Optional.of(LocalDate.of(2010, 1, 1)), Map.of(COOK.code(), SkillLevel.LEVEL_3), 80, Optional.of(300));
    private Timetable timetable = new Timetable(List.of(), List.of(), 40, Optional.of(50));
    private SignIns signIns = new SignIns(40, 2, 1);
    private Money tuition = Money.ZERO;
    private Optional<LocalDate> leftOn = Optional.empty();

    private ClaimDraft(SubsidyKind kind) {
        this.kind = kind;
        for (VerificationList list : VerificationList.values()) {
            issues.put(list, new ListIssued(TODAY.minusDays(10), true));
        }
        groups.add(new Membership(TraineeGroup.RURAL_LABOURER, Period.from(LocalDate.of(2015, 1, 1)), ""));
        listed.add(new Listed(VerificationList.MARKET_REGISTRATION, Period.from(LocalDate.of(2010, 1, 1)), ""));
    }

    /** An honest training. */
    public static ClaimDraft training() {
        return new ClaimDraft(SubsidyKind.TRAINING)
                .training(training(KEY, COOK, SkillLevel.LEVEL_5, START, sessions(START, 8, 20)));
    }

    /** An honest month of work. */
    public static ClaimDraft work() {
        return new ClaimDraft(SubsidyKind.WORK_TRAINING)
                .month(month(EMPLOYER.value() + "/2020-06", ProviderKind.ENTERPRISE, true, false))
                .listed(VerificationList.SOCIAL_INSURANCE, Period.from(LocalDate.of(2020, 1, 1)), EMPLOYER.value());
    }

    /** A training of 20 days that ends with a certificate of a level. */
    public static Training training(
            String key, Occupation occupation, SkillLevel level, LocalDate start, List<Session> sessions) {
        LocalDate end = start.plusDays(19);
        return new Training(
                key,
                occupation,
                DeliveryMode.OFFLINE,
                Period.of(start, end),
                Optional.empty(),
                StudyHours.ofHours(80),
                sessions,
                Optional.of(new Certificate("C-" + key, CertificateKind.SKILL_LEVEL, Optional.of(level), end)));
    }

    /** Three hours each day from an hour on. */
    public static List<Session> sessions(LocalDate start, int hour, int days) {
        return start.datesUntil(start.plusDays(days))
                .map(day -> new Session(day.atTime(hour, 0), day.atTime(hour + 3, 0)))
                .toList();
    }

    /** The month of June 2020. */
    public static WorkMonth month(String key, ProviderKind employerKind, boolean wageProven, boolean dispatched) {
        return new WorkMonth(
                key,
                EMPLOYER,
                employerKind,
                YearMonth.of(2020, 6),
                Optional.of(LocalDate.of(2020, 1, 1)),
                wageProven,
                new WorkTerms(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(22),
                        false,
                        dispatched,
                        false));
    }

    /** Another training of the person. */
    public ClaimDraft training(Training training) {
        trainings.add(training);
        return this;
    }

    /** Another training in place of the first. */
    public ClaimDraft own(Training training) {
        trainings.set(0, training);
        return this;
    }

    /** Another month of work. */
    public ClaimDraft month(WorkMonth month) {
        workMonths.add(month);
        return this;
    }

    /** Another month in place of the first. */
    public ClaimDraft ownMonth(WorkMonth month) {
        workMonths.set(0, month);
        return this;
    }

    /** A group that the person is in. */
    public ClaimDraft group(TraineeGroup group, LocalDate since) {
        groups.add(new Membership(group, Period.from(since), ""));
        return this;
    }

    /** What a list says. */
    public ClaimDraft listed(VerificationList list, Period period, String detail) {
        listed.add(new Listed(list, period, detail));
        return this;
    }

    /** A list says nothing of the person any more. */
    public ClaimDraft unlisted(VerificationList list) {
        listed.removeIf(entry -> entry.list() == list);
        return this;
    }

    /** The last issue of a list; empty when there is none. */
    public ClaimDraft issue(VerificationList list, Optional<ListIssued> issue) {
        issues.remove(list);
        issue.ifPresent(it -> issues.put(list, it));
        return this;
    }

    /** A day of birth. */
    public ClaimDraft born(LocalDate day) {
        birthDate = day;
        return this;
    }

    /** What the cards say. */
    public ClaimDraft identity(Identity said) {
        identity = said;
        return this;
    }

    /** What the roster says. */
    public ClaimDraft roster(TraineeGroup group, int rows, boolean visit) {
        roster = new Roster(Optional.of(group), rows, Optional.of(visit));
        return this;
    }

    /** Who gets the money. */
    public ClaimDraft payee(boolean ownName, int accountPeople, int phonePeople) {
        payee = new Payee(Optional.of(ownName), accountPeople, phonePeople);
        return this;
    }

    /** Who trains. */
    public ClaimDraft institution(Institution said) {
        institution = said;
        return this;
    }

    /** When and where. */
    public ClaimDraft timetable(Timetable said) {
        timetable = said;
        return this;
    }

    /** How the class signed in. */
    public ClaimDraft signIns(SignIns said) {
        signIns = said;
        return this;
    }

    /** A shift at work. */
    public ClaimDraft shift(Session shift) {
        shifts.add(shift);
        return this;
    }

    /** Tuition taken. */
    public ClaimDraft tuition(Money taken) {
        tuition = taken;
        return this;
    }

    /** When the worker left. */
    public ClaimDraft left(LocalDate day) {
        leftOn = Optional.of(day);
        return this;
    }

    /** The claim. */
    public ClaimUnderCheck claim() {
        PersonFacts person = new PersonFacts(
                birthDate,
                Sex.MALE,
                Optional.empty(),
                groups,
                trainings,
                workMonths,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        boolean work = kind == SubsidyKind.WORK_TRAINING;
        return new ClaimUnderCheck(
                kind,
                work ? workMonths.get(0).key() : KEY,
                work
                        ? Period.of(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 30))
                        : trainings.get(0).period(),
                person,
                listed,
                issues,
                new Surroundings(
                        Optional.of(identity),
                        Optional.of(roster),
                        Optional.of(payee),
                        Optional.of(institution),
                        Optional.of(timetable),
                        Optional.of(signIns),
                        shifts,
                        tuition,
                        leftOn),
                CheckLimits.USUAL,
                TODAY);
    }
}
