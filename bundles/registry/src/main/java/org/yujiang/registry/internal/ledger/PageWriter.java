package org.yujiang.registry.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.ResidentId;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.Vault;

/** Writes one page inside the caller's transaction. */
final class PageWriter {
    private final Connection connection;
    private final Vault vault;
    private final Clock clock;

    PageWriter(Connection connection, Vault vault, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.clock = clock;
    }

    /** Writes all items of a page of a run and says what became of them. */
    Counts write(String feed, long run, List<FeedItem> items) throws SQLException {
        Map<ResidentId, UUID> people = new PersonDirectory(connection, vault, clock).resolve(residentIds(items));
        FactRows facts = new FactRows(people, vault, clock, feed);
        for (int i = 0; i < items.size(); i++) {
            for (ProviderRecord record : records(items.get(i))) {
                facts.add(i, record);
            }
        }
        BitSet changed = new BitSet();
        facts.write(connection, changed);
        markDue(items, changed, people);
        new QuarantineBook(connection, vault, feed, run, clock.instant()).write(items);
        return count(items, changed);
    }

    /** Whose claims must be decided anew: those of whom something new was said, and all of a class that changed. */
    private void markDue(List<FeedItem> items, BitSet changed, Map<ResidentId, UUID> people) throws SQLException {
        Instant now = clock.instant();
        Set<UUID> due = new HashSet<>();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            for (ProviderRecord record : records(items.get(i))) {
                person(record).map(PersonRef::id).map(people::get).ifPresent(due::add);
                if (record instanceof TrainingClass training) {
                    due.addAll(Sql.list(
                            connection,
                            "SELECT person_id FROM enrolment WHERE provider = ? AND class_no = ?",
                            row -> Sql.uuid(row, "person_id"),
                            training.provider().code().value(),
                            training.classNo()));
                }
            }
        }
        if (!due.isEmpty()) {
            // Updating takes the row's lock, so that an adjudication that has not seen these facts cannot clear it.
            Sql.update(connection, """
                    INSERT INTO adjudication_due (person_id, since) SELECT id, ? FROM unnest(?) AS id ORDER BY id
                    ON CONFLICT (person_id) DO UPDATE SET since = EXCLUDED.since""", now, due);
        }
    }

    private static Set<ResidentId> residentIds(List<FeedItem> items) {
        return items.stream()
                .flatMap(item -> records(item).stream())
                .flatMap(record -> person(record).stream())
                .map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    private static List<ProviderRecord> records(FeedItem item) {
        return item instanceof FeedItem.Accepted accepted ? accepted.records() : List.of();
    }

    private static Optional<PersonRef> person(ProviderRecord record) {
        if (record instanceof Trainee trainee) {
            return Optional.of(trainee.person());
        } else if (record instanceof Enrolment enrolment) {
            return Optional.of(enrolment.person());
        } else if (record instanceof Attendance attendance) {
            return Optional.of(attendance.person());
        } else if (record instanceof Certificate certificate) {
            return Optional.of(certificate.person());
        } else if (record instanceof EmploymentMonth month) {
            return Optional.of(month.person());
        } else if (record instanceof WagePayment wage) {
            return Optional.of(wage.person());
        }
        return Optional.empty();
    }

    private static Counts count(List<FeedItem> items, BitSet changed) {
        long quarantined =
                items.stream().filter(FeedItem.Rejected.class::isInstance).count();
        long refused = items.stream().filter(FeedItem.Refused.class::isInstance).count();
        long stored = changed.cardinality();
        return new Counts(items.size(), stored, items.size() - stored - quarantined - refused, quarantined, refused);
    }
}
