package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.provider.PersonDescription;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Assessment;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.ClassApplication;
import org.yujiang.provider.ProviderRecord.ClassKey;
import org.yujiang.provider.ProviderRecord.ClassSlot;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.EmploymentOutcome;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.EnrolmentTurn;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.IdentityCheck;
import org.yujiang.provider.ProviderRecord.ListEntry;
import org.yujiang.provider.ProviderRecord.ListIssue;
import org.yujiang.provider.ProviderRecord.PovertyReturn;
import org.yujiang.provider.ProviderRecord.ProviderLicence;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TrainingClass;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.ProviderRecord.WorkSite;
import org.yujiang.provider.ProviderRef;
import org.yujiang.registry.internal.privacy.PersonKey;

/**
 * Writes records down as statements. The members of each kind's body are for ever: {@link Decoder} reads what was written
 * years ago. Secret members are kept as the base 64 of their cipher text.
 */
public final class Encoder {
    /** The member that holds a value as it is. */
    static final String VALUE = "v";
    /** The member that holds an encrypted value. */
    static final String CIPHER = "c";

    /** The person of a reference: its registry key, and its data key. */
    public record Person(UUID id, PersonKey key) {}

    private final Function<PersonRef, Person> people;
    private final Consumer<Saying> sayings;

    /**
     * An encoder.
     *
     * @param people finds the person whom a record speaks of
     * @param sayings takes what is said
     */
    public Encoder(Function<PersonRef, Person> people, Consumer<Saying> sayings) {
        this.people = people;
        this.sayings = sayings;
    }

    /** Says what a record says. */
    public void encode(ProviderRecord record, Saying.Place place) {
        if (record instanceof Trainee trainee) {
            trainee(trainee, place);
        } else if (record instanceof Details details) {
            Person person = named(details.person(), place);
            details.details().forEach(detail -> detail(person, detail, place));
        } else if (record instanceof PovertyReturn event) {
            Person person = named(event.person(), place);
            event(person, event.occurredAt(), event.effective(), event.cause(), event.evidence(), place);
        } else if (record instanceof TrainingClass training) {
            training(training, place);
        } else if (record instanceof ClassApplication application) {
            application(application, place);
        } else if (record instanceof ProviderLicence licence) {
            licence(licence, place);
        } else if (record instanceof WorkSite site) {
            site(site, place);
        } else if (record instanceof EmploymentMonth month) {
            month(month, place);
        } else if (record instanceof WagePayment wage) {
            ObjectNode body =
                    node().put("fen", wage.paid().fen()).put("on", wage.paidOn().toString());
            say(wage.person(), Kind.WAGE, wage.employer() + "/" + wage.month() + "/" + wage.reference(), body, place);
        } else if (record instanceof ListEntry entry) {
            listed(entry, place);
        } else if (record instanceof ListIssue issue) {
            ObjectNode body = node().put("complete", issue.complete());
            String key = issue.asOf().toString();
            sayings.accept(new Saying(Subjects.of(issue.list()), Kind.LIST_ISSUE, key, body, body.toString(), place));
        } else if (record instanceof ClassSlot slot) {
            slot(slot, place);
        } else if (record instanceof IdentityCheck check) {
            compared(check, place);
        } else {
            SupportSayings.of(record).ifPresentOrElse(said -> support(said, place), () -> training(record, place));
        }
    }

    private void support(SupportSayings said, Saying.Place place) {
        said.provider().ifPresent(provider -> provider(provider, place));
        say(said.person(), said.kind(), said.key(), said.body(), place);
    }

    private void training(ProviderRecord record, Saying.Place place) {
        if (record instanceof Enrolment enrolment) {
            ObjectNode body = node();
            put(body, "on", enrolment.enrolledOn());
            say(enrolment.person(), Kind.ENROLMENT, key(enrolment.training()), body, place);
        } else if (record instanceof EnrolmentTurn turn) {
            ObjectNode body = node().put("reason", turn.reason());
            put(body, "to", turn.to().map(Encoder::key));
            String key =
                    key(turn.training()) + "/" + turn.on() + "/" + turn.turn().name();
            say(turn.person(), Kind.ENROLMENT_TURN, key, body, place);
        } else if (record instanceof Attendance session) {
            ObjectNode body = node().put("to", session.to().toString())
                    .put("seconds", session.credited().seconds())
                    .put("method", session.method());
            say(session.person(), Kind.ATTENDANCE, key(session.training()) + "/" + session.from(), body, place);
        } else if (record instanceof Assessment exam) {
            ObjectNode body = node().put("passed", exam.passed()).put("makeUp", exam.makeUp());
            put(body, "theory", exam.theory());
            put(body, "practice", exam.practice());
            say(exam.person(), Kind.ASSESSMENT, key(exam.training()) + "/" + exam.heldOn(), body, place);
        } else if (record instanceof Certificate certificate) {
            ObjectNode body = node().put("kind", certificate.kind().name())
                    .put("on", certificate.issuedOn().toString());
            put(body, "level", certificate.level().map(Enum::name));
            String key = key(certificate.training()) + "/" + certificate.number();
            say(certificate.person(), Kind.CERTIFICATE, key, body, place);
        } else if (record instanceof EmploymentOutcome outcome) {
            ObjectNode body = node().put("employed", outcome.employed()).put("employer", outcome.employer());
            put(body, "beforeFen", outcome.incomeBefore().map(income -> income.fen()));
            put(body, "nowFen", outcome.incomeNow().map(income -> income.fen()));
            say(outcome.person(), Kind.OUTCOME, key(outcome.training()) + "/" + outcome.afterMonths(), body, place);
        }
    }

