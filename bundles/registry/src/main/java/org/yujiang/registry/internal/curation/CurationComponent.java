package org.yujiang.registry.internal.curation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Curation;
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
import org.yujiang.registry.internal.cases.CaseBook;
import org.yujiang.registry.internal.cases.Inclusions;
import org.yujiang.registry.internal.cases.OverlapWatch;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.claims.DueList;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.ledger.RecordRules;
import org.yujiang.registry.internal.life.Appeals;
import org.yujiang.registry.internal.people.Merges;
import org.yujiang.registry.internal.people.Projections;
import org.yujiang.registry.internal.query.Paging;
import org.yujiang.registry.internal.query.Where;
import org.yujiang.registry.internal.statements.Encoder;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Saying;
import org.yujiang.registry.internal.statements.StatementStore;

/** Changes by hand: each one transaction, with its audit entry. */
@Component
public final class CurationComponent implements Curation {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Guard guard;
    private final ClaimDesk claims;
    private final Settings settings;
    private final Clock clock;

    /** Changes in a database. */
    @Activate
    public CurationComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ClaimDesk claims,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void correct(Caller caller, UUID person, PersonDetail detail, String reason) {
        check(detail);
        say(
                caller,
                person,
                AuditAction.CORRECT,
                reason,
                (encoder, who) -> encoder.detail(who, detail, Saying.Place.BY_HAND));
    }

    @Override
    public void pin(Caller caller, UUID person, PersonDetail detail, String reason) {
        check(detail);
        change(caller, Permission.CORRECT, reason, connection -> {
            UUID entry = say(
                    connection, caller, person, (encoder, who) -> encoder.detail(who, detail, Saying.Place.BY_HAND));
            closePin(connection, person, detail.field());
            Sql.update(
                    connection,
                    """
                    INSERT INTO pin (person_id, field, statement, pinned_at, pinned_by, reason)
                    SELECT ?, ?, max(id), ?, ?, ? FROM statement
                    WHERE subject = ? AND kind = ? AND source = ? AND (key = ? OR starts_with(key, ?))""",
                    person,
                    detail.field(),
                    clock.instant(),
                    caller.name(),
                    reason,
                    person,
                    Kind.FIELD,
                    source(caller),
                    detail.field().name(),
                    detail.field().name() + "@");
            refresh(connection, Set.of(person));
            return audit(
                    connection, entry, caller, AuditAction.PIN, reason, List.of(person), node("field", detail.field()));
        });
    }

    @Override
    public void unpin(Caller caller, UUID person, PersonField field, String reason) {
        change(caller, Permission.CORRECT, reason, connection -> {
            guard.requireVisible(connection, caller, person);
            if (closePin(connection, person, field) == 0) {
                throw Refused.PIN_UNKNOWN.exception();
            }
            refresh(connection, Set.of(person));
            return audit(
                    connection,
                    log().open(),
                    caller,
                    AuditAction.PIN,
                    reason,
                    List.of(person),
                    node("unpinned", field));
        });
    }

    @Override
    public void claimGroup(Caller caller, UUID person, GroupClaim claim, String reason) {
        say(
                caller,
                person,
                AuditAction.CORRECT,
                reason,
                (encoder, who) -> encoder.group(who, claim, Saying.Place.BY_HAND));
    }

    @Override
    public Inclusion include(
            Caller caller,
            UUID person,
            Instant occurredAt,
            LocalDate effective,
            ReturnCause cause,
            String evidence,
            String reason) {
        if (occurredAt.isAfter(clock.instant())) {
            throw Refused.EVENT_IN_FUTURE.exception();
        }
        return change(caller, Permission.CORRECT, reason, connection -> {
            LocalDateTime local = LocalDateTime.ofInstant(occurredAt, SHANGHAI);
            UUID entry = say(
                    connection,
                    caller,
                    person,
                    (encoder, who) -> encoder.event(who, local, effective, cause, evidence, Saying.Place.BY_HAND));
            Inclusion inclusion =
                    new Inclusions(connection, clock).include(person, occurredAt, effective, cause, source(caller));
            audit(connection, entry, caller, AuditAction.EVENT, reason, List.of(person), node("cause", cause));
            return inclusion;
        });
    }

