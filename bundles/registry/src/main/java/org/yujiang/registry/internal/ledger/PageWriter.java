package org.yujiang.registry.internal.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.PovertyReturn;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.cases.CaseFollower;
import org.yujiang.registry.internal.cases.Inclusions;
import org.yujiang.registry.internal.cases.OverlapWatch;
import org.yujiang.registry.internal.claims.DueList;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.PersonDirectory;
import org.yujiang.registry.internal.people.Projections;
import org.yujiang.registry.internal.people.References;
import org.yujiang.registry.internal.people.SystemMerges;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Encoder;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Saying;
import org.yujiang.registry.internal.statements.StatementStore;

/** Writes one page inside the caller's transaction. */
final class PageWriter {
    /** Local times of sources are those of Asia/Shanghai. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Connection connection;
    private final Vault vault;
    private final Settings settings;
    private final Clock clock;
    private final SystemMerges merges;

    PageWriter(Connection connection, Vault vault, Settings settings, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        merges = new SystemMerges(connection, clock);
    }

    /** Writes all items of a page of a run and says what became of them. */
    Counts write(String feed, String adapter, long run, List<FeedItem> page) throws SQLException {
        List<FeedItem> items = check(page);
        Instant now = clock.instant();
        AuditLog log = new AuditLog(clock);
        UUID entry = log.open();
        PersonDirectory directory = new PersonDirectory(connection, vault, settings, clock);
        Map<PersonRef, Encoder.Person> people = directory.resolve(references(items), acceptsDuplicates(feed));
        List<Saying> said = say(items, people);
        List<Saying> fresh = new StatementStore(connection, vault)
                .say(new StatementStore.Origin(feed, Optional.of(run), entry, now), said);
        Set<UUID> changed = project(fresh);
        include(items, fresh, people, feed);
        List<UUID> reopened = new CaseFollower(connection, vault, settings.precedence(), clock).said(changed);
        new DueList(connection, clock).add(changed, classes(fresh));
        new QuarantineBook(connection, vault, feed, run, now).write(items);
        if (!fresh.isEmpty()) {
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(entry, "feed:" + feed, AuditAction.IMPORT)
                            .via(adapter)
                            .inRun(run)
                            .stating(AuditLog.written(connection, entry))
                            .with(details(directory.joined(), reopened)));
        }
        return count(items, fresh);
    }

    private ObjectNode details(List<String> joined, List<UUID> reopened) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        joined.forEach(joining -> details.withArray("/joined").add(joining));
        merges.made().forEach(id -> details.withArray("/mergesMade").add(id.toString()));
        reopened.forEach(id -> details.withArray("/casesOpened").add(id.toString()));
        return details;
    }

    /** An item that cannot be right goes to quarantine, like one that the adapter could not read. */
    private List<FeedItem> check(List<FeedItem> page) {
        RecordRules rules = new RecordRules(LocalDate.now(clock));
        List<FeedItem> items = new ArrayList<>(page.size());
        for (FeedItem item : page) {
            Optional<Problem> problem =
                    item instanceof FeedItem.Accepted accepted ? rules.check(accepted) : Optional.empty();
            items.add(problem.isPresent() ? new FeedItem.Rejected(item.source(), problem.get(), Map.of()) : item);
        }
        return items;
    }

    private boolean acceptsDuplicates(String feed) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT accepts_duplicates FROM feed WHERE id = ?",
                        row -> row.getBoolean("accepts_duplicates"),
                        feed)
                .orElse(false);
    }

    private static List<Saying> say(List<FeedItem> items, Map<PersonRef, Encoder.Person> people) {
        List<Saying> said = new ArrayList<>();
        Encoder encoder = new Encoder(ref -> Objects.requireNonNull(people.get(ref)), said::add);
        for (int i = 0; i < items.size(); i++) {
            FeedItem item = items.get(i);
            Saying.Place place = new Saying.Place(
                    QuarantineBook.document(item.source()) + ":" + item.source().line(), i);
            records(item).forEach(record -> encoder.encode(record, place));
        }
        return said;
    }

    /** Brings the rows of lists up to date; gives the people of whom something new was said. */
    private Set<UUID> project(List<Saying> fresh) throws SQLException {
        Set<UUID> changed = new HashSet<>();
        Set<UUID> listed = new HashSet<>();
        Set<UUID> others = new HashSet<>();
        Set<UUID> sat = new HashSet<>();
        Set<List<Object>> enrolled = new HashSet<>();
        for (Saying saying : fresh) {
            if (!saying.kind().isOfPerson()) {
                others.add(saying.subject());
                continue;
            }
            changed.add(saying.subject());
            if (saying.kind().showsInLists()) {
                listed.add(saying.subject());
            }
            if (saying.kind().isOfTraining()) {
                enrolled.add(List.of(saying.subject(), training(saying.key())));
            }
            if (saying.kind() == Kind.ATTENDANCE) {
                sat.add(saying.subject());
            }
        }
        // Whom nothing was said of since an import was taken back may be somebody else again, as before.
        Set<UUID> joined = merges.rejoin(changed);
        changed.addAll(joined);
        listed.addAll(joined);
        Projections projections = new Projections(connection, vault, settings.precedence(), clock);
        projections.others(others);
        projections.show(changed);
        projections.people(listed);
        projections.enrol(
                enrolled.stream().map(pair -> (UUID) pair.get(0)).toList(),
                enrolled.stream().map(pair -> (String) pair.get(1)).toList());
        new OverlapWatch(connection, vault, settings.precedence(), clock).look(sat);
        return changed;
    }

    private static String training(String key) {
        String[] parts = key.split("/", 3);
        return parts[0] + "/" + parts[1];
    }

    private void include(List<FeedItem> items, List<Saying> fresh, Map<PersonRef, Encoder.Person> people, String feed)
            throws SQLException {
        for (Saying saying : fresh) {
            if (saying.kind() == Kind.POVERTY_RETURN) {
                for (ProviderRecord record : records(items.get(saying.place().item()))) {
                    if (record instanceof PovertyReturn event) {
                        new Inclusions(connection, clock)
                                .include(
                                        Objects.requireNonNull(people.get(event.person()))
                                                .id(),
                                        event.occurredAt().atZone(SHANGHAI).toInstant(),
                                        event.effective(),
                                        event.cause(),
                                        feed);
                    }
                }
            }
        }
    }

    /** Classes that changed: everybody in them is decided anew. */
    private static Set<UUID> classes(List<Saying> fresh) {
        Set<UUID> classes = new HashSet<>();
        fresh.stream().filter(saying -> saying.kind() == Kind.CLASS).forEach(saying -> classes.add(saying.subject()));
        return classes;
    }

    private static Set<PersonRef> references(List<FeedItem> items) {
        Set<PersonRef> references = new LinkedHashSet<>();
        items.forEach(
                item -> records(item).forEach(record -> References.of(record).ifPresent(references::add)));
        return references;
    }

    private static List<ProviderRecord> records(FeedItem item) {
        return item instanceof FeedItem.Accepted accepted ? accepted.records() : List.of();
    }

    private static Counts count(List<FeedItem> items, List<Saying> fresh) {
        BitSet changed = new BitSet();
        fresh.forEach(saying -> changed.set(saying.place().item()));
        long quarantined =
                items.stream().filter(FeedItem.Rejected.class::isInstance).count();
        long refused = items.stream().filter(FeedItem.Refused.class::isInstance).count();
        long stored = changed.cardinality();
        return new Counts(items.size(), stored, items.size() - stored - quarantined - refused, quarantined, refused);
    }
}
