package org.yujiang.registry.internal.life;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.WorkingCalendar;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.payees.FrozenPayees;
import org.yujiang.registry.internal.payees.Payees;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.query.Paging;
import org.yujiang.registry.internal.query.Where;

/** The life of claims: checks who may, and does each change as one transaction with its audit entry. */
@Component
public final class ClaimsComponent implements Claims {
    private static final int LONGEST_MATTER = 500;

    private final Database database;
    private final Guard guard;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Gate gate;
    private final Clock clock;

    /** The claims of a database. */
    @Activate
    public ClaimsComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Gate gate,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.policies = policies;
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Batch open(Caller caller, NewBatch batch, String reason) {
        guard.require(caller, Permission.SUBMIT);
        Reasons.require(reason);
        ClaimProcess process = process();
        UUID id = database.write(connection -> {
            UUID opened = new Batches(connection, clock).open(caller.name(), batch, process);
            if (!guard.sees(connection, caller, "claim_batch", opened)) {
                throw Refused.BATCH_DIVISION_INVALID.exception();
            }
            audit(connection, caller, reason, List.of(), node("opened", opened));
            return opened;
        });
        return batch(caller, id).orElseThrow();
    }

    @Override
    public Batch receive(Caller caller, UUID batch, Set<String> materials, String reason) {
        guard.require(caller, Permission.SUBMIT);
        Reasons.require(reason);
        ClaimProcess process = process();
        UUID id = database.write(connection -> {
            requireBatch(connection, caller, batch);
            new Batches(connection, clock).receive(BatchRow.lock(connection, batch), materials, process);
            audit(
                    connection,
                    caller,
                    reason,
                    List.of(),
                    node("batch", batch).put("received", String.join("、", materials)));
            return batch;
        });
        return batch(caller, id).orElseThrow();
    }

    @Override
    public StepReport preview(Caller caller, UUID batch, ClaimStep step) {
        guard.require(caller, step.permission());
        return database.write(connection -> {
            StepReport report = steps(connection, caller, batch).preview(step);
            connection.rollback();
            return report;
        });
    }

    @Override
    public StepReport take(Caller caller, UUID batch, ClaimStep step, String reason) {
        guard.require(caller, step.permission());
        Reasons.require(reason);
        return database.write(connection -> steps(connection, caller, batch).take(step, reason));
    }

    @Override
    public List<StepReport> takeAll(
            Caller caller, DivisionCode division, ClaimStep step, String reason, Consumer<StepReport> progress) {
        guard.require(caller, step.permission());
        Reasons.require(reason);
        List<BatchRow> waiting = guard.read(
                caller, connection -> new Batches(connection, clock).waiting(division, step), step.permission());
        List<StepReport> reports = new ArrayList<>();
        for (BatchRow batch : waiting) {
            StepReport report = tried(caller, batch, step, reason);
            reports.add(report);
            progress.accept(report);
        }
        return reports;
    }

    private StepReport tried(Caller caller, BatchRow batch, ClaimStep step, String reason) {
        try {
            return take(caller, batch.id(), step, reason);
        } catch (RegistryException e) {
            if (e.kind() == RegistryException.Kind.UNAVAILABLE) {
                throw e;
            }
            return new StepReport(batch.id(), batch.number(), step, 0, "0.00", List.of(), Optional.of(e.problem()));
        }
    }

    private Steps steps(Connection connection, Caller caller, UUID batch) throws SQLException {
        requireBatch(connection, caller, batch);
        Optional<PolicyPack> pack = policies.inForce();
        return new Steps(
                connection,
                clock,
                process(),
                pack.map(PolicyPack::calendar).orElse(WorkingCalendar.WEEKDAYS),
                gate,
                new FrozenPayees(connection, database.vault()),
                payees(connection),
                caller,
                BatchRow.lock(connection, batch));
    }

    @Override
    public Life move(Caller caller, UUID claim, ClaimState to, String reason) {
        Permission needed = to == ClaimState.WITHDRAWN ? Permission.SUBMIT : Permission.REVIEW_CLAIMS;
        return change(caller, needed, claim, reason, (connection, found, moves) -> {
            boolean byHand = to == ClaimState.WITHDRAWN
                    || to == ClaimState.RETURNED
                    || to == ClaimState.REJECTED
                    || to == ClaimState.SUSPENDED;
            if (!byHand || found.state() == ClaimState.REJECTED) {
                throw Refused.TRANSITION_REFUSED.exception(
                        found.state().zh(), to.zh(), found.state().name(), to.name());
            }
            moves.move(List.of(found), to, "", reason);
        });
    }