    private void trainee(Trainee trainee, Saying.Place place) {
        Person person = named(trainee.person(), place);
        trainee.residence().ifPresent(it -> detail(person, PersonField.PRESENT_RESIDENCE, it.value(), place));
        trainee.phone().ifPresent(it -> detail(person, PersonField.PHONE, it, place));
        trainee.diedOn().ifPresent(it -> detail(person, PersonField.DIED_ON, it.toString(), place));
        trainee.groups().forEach(claim -> group(person, claim, place));
    }

    /** Says that a person belongs to a group. */
    public void group(Person person, GroupClaim claim, Saying.Place place) {
        ObjectNode body = node().put("cause", claim.cause());
        put(body, "until", claim.until());
        String plain = body + claim.evidence();
        if (!claim.evidence().isEmpty()) {
            body.put(CIPHER, sealed(person, claim.evidence()));
        }
        String key = claim.group().name() + claim.since().map(day -> "@" + day).orElse("");
        sayings.accept(new Saying(person.id(), Kind.GROUP, key, body, plain, place));
    }

    /** Says a value of a field. */
    public void detail(Person person, PersonDetail detail, Saying.Place place) {
        PersonField field = detail.field();
        ObjectNode body = field.isSensitive()
                ? node().put(CIPHER, sealed(person, detail.value()))
                : node().put(VALUE, detail.value());
        String key = field.name() + detail.since().map(day -> "@" + day).orElse("");
        sayings.accept(new Saying(person.id(), Kind.FIELD, key, body, detail.value(), place));
    }

    private void detail(Person person, PersonField field, String value, Saying.Place place) {
        detail(person, new PersonDetail(field, value), place);
    }

    /** Says that somebody fell back into poverty. */
    public void event(
            Person person,
            LocalDateTime occurredAt,
            LocalDate effective,
            ReturnCause cause,
            String evidence,
            Saying.Place place) {
        ObjectNode body = node().put("effective", effective.toString()).put("cause", cause.name());
        String plain = body + evidence;
        if (!evidence.isEmpty()) {
            body.put(CIPHER, sealed(person, evidence));
        }
        sayings.accept(new Saying(person.id(), Kind.POVERTY_RETURN, occurredAt.toString(), body, plain, place));
    }

    private void training(TrainingClass training, Saying.Place place) {
        provider(training.provider(), place);
        ObjectNode body = node().put("provider", training.provider().code().value())
                .put("classNo", classNo(training.classNo()))
                .put("title", training.title())
                .put("occupation", training.occupation().code())
                .put("occupationName", training.occupation().name())
                .put("mode", training.mode().name())
                .put("start", training.period().start().toString())
                .put(
                        "end",
                        training.period()
                                .end()
                                .orElse(training.period().start())
                                .toString())
                .put("plannedSeconds", training.plannedHours().seconds());
        put(body, "level", training.level().map(Enum::name));
        put(body, "place", training.place());
        put(body, "site", training.provider().site());
        UUID subject = Subjects.of(new ClassKey(training.provider().code(), training.classNo()));
        sayings.accept(new Saying(subject, Kind.CLASS, "", body, body.toString(), place));
    }

    private void application(ClassApplication application, Saying.Place place) {
        ObjectNode body =
                node().put("submitted", application.submittedOn().toString()).put("reason", application.reason());
        application.approved().ifPresent(approved -> body.put("approved", approved));
        put(body, "decided", application.decidedOn());
        UUID subject = Subjects.of(application.training());
        sayings.accept(new Saying(subject, Kind.APPLICATION, "", body, body.toString(), place));
    }

    private void licence(ProviderLicence licence, Saying.Place place) {
        provider(licence.provider(), place);
        ObjectNode body = node();
        put(body, "licence", licence.licence());
        put(body, "place", licence.place());
        licence.occupations().forEach(body.putArray("occupations")::add);
        UUID subject = Subjects.of(licence.provider().code());
        sayings.accept(new Saying(subject, Kind.LICENCE, "", body, body.toString(), place));
    }

