package org.yujiang.registry.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
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
 * <p>A caller sees the people of their divisions and nobody else; whoever is read is noted in the audit log before the answer
 * goes out. Where no other permission is named, {@link Permission#READ} is needed.
 *
 * <p>Every method throws {@link RegistryException}: {@code UNAVAILABLE} when the database is away, {@code FORBIDDEN} when the
 * caller lacks the permission.
 */
@ProviderType
public interface Registry {

    /** How the registry stands; counts only. */
    Status status();

    /** All trainees of the caller's divisions in the order of their ids. */
    default Page<Trainee> trainees(Caller caller, PageRequest page) {
        return trainees(caller, TraineeFilter.ALL, page);
    }

    /** Trainees of the caller's divisions that match, in the order of their ids. */
    Page<Trainee> trainees(Caller caller, TraineeFilter filter, PageRequest page);

    /** Finds a person by resident id. */
    Optional<UUID> findTrainee(Caller caller, ResidentId id);

    /** One person with everything that is known of them; by the key of any of the people merged into them. */
    Optional<History> history(Caller caller, UUID trainee, AsOf asOf);

    /** Enrolments, optionally of one trainee. */
    Page<Enrolment> enrolments(Caller caller, Optional<UUID> trainee, PageRequest page);

    /** A class with its application and who holds it. */
    Optional<ClassFile> trainingClass(Caller caller, CreditCode provider, String classNo, AsOf asOf);

    /** Who trains or employs, in the order of their credit codes. */
    Page<Provider> providers(Caller caller, PageRequest page);

    /** Providers counted by kind ({@link Permission#READ} or {@link Permission#FEEDS}). */
    List<ProviderCount> providerCounts(Caller caller);

    /**
     * Compares an official roster of technical schools with the providers, to reconcile the 96 技工院校 and 31 技师学院 of the
     * notice (2.1-a, 2.2-a); by code, and by name where the roster has no code. Nothing is written. Wrong lines are told in
     * the report ({@link Permission#READ} or {@link Permission#FEEDS}).
     *
     * @throws RegistryException {@code INVALID} {@code ROSTER_TOO_LONG}
     */
    RosterReport reconcile(Caller caller, List<RosterLine> roster);

    /** Claims that match, in the order of their ids. */
    Page<Claim> claims(Caller caller, ClaimFilter filter, PageRequest page);

    /** Number and sum of the claims by kind, outcome and first reason. */
    List<ClaimTotal> claimTotals(Caller caller);

    /**
     * The sensitive values of a person in clear ({@link Permission#REVEAL}).
     *
     * @param reason why; kept in the audit log
     */
    Optional<Revealed> reveal(Caller caller, UUID trainee, String reason);

    /**
     * Takes a list of claims out of the registry for a purpose ({@link ExportPurpose#permission()}): a row with the headings,
     * then a row for each claim that matches and was there when the export began, with the columns of the purpose and no other.
     * Streams: memory does not grow with the list. The audit log has purpose, filter, reason, number and people before their
     * rows go out, in one entry for each 10,000 rows. Each row is as it stands at the moment it goes out.
     *
     * @param reason why; the audit log keeps it. May be blank where {@link ExportPurpose#needsReason()} says so
     * @return number of rows, without the headings
     * @throws IOException when the sink can take no more
     */
    long export(Caller caller, ExportPurpose purpose, ExportFilter filter, String reason, RowSink sink)
            throws IOException;

    /** Every feed that ever ran, by id, with its last run ({@link Permission#FEEDS} or {@link Permission#READ}). */
    List<Feed> feeds(Caller caller);

    /** The runs of a feed, the newest first; the page key is the run's id. */
    Page<Run> runs(Caller caller, String feed, PageRequest page);

    /** What waits in quarantine, optionally of one feed, in the order of arrival. */
    Page<Quarantined> quarantine(Caller caller, Optional<String> feed, PageRequest page);

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
     * @param unplaced those of them whom nobody in force places in any division; only the province sees them
     * @param claims number of claims
     * @param adjudicationPending people whose facts changed and whose claims are not yet decided anew
     * @param policy the pack in force, e.g. {@code henan-2020/1.0.0}
     * @param policyProblem why none is in force, so that nothing is decided
     */
    record Status(
            String database,
            String schema,
            long trainees,
            long unplaced,
            long claims,
            long adjudicationPending,
            Optional<String> policy,
            Optional<Problem> policyProblem) {}

    /**
     * Which trainees.
     *
     * @param division who lives or is registered there or below it; empty: anywhere. A prefecture is without the counties
     *     that answer to the province themselves (0-a)
     * @param unplaced only whom nobody in force places in any division
     */
    record TraineeFilter(Optional<DivisionCode> division, boolean unplaced) {
        /** All trainees. */
        public static final TraineeFilter ALL = new TraineeFilter(Optional.empty(), false);
        /** Those of whom neither present nor registered residence is known: nobody but the province sees them. */
        public static final TraineeFilter UNPLACED = new TraineeFilter(Optional.empty(), true);

        /** Those of a division. */
        public static TraineeFilter of(DivisionCode division) {
            return new TraineeFilter(Optional.of(division), false);
        }
    }

    /**
     * A person, as a list shows them.
     *
     * @param id the registry's own key
     * @param residentId masked: first four, last two; empty for somebody reported without one
     * @param name the name in force
     * @param birthDate birth date, if known
     * @param sex sex, a constant of {@link org.yujiang.domain.Sex}
     * @param residence present residence, a division code
     * @param groups the trainee groups (codes) that the person was ever in, in the order of their names
     */
    record Trainee(
            UUID id,
            Optional<String> residentId,
            String name,
            Optional<LocalDate> birthDate,
            String sex,
            Optional<String> residence,
            List<String> groups) {}

    /** One person with everything that is known of them, each list in the order of time. */
    record History(
            Trainee trainee,
            Optional<LocalDate> diedOn,
            List<ReportedName> names,
            List<FieldValue> fields,
            List<Membership> groups,
            List<Enrolment> enrolments,
            List<Attendance> attendance,
            List<WorkMonth> workMonths,
            List<Employment> employment,
            List<UUID> members,
            List<Claim> claims) {}

    /**
     * A value of a field, with who said it and when.
     *
     * @param field a constant of {@link org.yujiang.domain.PersonField}
     * @param value the value; of a sensitive field masked
     * @param since from when it holds; empty: for as long as the source knows
     * @param inForce whether it is the one that counts
     * @param pinned whether the operator pinned it
     */
    record FieldValue(
            String field,
            String value,
            Optional<LocalDate> since,
            String source,
            Instant at,
            boolean inForce,
            boolean pinned) {}

    /** A name as a feed reported it. */
    record ReportedName(String name, String feed, Instant at) {}

    /** A stay in a trainee group, as a source claims it; since 1900-01-01 stands for "as long as the source knows". */
    record Membership(
            String group, LocalDate since, Optional<LocalDate> until, String cause, String evidence, String feed) {}

    /** How a person fares some months after a training. */
    record Employment(
            String provider,
            String classNo,
            int afterMonths,
            boolean employed,
            String employer,
            Optional<String> incomeBeforeYuan,
            Optional<String> incomeNowYuan,
            String feed) {}

    /** The sensitive values of a person, in clear. */
    record Revealed(Optional<String> residentId, Map<String, String> fields) {
        /** Copies the fields. */
        public Revealed {
            fields = Map.copyOf(fields);
        }
    }

    /** A class with its application. */
    record ClassFile(
            String provider,
            Optional<String> providerName,
            String classNo,
            String title,
            String occupation,
            String occupationName,
            Optional<String> level,
            String mode,
            LocalDate start,
            LocalDate end,
            String plannedHours,
            Optional<String> place,
            Optional<LocalDate> applicationSubmittedOn,
            Optional<Boolean> approved,
            Optional<LocalDate> decidedOn,
            String feed,
            Instant at) {}

    /** Who trains or employs. */
    record Provider(String code, String name, String kind) {}

    /** Providers counted. */
    record ProviderCount(String kind, long providers) {}

    /**
     * A person in a class, with what came of it. What the class is stays empty until somebody has reported the class.
     *
     * @param state {@code ENROLLED}, or the last turn: a constant of
     *     {@link org.yujiang.provider.ProviderRecord.Turn}
     */
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
            String state,
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
