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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.yujiang.registry.internal.life.Rechecks;
import org.yujiang.registry.internal.people.HeldApart;
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

    PageWriter(Connection connection, Vault vault, Settings settings, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes all items of a page of a run and says what became of them. */
    Counts write(String feed, String adapter, long run, List<FeedItem> page) throws SQLException {
        List<FeedItem> items = check(page);
        AuditLog log = new AuditLog(clock);
        UUID entry = log.open();
        PersonDirectory directory = new PersonDirectory(connection, vault, settings, clock);
        Map<PersonRef, Encoder.Person> people = directory.resolve(references(items), acceptsDuplicates(feed));
        List<Saying> said = say(items, people);
        StatementStore statements = new StatementStore(connection, vault);
        StatementStore.News news = statements.news(feed, said);
        List<Saying> fresh = news.sayings();
        // The list first, the time after: it waits for an adjudication that has not seen this page, so that a decision
        // can be made anew from what was recorded by its time.
        Set<UUID> changed = changed(fresh);
        DueList due = new DueList(connection, clock);
        due.add(changed, ofClasses(fresh, "provider"), ofClasses(fresh, "classNo"));
        due.add(Set.of(), withNewTimetable(fresh));
        Instant now = clock.instant();
        statements.append(new StatementStore.Origin(feed, Optional.of(run), entry, now), news);
        haveCheckedAgain(fresh);
        // Whom nothing was said of since an import was taken back may be somebody else again, as before.
        Set<UUID> joined = new SystemMerges(connection, clock).rejoin(changed);
        due.add(joined, Set.of());
        changed.addAll(joined);
        project(fresh, changed, joined);
        HeldApart heldApart = new HeldApart(connection, vault, settings.precedence(), clock);
        Set<UUID> settled = settle(heldApart, fresh);
        due.add(settled, Set.of());
        changed.addAll(settled);
        include(items, fresh, people, feed);
        List<UUID> reopened = new CaseFollower(connection, vault, settings.precedence(), clock).said(changed);
        new QuarantineBook(connection, vault, feed, run, now).write(items);
        if (!fresh.isEmpty()) {
            Head ignored = log.append(
                    connection,
                    AuditEntry.of(entry, "feed:" + feed, AuditAction.IMPORT)
                            .via(adapter)
                            .inRun(run)
                            .stating(AuditLog.written(connection, entry))
                            .with(details(directory.joined(), heldApart.joined(), reopened)));
        }
        return count(items, fresh);
    }

    /** What is said of an organisation counts for the claims of its trainees and workers. */
    private void haveCheckedAgain(List<Saying> fresh) throws SQLException {
        List<UUID> organisations = fresh.stream()
                .filter(saying -> saying.kind() == Kind.LISTED_ORGANISATION || saying.kind() == Kind.LICENCE)
                .map(Saying::subject)
                .distinct()
                .toList();
        if (!organisations.isEmpty()) {
            Rechecks.ofOrganisations(connection, organisations);
        }
    }

    private static ObjectNode details(List<String> made, List<String> settled, List<UUID> reopened) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        Stream.concat(made.stream(), settled.stream()).forEach(details.withArray("/joined")::add);
        reopened.forEach(id -> details.withArray("/casesOpened").add(id.toString()));
        return details;
    }

    /** Whoever waited for a review may be certain now, by what the page says of them. */
    private Set<UUID> settle(HeldApart heldApart, List<Saying> fresh) throws SQLException {
        Set<UUID> described = new HashSet<>();
        for (Saying saying : fresh) {
            if (saying.kind().isOfPerson() && saying.kind().showsInLists()) {
                described.add(saying.subject());
            }
        }
        Set<UUID> settled = heldApart.settle(described);
        new Projections(connection, vault, settings.precedence(), clock).people(settled);
        return settled;
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

    private static Set<UUID> changed(List<Saying> fresh) {
        return fresh.stream()
                .filter(saying -> saying.kind().isOfPerson())
                .map(Saying::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Brings the rows of lists up to date. */
    private void project(List<Saying> fresh, Set<UUID> changed, Set<UUID> joined) throws SQLException {
        Set<UUID> listed = new HashSet<>(joined);
        Set<UUID> others = new HashSet<>();
        Set<UUID> sat = new HashSet<>();
        Set<List<Object>> enrolled = new HashSet<>();
        for (Saying saying : fresh) {
            if (!saying.kind().isOfPerson()) {
                others.add(saying.subject());
                continue;
            }
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
        Projections projections = new Projections(connection, vault, settings.precedence(), clock);
        projections.others(others);
        projections.show(changed);
        projections.people(listed);
        projections.enrol(
                enrolled.stream().map(pair -> (UUID) pair.get(0)).toList(),
                enrolled.stream().map(pair -> (String) pair.get(1)).toList());
        new OverlapWatch(connection, vault, settings.precedence(), clock).look(sat);
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

    /** A member of the classes that changed: everybody in them is decided anew, also who came before the class. */
    private static List<String> ofClasses(List<Saying> fresh, String member) {
        return fresh.stream()
                .filter(saying -> saying.kind() == Kind.CLASS)
                .map(saying -> saying.body().path(member).asText())
                .toList();
    }

    /** Checks before payment look at a class's timetable: everybody in it is checked again. */
    private static Set<UUID> withNewTimetable(List<Saying> fresh) {
        return fresh.stream()
                .filter(saying -> saying.kind() == Kind.CLASS_SLOT)
                .map(Saying::subject)
                .collect(Collectors.toSet());
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
