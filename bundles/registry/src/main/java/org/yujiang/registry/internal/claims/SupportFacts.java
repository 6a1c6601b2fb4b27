package org.yujiang.registry.internal.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Statement;

/** Puts together the facts of a person for other subsidies than that of training, in a fixed order. */
final class SupportFacts {
    private final Person person;

    SupportFacts(Person person) {
        this.person = person;
    }

    /** What employers say of months of work, by employer/month. */
    Map<String, WorkTerms> workTerms() {
        Map<String, WorkTerms> terms = new HashMap<>();
        for (Statement statement : person.ofKind(Kind.WORK_TERMS)) {
            JsonNode body = statement.body();
            terms.put(
                    statement.key(),
                    new WorkTerms(
                            text(body, "size").map(EnterpriseSize::valueOf),
                            text(body, "industry").map(EmployerIndustry::valueOf),
                            place(body),
                            Optional.ofNullable(body.get("days")).map(JsonNode::asInt),
                            body.path("suspended").asBoolean(),
                            body.path("dispatched").asBoolean(),
                            body.path("applied").asBoolean()));
        }
        return terms;
    }

    /** Progress that came before its contract waits for it. */
    List<Apprenticeship> apprenticeships() {
        Map<String, JsonNode> progress = new HashMap<>();
        person.ofKind(Kind.APPRENTICESHIP_PROGRESS)
                .forEach(statement -> progress.put(statement.key(), statement.body()));
        return person.ofKind(Kind.APPRENTICESHIP).stream()
                .map(statement -> apprenticeship(statement, Optional.ofNullable(progress.get(statement.key()))))
                .sorted(Comparator.comparing(Apprenticeship::key))
                .toList();
    }

    private static Apprenticeship apprenticeship(Statement statement, Optional<JsonNode> progress) {
        JsonNode body = statement.body();
        return new Apprenticeship(
                statement.key(),
                new Occupation(
                        body.path("occupation").asText(),
                        body.path("occupationName").asText()),
                SkillLevel.valueOf(body.path("target").asText()),
                period(body),
                place(body),
                progress.map(it -> it.path("yearsPassed").asInt()).orElse(0),
                progress.flatMap(it -> day(it, "completed")),
                progress.flatMap(it -> day(it, "dropped")),
                progress.flatMap(it -> money(it, "spentFen")));
    }

    List<SchoolTerm> schoolTerms() {
        return person.ofKind(Kind.SCHOOL_TERM).stream()
                .map(statement -> new SchoolTerm(
                        statement.key(),
                        ProviderKind.valueOf(statement.body().path("kind").asText()),
                        period(statement.body()),
                        place(statement.body()),
                        money(statement.body(), "feeFen").orElse(Money.ZERO)))
                .sorted(Comparator.comparing(SchoolTerm::key))
                .toList();
    }

    List<Startup> startups() {
        return person.ofKind(Kind.STARTUP).stream()
                .map(statement -> new Startup(
                        statement.key(),
                        StartupMeasure.valueOf(statement.parts(2)[0]),
                        period(statement.body()),
                        place(statement.body()),
                        money(statement.body(), "spentFen")))
                .sorted(Comparator.comparing(Startup::key))
                .toList();
    }

    List<Hiring> hirings() {
        Map<String, Set<YearMonth>> wages = new HashMap<>();
        person.ofKind(Kind.WAGE).forEach(wage -> wages.computeIfAbsent(wage.parts(3)[0], employer -> new TreeSet<>())
                .add(Person.monthOf(wage)));
        return person.ofKind(Kind.HIRING).stream()
                .map(statement -> new Hiring(
                        statement.key(),
                        ProviderKind.valueOf(statement.body().path("kind").asText()),
                        period(statement.body()),
                        place(statement.body()),
                        wages.getOrDefault(statement.parts(2)[0], Set.of())))
                .sorted(Comparator.comparing(Hiring::key))
                .toList();
    }

    private static Period period(JsonNode body) {
        return new Period(LocalDate.parse(body.path("start").asText()), day(body, "end"));
    }

    private static Optional<DivisionCode> place(JsonNode body) {
        return text(body, "place").map(DivisionCode::parse);
    }

    private static Optional<LocalDate> day(JsonNode body, String member) {
        return text(body, member).map(LocalDate::parse);
    }

    private static Optional<Money> money(JsonNode body, String member) {
        return Optional.ofNullable(body.get(member)).map(fen -> new Money(fen.asLong()));
    }

    private static Optional<String> text(JsonNode body, String member) {
        return Optional.ofNullable(body.get(member)).map(JsonNode::asText);
    }
}
