package org.yujiang.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
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
 * @param residence present residence, if known
 * @param apprenticeships the apprenticeships under 新型学徒制
 * @param schoolTerms the terms at technical schools
 * @param startups what the person was supported with, or wants to be, to start a business
 * @param hirings the employments that an employer may have an incentive for
 */
public record PersonFacts(
        LocalDate birthDate,
        Sex sex,
        Optional<LocalDate> diedOn,
        List<Membership> groups,
        List<Training> trainings,
        List<WorkMonth> workMonths,
        Optional<DivisionCode> residence,
        List<Apprenticeship> apprenticeships,
        List<SchoolTerm> schoolTerms,
        List<Startup> startups,
        List<Hiring> hirings) {

    /** Copies the lists. */
    public PersonFacts {
        groups = List.copyOf(groups);
        trainings = List.copyOf(trainings);
        workMonths = List.copyOf(workMonths);
        apprenticeships = List.copyOf(apprenticeships);
        schoolTerms = List.copyOf(schoolTerms);
        startups = List.copyOf(startups);
        hirings = List.copyOf(hirings);
    }

    /** Facts of trainings and work only. */
    public PersonFacts(
            LocalDate birthDate,
            Sex sex,
            Optional<LocalDate> diedOn,
            List<Membership> groups,
            List<Training> trainings,
            List<WorkMonth> workMonths) {
        this(
                birthDate,
                sex,
                diedOn,
                groups,
                trainings,
                workMonths,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
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
     * @param terms what else the employer says of it
     */
    public record WorkMonth(
            String key,
            CreditCode employer,
            ProviderKind employerKind,
            YearMonth month,
            Optional<LocalDate> hiredOn,
            boolean wageProven,
            WorkTerms terms) {
        /** A month of which the employer says nothing else. */
        public WorkMonth(
                String key,
                CreditCode employer,
                ProviderKind employerKind,
                YearMonth month,
                Optional<LocalDate> hiredOn,
                boolean wageProven) {
            this(key, employer, employerKind, month, hiredOn, wageProven, WorkTerms.UNKNOWN);
        }
    }

    /**
     * What an employer says of a month of work, and of itself in that month.
     *
     * @param size its size class
     * @param industry its industry
     * @param place where the work is done
     * @param daysWorked days worked in the month, 0 to 31
     * @param suspended whether its business stood still (停工停业)
     * @param dispatched whether the worker is dispatched labour (劳务派遣)
     * @param applied whether the month was applied for before (不是当月首次申领)
     */
    public record WorkTerms(
            Optional<EnterpriseSize> size,
            Optional<EmployerIndustry> industry,
            Optional<DivisionCode> place,
            Optional<Integer> daysWorked,
            boolean suspended,
            boolean dispatched,
            boolean applied) {
        /** Nothing said. */
        public static final WorkTerms UNKNOWN = new WorkTerms(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);
    }

    /**
     * An apprenticeship under 新型学徒制 (2.2-d).
     *
     * @param key names it, stable for ever: employer's credit code, a slash, the contract's number
     * @param occupation what is learnt
     * @param target the level aimed at
     * @param period first and last day of the training that is agreed
     * @param place where, if known
     * @param yearsPassed training years whose assessment was passed
     * @param completedOn when it was completed with a certificate of the level, if it was
     * @param droppedOn when it was given up, if it was
     * @param spent what the employer really spent on it in all, if known
     */
    public record Apprenticeship(
            String key,
            Occupation occupation,
            SkillLevel target,
            Period period,
            Optional<DivisionCode> place,
            int yearsPassed,
            Optional<LocalDate> completedOn,
            Optional<LocalDate> droppedOn,
            Optional<Money> spent) {}

    /**
     * A term at a school (2.1-d).
     *
     * @param key names it, stable for ever: school's credit code, a slash, the term
     * @param schoolKind kind of the school
     * @param period first and last day of the term
     * @param place where, if known
     * @param feeCharged the tuition that the school took from the pupil; should be nothing
     */
    public record SchoolTerm(
            String key, ProviderKind schoolKind, Period period, Optional<DivisionCode> place, Money feeCharged) {}

    /**
     * Something to support somebody with who starts a business.
     *
     * @param key names it, stable for ever: the measure, a slash, the reference of the source
     * @param measure what it is
     * @param period first and last day of the class, of being in business, or of the time that the rent is for
     * @param place where, if known
     * @param spent the rent paid, for {@link StartupMeasure#PREMISES_RENT}
     */
    public record Startup(
            String key, StartupMeasure measure, Period period, Optional<DivisionCode> place, Optional<Money> spent) {}

    /**
     * An employment that the employer may have an incentive for.
     *
     * @param key names it, stable for ever: employer's credit code, a slash, the day of hiring
     * @param employerKind what the employer is
     * @param period first and last day of the employment; without a last day it goes on
     * @param place where, if known
     * @param provenMonths the months that a wage line of the bank proves
     */
    public record Hiring(
            String key,
            ProviderKind employerKind,
            Period period,
            Optional<DivisionCode> place,
            Set<YearMonth> provenMonths) {
        /** Sorts the months, so that equal facts look equal. */
        public Hiring {
            provenMonths = Collections.unmodifiableSortedSet(new TreeSet<>(provenMonths));
        }
    }
}