    private void site(WorkSite site, Saying.Place place) {
        provider(site.operator(), place);
        ObjectNode body = node().put("kind", site.kind().name())
                .put("place", site.place().value())
                .put("poor", site.poorLabourers());
        put(body, "recognised", site.recognisedOn());
        UUID subject = Subjects.of(site.operator().code());
        String key = site.operator().site().orElse("");
        sayings.accept(new Saying(subject, Kind.SITE, key, body, body.toString(), place));
    }

    private void listed(ListEntry entry, Saying.Place place) {
        ObjectNode body = node();
        put(body, "end", entry.period().end());
        String key = entry.list() + "/" + entry.period().start() + "/" + entry.detail();
        entry.person().ifPresent(person -> say(person, Kind.LISTED, key, body, place));
        entry.organisation()
                .map(Subjects::of)
                .ifPresent(subject -> sayings.accept(
                        new Saying(subject, Kind.LISTED_ORGANISATION, key, body, body.toString(), place)));
    }

    private void slot(ClassSlot slot, Saying.Place place) {
        ObjectNode body = node().put("teacher", slot.teacher())
                .put("room", slot.room())
                .put("to", slot.to().toString());
        put(body, "places", slot.places());
        UUID subject = Subjects.of(slot.training());
        String key = slot.from().toString();
        sayings.accept(new Saying(subject, Kind.CLASS_SLOT, key, body, body.toString(), place));
    }

    private void compared(IdentityCheck check, Saying.Place place) {
        Person person = named(check.person(), place);
        ObjectNode body = node().put("agrees", check.agrees());
        String plain = body + check.person().name();
        body.put(CIPHER, sealed(person, check.person().name()));
        String key = check.on().toString();
        sayings.accept(new Saying(person.id(), Kind.IDENTITY_CHECK, key, body, plain, place));
    }

    private void month(EmploymentMonth month, Saying.Place place) {
        provider(month.employer(), place);
        ObjectNode body = node().put("kind", month.employer().kind().name());
        put(body, "site", month.employer().site());
        put(body, "hired", month.hiredOn());
        put(body, "category", month.category().map(Enum::name));
        say(month.person(), Kind.WORK_MONTH, month.employer().code() + "/" + month.month(), body, place);
    }

    private void provider(ProviderRef provider, Saying.Place place) {
        ObjectNode body = node().put("code", provider.code().value())
                .put("name", provider.name())
                .put("kind", provider.kind().name());
        sayings.accept(new Saying(Subjects.of(provider.code()), Kind.PROVIDER, "", body, body.toString(), place));
    }

    private void say(PersonRef ref, Kind kind, String key, ObjectNode body, Saying.Place place) {
        Person person = named(ref, place);
        sayings.accept(new Saying(person.id(), kind, key, body, body.toString(), place));
    }

    /** The person of a reference; says the name by which the source calls them, and what it describes them by. */
    private Person named(PersonRef ref, Saying.Place place) {
        Person person = people.apply(ref);
        PersonDescription description = ref.description();
        description.idAsWritten().ifPresent(id -> detail(person, PersonField.ID_AS_WRITTEN, id, place));
        if (ref.id().isEmpty()) {
            description.birthDate().ifPresent(day -> detail(person, PersonField.BIRTH_DATE, day.toString(), place));
            description.sex().ifPresent(sex -> detail(person, PersonField.SEX, sex.name(), place));
        }
        description.residence().ifPresent(it -> detail(person, PersonField.PRESENT_RESIDENCE, it.value(), place));
        description.phone().ifPresent(phone -> detail(person, PersonField.PHONE, phone, place));
        if (!ref.name().isBlank()) {
            ObjectNode body = node().put(CIPHER, sealed(person, ref.name()));
            sayings.accept(new Saying(person.id(), Kind.NAME, "", body, ref.name(), place));
        }
        return person;
    }

    /** A class number as keys hold it: the slash is theirs. */
    public static String classNo(String classNo) {
        return classNo.replace('/', '／');
    }

    /** A class as keys hold it. */
    static String key(ClassKey training) {
        return training.provider().value() + "/" + classNo(training.classNo());
    }

    private static String sealed(Person person, String text) {
        return Base64.getEncoder().encodeToString(person.key().encrypt(text));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ObjectNode body, String member, Optional<?> value) {
        value.ifPresent(it -> {
            if (it instanceof Integer number) {
                body.put(member, number);
            } else if (it instanceof Long number) {
                body.put(member, number);
            } else {
                body.put(member, it instanceof LocalDate day ? day.toString() : it.toString());
            }
        });
    }
}
