package org.yujiang.registry.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.ResidentId;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.ProviderRef;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.ledger.Upsert.Table;
import org.yujiang.registry.internal.privacy.Vault;

/** The facts of one page as rows of their tables. */
final class FactRows {
    /** Stands for "always, as far as this source knows". */
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final Table REPORT = Table.of("person_report", "person_id", "feed", "fingerprint")
            .onInsert("name", "residence", "phone_cipher", "died_on", "reported_at");
    private static final Table MEMBERSHIP = Table.of("membership", "person_id", "feed", "trainee_group", "since")
            .compare("cause")
            .onChange("reported_at");
    private static final Table PROVIDER =
            Table.of("provider", "code").compare("name", "kind").onChange("feed");
    private static final Table CLASS = Table.of("training_class", "provider", "class_no")
            .compare(
                    "title",
                    "occupation",
                    "occupation_name",
                    "level",
                    "mode",
                    "starts_on",
                    "ends_on",
                    "planned_seconds",
                    "place")
            .onChange("feed");
    private static final Table ENROLMENT = Table.of("enrolment", "person_id", "provider", "class_no")
            .compare("enrolled_on")
            .onChange("feed")
            .onInsert("id");
    private static final Table IMPLIED_ENROLMENT =
            Table.of("enrolment", "person_id", "provider", "class_no").onInsert("feed", "id");
    private static final Table ATTENDANCE = Table.of("attendance", "person_id", "provider", "class_no", "starts_at")
            .compare("ends_at", "credited_seconds", "method")
            .onChange("feed");
    private static final Table CERTIFICATE = Table.of("certificate", "person_id", "provider", "class_no", "number")
            .compare("kind", "level", "issued_on")
            .onChange("feed");
    private static final Table WORK_MONTH = Table.of("work_month", "person_id", "employer", "month")
            .compare("site", "hired_on", "category")
            .onChange("feed");
    private static final Table WAGE = Table.of("wage_payment", "person_id", "employer", "month", "reference")
            .compare("paid_fen", "paid_on")
            .onChange("feed");

    private final Map<ResidentId, UUID> people;
    private final Vault vault;
    private final Clock clock;
    private final String feed;
    private final Instant now;
    private final Set<PersonRef> named = new HashSet<>();

    private final Upsert reports = new Upsert(REPORT);
    private final Upsert memberships = new Upsert(MEMBERSHIP);
    private final Upsert providers = new Upsert(PROVIDER);
    private final Upsert classes = new Upsert(CLASS);
    private final Upsert enrolments = new Upsert(ENROLMENT);
    private final Upsert impliedEnrolments = new Upsert(IMPLIED_ENROLMENT);
    private final Upsert attendances = new Upsert(ATTENDANCE);
    private final Upsert certificates = new Upsert(CERTIFICATE);
    private final Upsert workMonths = new Upsert(WORK_MONTH);
    private final Upsert wages = new Upsert(WAGE);

    FactRows(Map<ResidentId, UUID> people, Vault vault, Clock clock, String feed) {
        this.people = people;
        this.vault = vault;
        this.clock = clock;
        this.feed = feed;
        this.now = clock.instant();
    }

    /** Adds what an item of the page says. */
    void add(int item, ProviderRecord record) {
        if (record instanceof Trainee trainee) {
            add(item, trainee);
        } else if (record instanceof TrainingClass training) {
            add(item, training);
        } else if (record instanceof Enrolment enrolment) {
            ClassKey key = enrolment.training();
            enrolments.add(
                    item,
                    key(item, enrolment.person()),
                    key.provider().value(),
                    key.classNo(),
                    enrolment.enrolledOn(),
                    feed,
                    Ids.next(clock));
        } else if (record instanceof Attendance attendance) {
            add(item, attendance);
        } else if (record instanceof Certificate certificate) {
            add(item, certificate);
        } else if (record instanceof EmploymentMonth month) {
            add(item, month);
        } else if (record instanceof WagePayment wage) {
            wages.add(
                    item,
                    key(item, wage.person()),
                    wage.employer().value(),
                    wage.month(),
                    wage.reference(),
                    wage.paid().fen(),
                    wage.paidOn(),
                    feed);
        }
    }

    /** Writes everything; marks the items that brought something new. */
    void write(Connection connection, BitSet changedItems) throws SQLException {
        for (Upsert rows : List.of(
                providers,
                classes,
                reports,
                memberships,
                enrolments,
                impliedEnrolments,
                attendances,
                certificates,
                workMonths,
                wages)) {
            rows.write(connection, changedItems);
        }
    }

    private void add(int item, Trainee trainee) {
        PersonRef person = trainee.person();
        named.add(person);
        UUID key = key(item, person);
        report(item, key, person.name(), trainee.residence().map(Object::toString), trainee.phone(), trainee.diedOn());
        for (GroupClaim claim : trainee.groups()) {
            memberships.add(item, key, feed, claim.group().name(), claim.since().orElse(ALWAYS), claim.cause(), now);
        }
    }

    private void add(int item, TrainingClass training) {
        add(item, training.provider());
        classes.add(
                item,
                training.provider().code().value(),
                training.classNo(),
                training.title(),
                training.occupation().code(),
                training.occupation().name(),
                training.level(),
                training.mode(),
                training.period().start(),
                training.period().end().orElse(training.period().start()),
                training.plannedHours().seconds(),
                training.place().map(Object::toString),
                feed);
    }

    private void add(int item, Attendance attendance) {
        UUID key = key(item, attendance.person());
        imply(item, key, attendance.training());
        attendances.add(
                item,
                key,
                attendance.training().provider().value(),
                attendance.training().classNo(),
                attendance.from(),
                attendance.to(),
                attendance.credited().seconds(),
                attendance.method(),
                feed);
    }

    private void add(int item, Certificate certificate) {
        UUID key = key(item, certificate.person());
        imply(item, key, certificate.training());
        certificates.add(
                item,
                key,
                certificate.training().provider().value(),
                certificate.training().classNo(),
                certificate.number(),
                certificate.kind(),
                certificate.level(),
                certificate.issuedOn(),
                feed);
    }

    private void add(int item, EmploymentMonth month) {
        add(item, month.employer());
        workMonths.add(
                item,
                key(item, month.person()),
                month.employer().code().value(),
                month.month(),
                month.employer().site(),
                month.hiredOn(),
                month.category(),
                feed);
    }

    private void add(int item, ProviderRef provider) {
        providers.add(item, provider.code().value(), provider.name(), provider.kind(), feed);
    }

    /** Who sat in a class or passed it was enrolled in it, also when no roster says so. */
    private void imply(int item, UUID person, ClassKey training) {
        impliedEnrolments.add(item, person, training.provider().value(), training.classNo(), feed, Ids.next(clock));
    }

    /** The registry's key of a person; notes the name by which the source calls them. */
    private UUID key(int item, PersonRef person) {
        UUID key = Objects.requireNonNull(people.get(person.id()));
        if (!person.name().isBlank() && named.add(person)) {
            report(item, key, person.name(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return key;
    }

    private void report(
            int item,
            UUID person,
            String name,
            Optional<String> residence,
            Optional<String> phone,
            Optional<LocalDate> diedOn) {
        byte[] fingerprint = vault.hash(String.join(
                "\n",
                name,
                residence.orElse(""),
                phone.orElse(""),
                diedOn.map(LocalDate::toString).orElse("")));
        reports.add(item, person, feed, fingerprint, name, residence, phone.map(vault::encrypt), diedOn, now);
    }
}