    @Override
    public Life resume(Caller caller, UUID claim, String reason) {
        return change(caller, Permission.REVIEW_CLAIMS, claim, reason, (connection, found, moves) -> {
            objections(connection).resume(found, caller.name(), reason, moves);
            if (found.resumes().filter(it -> it == ClaimState.APPROVED).isPresent()) {
                new FrozenPayees(connection, database.vault()).freeze(List.of(claim), payees(connection));
            }
        });
    }

    private Payees payees(Connection connection) {
        People people = new People(connection, database.vault(), settings.precedence());
        return new Payees(connection, people, LocalDate.now(clock));
    }

    @Override
    public Objection object(Caller caller, UUID claim, String matter) {
        guard.require(caller, Permission.SUBMIT);
        if (matter.isBlank() || matter.length() > LONGEST_MATTER) {
            throw Refused.OBJECTION_TEXT.exception();
        }
        return database.write(connection -> {
            Moves.Claim found = requireClaim(connection, caller, claim);
            UUID entry = new AuditLog(clock).open();
            Objections objections = objections(connection);
            UUID id = objections.open(found, matter, caller.name(), moves(connection, caller, entry));
            audit(connection, entry, caller, "", List.of(found.person()), node("objection", id));
            return objections.find(id).orElseThrow();
        });
    }

    @Override
    public Objection decide(Caller caller, UUID objection, boolean upheld, String reason) {
        guard.require(caller, Permission.REVIEW_CLAIMS);
        Reasons.require(reason);
        return database.write(connection -> {
            Objections objections = objections(connection);
            Objection found = objections.find(objection).orElseThrow(Refused.OBJECTION_UNKNOWN::exception);
            Moves.Claim claim = requireClaim(connection, caller, found.claim());
            UUID entry = new AuditLog(clock).open();
            objections.decide(found, upheld, caller.name(), reason, moves(connection, caller, entry));
            audit(
                    connection,
                    entry,
                    caller,
                    reason,
                    List.of(claim.person()),
                    node("objection", objection).put("upheld", upheld));
            return objections.find(objection).orElseThrow();
        });
    }

    @Override
    public Page<Objection> objections(Caller caller, Optional<UUID> claim, PageRequest page) {
        UUID after = Paging.uuidKey(page);
        int limit = Paging.limit(page) + 1;
        return guard.readSeen(
                caller,
                connection -> Objections.keys(connection, claim, after, limit),
                (connection, keys) -> Paging.page(page, objections(connection).get(keys), objection -> objection
                        .id()
                        .toString()),
                answer -> answer.items().stream()
                        .map(Objection::trainee)
                        .distinct()
                        .toList());
    }

    @Override
    public UUID appeal(Caller caller, UUID claim, String reason) {
        guard.require(caller, Permission.SUBMIT);
        Reasons.require(reason);
        return database.write(connection -> {
            Moves.Claim found = requireClaim(connection, caller, claim);
            UUID id = new Appeals(connection, clock).open(found, reason);
            audit(connection, caller, reason, List.of(found.person()), node("appeal", id));
            return id;
        });
    }

