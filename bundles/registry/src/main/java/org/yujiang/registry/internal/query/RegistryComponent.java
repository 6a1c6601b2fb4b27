package org.yujiang.registry.internal.query;

import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.RosterReport;
import org.yujiang.registry.api.RowSink;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;

/** Answers from the database, each question in one snapshot, through the guard. */
@Component
public final class RegistryComponent implements Registry {
    private final Database database;
    private final Guard guard;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Clock clock;

    /** Answers from a database. */
    @Activate
    public RegistryComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Status status() {
        return database.read(connection -> new Status(
                database.product(),
                database.schema(),
                Sql.count(connection, "SELECT count(*) FROM person WHERE id = master_id AND NOT hidden"),
                Sql.count(
                        connection,
                        "SELECT count(*) FROM person p WHERE id = master_id AND NOT hidden AND " + Places.NOWHERE),
                Sql.count(connection, "SELECT count(*) FROM claim"),
                Sql.count(connection, "SELECT count(*) FROM adjudication_due"),
                policies.inForce().map(pack -> pack.id() + "/" + pack.version()),
                policies.problem()));
    }

    @Override
    public Page<Trainee> trainees(Caller caller, TraineeFilter filter, PageRequest page) {
        Where where = new Where("p.id > ?", Paging.uuidKey(page)).and("p.id = p.master_id AND NOT p.hidden");
        filter.division().ifPresent(division -> Places.in(where, division));
        if (filter.unplaced()) {
            where.and(Places.NOWHERE);
        }
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> {
                    List<UUID> ids = Sql.list(
                            connection,
                            "SELECT p.id FROM person p " + where.sql() + " ORDER BY p.id LIMIT ?",
                            row -> Sql.uuid(row, "id"),
                            where.values(limit + 1));
                    Map<UUID, Person> people = people(connection).read(ids, People.LISTED, Optional.empty());
                    LocalDate today = LocalDate.now(clock);
                    return Paging.page(
                            page,
                            people.values().stream()
                                    .map(person -> Views.trainee(person, today))
                                    .toList(),
                            trainee -> trainee.id().toString());
                },
                answer -> answer.items().stream().map(Trainee::id).toList());
    }

    @Override
    public Optional<UUID> findTrainee(Caller caller, ResidentId id) {
        return guard.readPeople(
                caller,
                connection -> Sql.first(
                        connection,
                        """
                        SELECT p.master_id FROM person_key k JOIN person p ON p.id = k.person_id
                        WHERE k.key_hash = ANY (?::bytea[])""",
                        row -> Sql.uuid(row, "master_id"),
                        database.vault().hashes(id.value())),
                answer -> answer.stream().toList());
    }

    @Override
    public Optional<History> history(Caller caller, UUID trainee, AsOf asOf) {
        return guard.readPeople(
                caller,
                connection -> {
                    // Who may be seen is decided by what is in force now, also of a question about earlier days.
                    boolean visible = Sql.count(connection, "SELECT count(*) FROM person WHERE id = ?", trainee) > 0;
                    Map<UUID, Person> people = visible
                            ? people(connection).read(List.of(trainee), People.EVERYTHING, asOf.knownAt())
                            : Map.of();
                    for (Person person : people.values()) {
                        return Optional.of(Snapshot.of(connection, person, asOf, database, settings, clock));
                    }
                    return Optional.<History>empty();
                },
                answer -> answer.map(history -> List.of(history.trainee().id())).orElse(List.of()));
    }

    @Override
    public Page<Enrolment> enrolments(Caller caller, Optional<UUID> trainee, PageRequest page) {
        Where where = new Where("e.id > ?", Paging.uuidKey(page)).and("e.in_force");
        trainee.ifPresent(id -> where.and("p.master_id = (SELECT master_id FROM person WHERE id = ?)", id));
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> {
                    List<EnrolmentRow> rows = Sql.list(
                            connection,
                            """
                            SELECT e.id, p.master_id, e.provider, e.class_no FROM enrolment e
                                JOIN person p ON p.id = e.person_id\s""" + where.sql() + " ORDER BY e.id LIMIT ?",
                            row -> new EnrolmentRow(
                                    Sql.uuid(row, "id"),
                                    Sql.uuid(row, "master_id"),
                                    row.getString("provider") + "/" + row.getString("class_no")),
                            where.values(limit + 1));
                    Map<UUID, Person> people = people(connection)
                            .read(
                                    rows.stream().map(EnrolmentRow::person).toList(),
                                    People.EVERYTHING,
                                    Optional.empty());
                    Views.Context context =
                            Snapshot.context(connection, people.values(), Optional.empty(), database, settings);
                    return Paging.page(
                            page,
                            rows.stream()
                                    .map(row -> Views.enrolment(
                                            Objects.requireNonNull(people.get(row.person())),
                                            row.training(),
                                            row.id(),
                                            context))
                                    .toList(),
                            enrolment -> enrolment.id().toString());
                },
                answer -> answer.items().stream()
                        .map(Enrolment::trainee)
                        .distinct()
                        .toList());
    }

    private record EnrolmentRow(UUID id, UUID person, String training) {}

    @Override
    public Optional<ClassFile> trainingClass(Caller caller, CreditCode provider, String classNo, AsOf asOf) {
        return guard.read(
                caller,
                connection -> Snapshot.trainingClass(connection, provider.value(), classNo, asOf, database, settings),
                Permission.READ);
    }

    @Override
    public Page<Provider> providers(Caller caller, PageRequest page) {
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT code, name, kind FROM provider WHERE code > ? ORDER BY code LIMIT ?",
                                Reads::provider,
                                page.after().orElse(""),
                                Paging.limit(page) + 1),
                        Provider::code),
                Permission.READ,
                Permission.FEEDS);
    }

    @Override
    public List<ProviderCount> providerCounts(Caller caller) {
        return guard.read(
                caller,
                connection -> Sql.list(
                        connection,
                        "SELECT kind, count(*) AS providers FROM provider GROUP BY kind ORDER BY kind",
                        row -> new ProviderCount(row.getString("kind"), row.getLong("providers"))),
                Permission.READ,
                Permission.FEEDS);
    }

    @Override
    public RosterReport reconcile(Caller caller, List<RosterLine> roster) {
        RosterReading reading = new RosterReading(roster);
        return guard.read(
                caller,
                connection -> new RosterComparison(
                                reading,
                                Sql.list(
                                        connection,
                                        "SELECT code, name, kind FROM provider ORDER BY code",
                                        Reads::provider))
                        .report(),
                Permission.READ,
                Permission.FEEDS);
    }

    @Override
    public Optional<Revealed> reveal(Caller caller, UUID trainee, String reason) {
        Reasons.require(reason);
        return guard.readPeople(
                caller,
                Permission.REVEAL,
                AuditAction.REVEAL,
                reason,
                connection -> {
                    boolean visible = Sql.count(connection, "SELECT count(*) FROM person WHERE id = ?", trainee) > 0;
                    Map<UUID, Person> people = visible
                            ? people(connection).read(List.of(trainee), People.LISTED, Optional.empty())
                            : Map.of();
                    return people.values().stream().findFirst().map(this::revealed);
                },
                answer -> answer.isPresent() ? List.of(trainee) : List.of());
    }

    private Revealed revealed(Person person) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> fields = new TreeMap<>();
        for (PersonField field : PersonField.values()) {
            if (field.isSensitive()) {
                person.inForce(field, today).ifPresent(it -> fields.put(field.name(), it.value()));
            }
        }
        return new Revealed(person.residentId().map(ResidentId::value), fields);
    }

    private People people(Connection connection) {
        return new People(connection, database.vault(), settings.precedence());
    }

    @Override
    public Page<Claim> claims(Caller caller, ClaimFilter filter, PageRequest page) {
        Where where = new Where("id > ?", Paging.uuidKey(page));
        filter.trainee().ifPresent(id -> where.and("person_id = (SELECT master_id FROM person WHERE id = ?)", id));
        filter.kind().ifPresent(kind -> where.and("kind = ?", kind));
        filter.outcome().ifPresent(outcome -> where.and("outcome = ?", outcome));
        filter.reason().ifPresent(reason -> where.and("reason_codes @> ?", List.of(reason.name())));
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM claim " + where.sql() + " ORDER BY id LIMIT ?",
                                Reads::claim,
                                where.values(limit + 1)),
                        claim -> claim.id().toString()),
                answer -> answer.items().stream().map(Claim::trainee).distinct().toList());
    }

    @Override
    public List<ClaimTotal> claimTotals(Caller caller) {
        return guard.read(
                caller,
                connection -> Sql.list(
                        connection,
                        """
                SELECT kind, outcome, reason_codes[1] AS reason, count(*) AS claims, sum(amount_fen) AS amount_fen
                FROM claim GROUP BY kind, outcome, reason ORDER BY kind, outcome, reason""",
                        row -> new ClaimTotal(
                                SubsidyKind.valueOf(row.getString("kind")),
                                Outcome.valueOf(row.getString("outcome")),
                                ReasonCode.valueOf(row.getString("reason")),
                                row.getLong("claims"),
                                Reads.yuan(row, "amount_fen"))),
                Permission.READ);
    }

    @Override
    public long export(Caller caller, ExportPurpose purpose, ExportFilter filter, String reason, RowSink sink)
            throws IOException {
        return new Exports(database, guard, settings, clock, Exports.BLOCK)
                .export(caller, purpose, filter, reason, sink);
    }

    @Override
    public List<Feed> feeds(Caller caller) {
        return guard.read(
                caller,
                connection -> Sql.list(
                        connection,
                        """
                SELECT f.id AS feed_id, f.adapter AS feed_adapter, t.items_read, t.stored, t.unchanged, t.quarantined,
                       t.refused,
                       (SELECT count(*) FROM quarantine q WHERE q.feed = f.id AND q.resolved_at IS NULL) AS open
                FROM feed f LEFT JOIN LATERAL (
                    SELECT sum(items_read) AS items_read, sum(stored) AS stored, sum(unchanged) AS unchanged,
                           sum(quarantined) AS quarantined, sum(refused) AS refused
                    FROM feed_run r WHERE r.feed = f.id) t ON true
                ORDER BY f.id""",
                        row -> new Feed(
                                row.getString("feed_id"),
                                row.getString("feed_adapter"),
                                Reads.counts(row),
                                row.getLong("open"),
                                Sql.first(
                                        connection,
                                        "SELECT * FROM feed_run WHERE feed = ? ORDER BY id DESC LIMIT 1",
                                        Reads::run,
                                        row.getString("feed_id")))),
                Permission.FEEDS,
                Permission.READ);
    }

    @Override
    public Page<Run> runs(Caller caller, String feed, PageRequest page) {
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM feed_run WHERE feed = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                Reads::run,
                                feed,
                                Paging.longKey(page, Long.MAX_VALUE),
                                Paging.limit(page) + 1),
                        run -> String.valueOf(run.id())),
                Permission.FEEDS,
                Permission.READ);
    }

    @Override
    public Page<Quarantined> quarantine(Caller caller, Optional<String> feed, PageRequest page) {
        Where where = new Where("id > ?", Paging.longKey(page, 0)).and("resolved_at IS NULL");
        feed.ifPresent(id -> where.and("feed = ?", id));
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM quarantine " + where.sql() + " ORDER BY id LIMIT ?",
                                Reads::quarantined,
                                where.values(Paging.limit(page) + 1)),
                        line -> String.valueOf(line.id())),
                Permission.FEEDS,
                Permission.READ);
    }
}