    @Override
    public Page<Inclusion> inclusions(Caller caller, PageRequest page) {
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM inclusion WHERE in_force AND id > ? ORDER BY id LIMIT ?",
                                Inclusions::read,
                                Paging.uuidKey(page),
                                Paging.limit(page) + 1),
                        inclusion -> inclusion.id().toString()),
                answer -> answer.items().stream()
                        .map(Inclusion::person)
                        .distinct()
                        .toList());
    }

    @Override
    public Page<CaseFile> cases(Caller caller, CaseFilter filter, PageRequest page) {
        Where where = new Where("id > ?", Paging.uuidKey(page));
        filter.kind().ifPresent(kind -> where.and("kind = ?", kind));
        filter.state().ifPresent(state -> where.and("state = ?", state));
        filter.person().ifPresent(person -> where.and("(person_id = ? OR other_id = ?)", person, person));
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM case_file " + where.sql() + " ORDER BY id LIMIT ?",
                                CaseBook::read,
                                where.values(limit + 1)),
                        found -> found.id().toString()),
                answer ->
                        answer.items().stream().map(CaseFile::person).distinct().toList());
    }

    @Override
    public CaseFile decide(Caller caller, UUID caseFile, CaseOutcome outcome, String reason) {
        return change(caller, Permission.REVIEW, reason, connection -> {
            CaseFile found = Sql.first(
                            connection, "SELECT * FROM case_file WHERE id = ? FOR UPDATE", CaseBook::read, caseFile)
                    .orElseThrow(Refused.CASE_UNKNOWN::exception);
            guard.requireVisible(connection, caller, found.person());
            if (!outcomes(found.kind()).contains(outcome)) {
                throw Refused.CASE_OUTCOME_INVALID.exception();
            }
            if (!new CaseBook(connection, clock).close(caseFile, caller.name(), outcome, reason)) {
                throw Refused.CASE_CLOSED.exception();
            }
            if (outcome == CaseOutcome.SAME_PERSON) {
                Merge ignored =
                        merge(connection, caller, found.person(), found.other().orElseThrow(), reason);
            }
            UUID entry = log().open();
            if (found.kind() == CaseKind.APPEAL) {
                new Appeals(connection, clock)
                        .decide(found, outcome == CaseOutcome.UPHELD, caller.name(), entry, reason);
            }
            audit(
                    connection,
                    entry,
                    caller,
                    AuditAction.CASE,
                    reason,
                    List.of(found.person()),
                    node("case", caseFile).put("outcome", outcome.name()));
            return Sql.first(connection, "SELECT * FROM case_file WHERE id = ?", CaseBook::read, caseFile)
                    .orElseThrow();
        });
    }

    private static Set<CaseOutcome> outcomes(CaseKind kind) {
        return switch (kind) {
            case LIKELY_MATCH -> EnumSet.of(CaseOutcome.SAME_PERSON, CaseOutcome.DIFFERENT_PEOPLE);
            case APPEAL -> EnumSet.of(CaseOutcome.UPHELD, CaseOutcome.DISMISSED);
            case NAME_CONFLICT, SESSION_OVERLAP, FOLLOW_UP ->
                EnumSet.of(CaseOutcome.DONE, CaseOutcome.DIFFERENT_PEOPLE);
        };
    }

    @Override
    public Merge merge(Caller caller, UUID keeps, UUID joins, String reason) {
        return change(caller, Permission.REVIEW, reason, connection -> merge(connection, caller, keeps, joins, reason));
    }

    private Merge merge(Connection connection, Caller caller, UUID keeps, UUID joins, String reason)
            throws SQLException {
        if (keeps.equals(joins)) {
            throw Refused.MERGE_WITH_ITSELF.exception();
        }
        guard.requireVisible(connection, caller, keeps, joins);
        Merges merges = new Merges(connection, clock);
        // The smaller key first, so that two reviewers who merge the same people wait for each other.
        boolean inOrder = keeps.compareTo(joins) < 0;
        UUID first = merges.lock(inOrder ? keeps : joins).orElseThrow();
        UUID second = merges.lock(inOrder ? joins : keeps).orElseThrow();
        UUID keeper = inOrder ? first : second;
        UUID joiner = inOrder ? second : first;
        if (keeper.equals(joiner)) {
            throw Refused.MERGE_ALREADY.exception();
        }
        UUID id = merges.merge(keeper, joiner, caller.name(), reason);
        refresh(connection, Set.of(keeper));
        new OverlapWatch(connection, database.vault(), settings.precedence(), clock).look(List.of(keeper));
        new DueList(connection, clock).add(List.of(keeper, joiner), Set.of());
        audit(
                connection,
                log().open(),
                caller,
                AuditAction.MERGE,
                reason,
                List.of(keeper, joiner),
                node("merge", id).put("keeps", keeper.toString()).put("joins", joiner.toString()));
        return Sql.first(connection, "SELECT * FROM merge WHERE id = ?", Merges::read, id)
                .orElseThrow();
    }

    @Override
    public Merge unmerge(Caller caller, UUID merge, String reason) {
        return change(caller, Permission.REVIEW, reason, connection -> {
            Merge found = Sql.first(connection, "SELECT * FROM merge WHERE id = ? FOR UPDATE", Merges::read, merge)
                    .orElseThrow(Refused.MERGE_UNKNOWN::exception);
            guard.requireVisible(connection, caller, found.keeps());
            if (found.undoneAt().isPresent()) {
                throw Refused.MERGE_UNDONE.exception();
            }
            Merges merges = new Merges(connection, clock);
            UUID master = merges.lock(found.keeps()).orElseThrow();
            if (paid(connection, master, found.mergedAt()) > 1) {
                throw Refused.MERGE_PAID.exception();
            }
            Set<UUID> people = merges.undo(merge, master, caller.name(), reason);
            refresh(connection, people);
            new DueList(connection, clock).add(people, Set.of());
            audit(
                    connection,
                    log().open(),
                    caller,
                    AuditAction.UNMERGE,
                    reason,
                    List.copyOf(people),
                    node("merge", merge));
            return Sql.first(connection, "SELECT * FROM merge WHERE id = ?", Merges::read, merge)
                    .orElseThrow();
        });
    }

    /** How often a human being was paid since a moment, or is about to be, and has not given back. */
    private static long paid(Connection connection, UUID master, Instant since) throws SQLException {
        return Sql.count(
                connection,
                """
                SELECT count(*) FROM person p JOIN claim_life l ON l.person_id = p.id
                WHERE p.master_id = ? AND l.state = ANY (?::text[])
                    AND EXISTS (SELECT FROM claim_event e WHERE e.claim = l.id AND e.to_state = ? AND e.at >= ?)""",
                master,
                List.of(ClaimState.IN_PAYMENT.name(), ClaimState.PAID.name(), ClaimState.RECONCILED.name()),
                ClaimState.IN_PAYMENT,
                since);
    }

    @Override
    public List<Merge> merges(Caller caller, UUID person) {
        return guard.readPeople(
                caller,
                connection -> Sql.list(connection, """
                        SELECT * FROM merge WHERE keeps IN (SELECT id FROM person WHERE master_id =
                                (SELECT master_id FROM person WHERE id = ?)) OR joins = ? OR keeps = ?
                        ORDER BY merged_at, id""", Merges::read, person, person, person),
                answer -> answer.isEmpty() ? List.of() : List.of(person));
    }

    private void check(PersonDetail detail) {
        new RecordRules(LocalDate.now(clock)).check(detail).ifPresent(problem -> {
            throw new RegistryException(RegistryException.Kind.INVALID, problem);
        });
    }

    private void say(
            Caller caller, UUID person, AuditAction action, String reason, BiConsumer<Encoder, Encoder.Person> what) {
        change(caller, Permission.CORRECT, reason, connection -> {
            UUID entry = say(connection, caller, person, what);
            return audit(connection, entry, caller, action, reason, List.of(person), node());
        });
    }

    /** Says something of a person by hand; gives the audit entry that it belongs to. */
    private UUID say(Connection connection, Caller caller, UUID person, BiConsumer<Encoder, Encoder.Person> what)
            throws SQLException {
        guard.requireVisible(connection, caller, person);
        UUID entry = log().open();
        Encoder.Person who = Sql.first(
                        connection,
                        "SELECT key_wrapped FROM person WHERE id = ? AND erased_at IS NULL",
                        row -> new Encoder.Person(person, database.vault().personKey(row.getBytes("key_wrapped"))),
                        person)
                .orElseThrow(Refused.PERSON_ERASED::exception);
        List<Saying> said = new ArrayList<>();
        what.accept(new Encoder(CurationComponent::nobody, said::add), who);
        List<Saying> fresh = new StatementStore(connection, database.vault())
                .say(new StatementStore.Origin(source(caller), Optional.empty(), entry, clock.instant()), said);
        if (!fresh.isEmpty()) {
            refresh(connection, Set.of(person));
            new DueList(connection, clock).add(List.of(person), Set.of());
        }
        return entry;
    }

    private static Encoder.Person nobody(PersonRef ref) {
        throw new IllegalStateException("By hand, the person is known");
    }

    private static String source(Caller caller) {
        return "user:" + caller.name();
    }

    private int closePin(Connection connection, UUID person, PersonField field) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE pin SET unpinned_at = ? WHERE person_id = ? AND field = ? AND unpinned_at IS NULL",
                clock.instant(),
                person,
                field);
    }

    private void refresh(Connection connection, Set<UUID> people) throws SQLException {
        Projections projections = new Projections(connection, database.vault(), settings.precedence(), clock);
        projections.people(people);
        projections.visibility(people);
    }

    private <T> T change(Caller caller, Permission permission, String reason, Database.Work<T> work) {
        guard.require(caller, permission);
        Reasons.require(reason);
        T result = database.write(work);
        claims.wake();
        return result;
    }

    private UUID audit(
            Connection connection,
            UUID entry,
            Caller caller,
            AuditAction action,
            String reason,
            List<UUID> people,
            ObjectNode details)
            throws SQLException {
        Head ignored = log().append(
                        connection,
                        AuditEntry.of(entry, source(caller), action)
                                .via(caller.via())
                                .because(reason)
                                .about(people)
                                .stating(AuditLog.written(connection, entry))
                                .with(details));
        return entry;
    }

    private AuditLog log() {
        return new AuditLog(clock);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode node(String member, Object value) {
        return node().put(member, value.toString());
    }
}
