package org.yujiang.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;

/**
 * All that the adjudicator may know of one person. The order of the lists does not matter.
 *
 * @param birthDate date of birth
 * @param sex sex
 * @param diedOn date of death, if any
 * @param groups the trainee groups that the person was ever in
 * @param trainings the enrolments
 * @param workMonths the months of work under 以工代训
 */
public record PersonFacts(
        LocalDate birthDate,
        Sex sex,
        Optional<LocalDate> diedOn,
        List<Membership> groups,
        List<Training> trainings,
        List<WorkMonth> workMonths) {

    /** Copies the lists. */
    public PersonFacts {
        groups = List.copyOf(groups);
        trainings = List.copyOf(trainings);
        workMonths = List.copyOf(workMonths);
    }

    /** A stay in a trainee group, with the cause that the source gave ("" when none). */
    public record Membership(TraineeGroup group, Period period, String cause) {}

    /**
     * One enrolment with what came of it.
     *
     * @param key names the line to pay, stable for ever: provider's credit code, a slash, the class number
     * @param occupation what was taught
     * @param mode online, offline or both
     * @param period first and last day of the class; the last day is the completion date
     * @param place where, if known
     * @param attended study hours credited in all
     * @param sessions when the person sat in it, by the clock
     * @param certificate what it ended with; a training without certificate is not a line to pay
     */
    public record Training(
            String key,
            Occupation occupation,
            DeliveryMode mode,
            Period period,
            Optional<DivisionCode> place,
            StudyHours attended,
            List<Session> sessions,
            Optional<Certificate> certificate) {
        /** Copies the sessions. */
        public Training {
            sessions = List.copyOf(sessions);
        }
    }

    /** A stretch of time in class, the end not included. */
    public record Session(LocalDateTime from, LocalDateTime to) {
        /** Whether some moment belongs to both. */
        public boolean overlaps(Session other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** A certificate; the level is present for {@link CertificateKind#SKILL_LEVEL}. */
    public record Certificate(String number, CertificateKind kind, Optional<SkillLevel> level, LocalDate issuedOn) {}

    /**
     * A month of work at one employer.
     *
     * @param key names the line to pay, stable for ever: employer's credit code, a slash, the month
     * @param employer who employs
     * @param employerKind enterprise, workshop, village site or cooperative
     * @param month the month
     * @param hiredOn since when, if known
     * @param wageProven whether a wage line of the bank proves it
     */
    public record WorkMonth(
            String key,
            CreditCode employer,
            ProviderKind employerKind,
            YearMonth month,
            Optional<LocalDate> hiredOn,
            boolean wageProven) {}
}