    @Override
    public Page<Batch> batches(Caller caller, Optional<ClaimState> state, PageRequest page) {
        Where where = new Where("id > ?", Paging.uuidKey(page));
        state.ifPresent(it -> where.and("state = ?", it));
        int limit = Paging.limit(page);
        ClaimProcess nothing = ClaimProcess.STANDARD;
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM claim_batch " + where.sql() + " ORDER BY id LIMIT ?",
                                row -> BatchRow.view(row, nothing, List.of()),
                                where.values(limit + 1)),
                        batch -> batch.id().toString()),
                Permission.READ);
    }

    @Override
    public Optional<Batch> batch(Caller caller, UUID batch) {
        ClaimProcess process = process();
        return guard.read(caller, connection -> new Batches(connection, clock).find(batch, process), Permission.READ);
    }

    @Override
    public Page<Life> lives(Caller caller, LifeFilter filter, PageRequest page) {
        Where where = new Where("id > ?", Paging.uuidKey(page));
        filter.batch().ifPresent(id -> where.and("batch = ?", id));
        filter.state().ifPresent(state -> where.and("state = ?", state));
        filter.trainee().ifPresent(id -> where.and("""
                person_id IN (SELECT m.id FROM person m WHERE m.master_id =
                    (SELECT p.master_id FROM person p WHERE p.id = ?))""", id));
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM claim_life " + where.sql() + " ORDER BY id LIMIT ?",
                                LifeRows::life,
                                where.values(limit + 1)),
                        life -> life.id().toString()),
                answer -> answer.items().stream().map(Life::trainee).distinct().toList());
    }

    @Override
    public List<Event> events(Caller caller, UUID claim) {
        return guard.readPeople(
                caller,
                connection -> Sql.list(
                        connection, "SELECT * FROM claim_event WHERE claim = ? ORDER BY id", LifeRows::event, claim),
                answer -> answer.isEmpty() ? List.of() : List.of(person(claim)));
    }

    private UUID person(UUID claim) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT person_id FROM claim_life WHERE id = ?",
                        row -> Sql.uuid(row, "person_id"),
                        claim)
                .orElse(claim));
    }

    @Override
    public long writePublicList(Caller caller, UUID batch, OutputStream out) throws IOException {
        try {
            return guard.readSeen(
                            caller,
                            connection ->
                                    Sql.count(connection, "SELECT count(*) FROM claim_batch WHERE id = ?", batch) > 0,
                            (connection, seen) -> {
                                if (!seen) {
                                    throw Refused.BATCH_UNKNOWN.exception();
                                }
                                return written(connection, batch, out);
                            },
                            Set::copyOf)
                    .size();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Set<UUID> written(Connection connection, UUID batch, OutputStream out) throws SQLException {
        try {
            People people = new People(connection, database.vault(), settings.precedence());
            return new PublicList(connection, people).write(batch, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Page<Adjustment> adjustments(Caller caller, PageRequest page) {
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(connection, """
                                SELECT a.*, l.person_id FROM adjustment a JOIN claim_life l ON l.id = a.claim
                                WHERE a.id > ? ORDER BY a.id LIMIT ?""", LifeRows::adjustment, Paging.uuidKey(page), Paging.limit(page) + 1),
                        adjustment -> adjustment.id().toString()),
                answer -> answer.items().stream()
                        .map(Adjustment::trainee)
                        .distinct()
                        .toList());
    }

    /** Changes one claim that is locked. */
    @FunctionalInterface
    private interface Change {
        void make(Connection connection, Moves.Claim claim, Moves moves) throws SQLException;
    }

    private Life change(Caller caller, Permission permission, UUID claim, String reason, Change change) {
        guard.require(caller, permission);
        Reasons.require(reason);
        return database.write(connection -> {
            Moves.Claim found = requireClaim(connection, caller, claim);
            UUID entry = new AuditLog(clock).open();
            change.make(connection, found, moves(connection, caller, entry));
            Life life = Sql.first(connection, "SELECT * FROM claim_life WHERE id = ?", LifeRows::life, claim)
                    .orElseThrow();
            audit(
                    connection,
                    entry,
                    caller,
                    reason,
                    List.of(found.person()),
                    node("claim", claim)
                            .put("from", found.state().name())
                            .put("to", life.state().name()));
            return life;
        });
    }

    private Moves moves(Connection connection, Caller caller, UUID entry) {
        return new Moves(connection, clock, caller.name(), entry);
    }

    private Objections objections(Connection connection) {
        return new Objections(connection, clock, database.vault());
    }

    private void requireBatch(Connection connection, Caller caller, UUID batch) throws SQLException {
        if (!guard.sees(connection, caller, "claim_batch", batch)) {
            throw Refused.BATCH_UNKNOWN.exception();
        }
    }

    private Moves.Claim requireClaim(Connection connection, Caller caller, UUID claim) throws SQLException {
        long seen = guard.see(connection, caller, it -> Sql.count(it, Moves.CHANGEABLE, claim));
        if (seen == 0) {
            throw Refused.CLAIM_UNKNOWN.exception();
        }
        return Moves.lock(connection, claim).orElseThrow(Refused.CLAIM_UNKNOWN::exception);
    }

    private ClaimProcess process() {
        LocalDate today = LocalDate.now(clock);
        return policies.inForce().map(pack -> pack.process(today)).orElse(ClaimProcess.STANDARD);
    }

    private void audit(Connection connection, Caller caller, String reason, List<UUID> people, ObjectNode details)
            throws SQLException {
        audit(connection, new AuditLog(clock).open(), caller, reason, people, details);
    }

    private void audit(
            Connection connection, UUID entry, Caller caller, String reason, List<UUID> people, ObjectNode details)
            throws SQLException {
        Head ignored = new AuditLog(clock)
                .append(
                        connection,
                        AuditEntry.of(entry, "user:" + caller.name(), AuditAction.CLAIM)
                                .via(caller.via())
                                .because(reason)
                                .about(new HashSet<>(people))
                                .with(details));
    }

    private static ObjectNode node(String member, Object value) {
        return JsonNodeFactory.instance.objectNode().put(member, value.toString());
    }
}
