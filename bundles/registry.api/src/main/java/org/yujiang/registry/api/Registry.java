package org.yujiang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

/**
 * The registry of trainees and subsidies, for asking. Resident ids come out masked. Lists are paged by key: page 10,000
 * costs what page 1 costs. Safe for use by several threads.
 *
 * <p>Every method throws {@link RegistryException} {@code UNAVAILABLE} when the database is away.
 */
@ProviderType
public interface Registry {

    /** How the registry stands. */
    Status status();

    /** Trainees in the order of their ids. */
    Page<Trainee> trainees(PageRequest page);

    /** Finds a person by resident id. */
    Optional<UUID> findTrainee(ResidentId id);

    /** One person with everything that is known of them. */
    Optional<History> history(UUID trainee);

    /** Enrolments, optionally of one trainee. */
    Page<Enrolment> enrolments(Optional<UUID> trainee, PageRequest page);

    /** Claims that match, in the order of their ids. */
    Page<Claim> claims(ClaimFilter filter, PageRequest page);

    /** Number and sum of the claims by kind, outcome and first reason. */
    List<ClaimTotal> claimTotals();

    /** Every feed that ever ran, by id, with its last run. */
    List<Feed> feeds();

    /** The runs of a feed, the newest first; the page key is the run's id. */
    Page<Run> runs(String feed, PageRequest page);

    /** What waits in quarantine, optionally of one feed, in the order of arrival. */
    Page<Quarantined> quarantine(Optional<String> feed, PageRequest page);

    /**
     * A page to ask for.
     *
     * @param after the {@link Page#next()} of the page before; empty for the first
     * @param limit items at most, 1 to 1000
     */
    record PageRequest(Optional<String> after, int limit) {
        /** The first page. */
        public static PageRequest first(int limit) {
            return new PageRequest(Optional.empty(), limit);
        }
    }

    /**
     * A page.
     *
     * @param items at most as many as asked for
     * @param next the key to ask on from; empty when there is no more
     */
    record Page<T>(List<T> items, Optional<String> next) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * How the registry stands.
     *
     * @param database what it runs on, e.g. {@code PostgreSQL 18.6 (embedded)}
     * @param schema version of the schema
     * @param trainees number of people
     * @param claims number of claims
     * @param adjudicationPending people whose facts changed and whose claims are not yet decided anew
     * @param policy the pack in force, e.g. {@code henan-2020/1.0.0}
     */
    record Status(
            String database,
            String schema,
            long trainees,
            long claims,
            long adjudicationPending,
            Optional<String> policy) {}

    /**
     * A person, as a list shows them.
     *
     * @param id the registry's own key
     * @param residentId masked: first four, last two
     * @param name the name most recently reported
     * @param residence present residence, a division code
     * @param groups the trainee groups (codes) that the person was ever in, in the order of their names
     */
    record Trainee(
            UUID id,
            String residentId,
            String name,
            LocalDate birthDate,
            String sex,
            Optional<String> residence,
            List<String> groups) {}

    /** One person with everything that is known of them, each list in the order of time. */
    record History(
            Trainee trainee,
            Optional<LocalDate> diedOn,
            List<ReportedName> names,
            List<Membership> groups,
            List<Enrolment> enrolments,
            List<Attendance> attendance,
            List<WorkMonth> workMonths,
            List<Claim> claims) {}

    /** A name as a feed reported it. */
    record ReportedName(String name, String feed, Instant at) {}

    /** A stay in a trainee group, as a feed claims it. */
    record Membership(String group, LocalDate since, String cause, String feed) {}

    /** A person in a class, with what came of it. What the class is stays empty until somebody has reported the class. */
    record Enrolment(
            UUID id,
            UUID trainee,
            String provider,
            Optional<String> providerName,
            String classNo,
            Optional<String> title,
            Optional<String> occupation,
            Optional<String> occupationName,
            Optional<String> level,
            Optional<String> mode,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            String attendedHours,
            Optional<String> certificate,
            Optional<LocalDate> certifiedOn,
            String feed) {}

    /** A session attended. */
    record Attendance(
            String provider,
            String classNo,
            LocalDateTime from,
            LocalDateTime to,
            String hours,
            String method,
            String feed) {}

    /** A month of work, with its proof. */
    record WorkMonth(
            String employer,
            String employerName,
            Optional<String> site,
            String month,
            boolean wageProven,
            Optional<String> wageYuan,
            String feed) {}

    /** A claim with its decision. */
    record Claim(
            UUID id,
            UUID trainee,
            SubsidyKind kind,
            String key,
            Outcome outcome,
            String amountYuan,
            List<Decision.Reason> reasons,
            String policy,
            String factsHash,
            Instant decidedAt) {}

    /** Which claims. Empty: any. */
    record ClaimFilter(
            Optional<UUID> trainee,
            Optional<SubsidyKind> kind,
            Optional<Outcome> outcome,
            Optional<ReasonCode> reason) {
        /** All claims. */
        public static final ClaimFilter ALL =
                new ClaimFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Claims counted. */
    record ClaimTotal(SubsidyKind kind, Outcome outcome, ReasonCode reason, long claims, String amountYuan) {}

    /** A feed with its totals over all runs and its last run. */
    record Feed(String id, String adapter, Counts total, long quarantineOpen, Optional<Run> lastRun) {}

    /** A run. */
    record Run(
            long id,
            String feed,
            String adapter,
            RunState state,
            Instant startedAt,
            Optional<Instant> endedAt,
            Counts counts,
            Optional<Problem> failure) {}

    /**
     * A line in quarantine.
     *
     * @param refusedDocument whether the whole document was refused
     */
    record Quarantined(
            long id,
            String feed,
            long run,
            String document,
            long line,
            Optional<String> column,
            Problem problem,
            boolean refusedDocument,
            Instant firstSeen,
            Instant lastSeen) {}
}
