package org.yujiang.registry.internal.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.Listed;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.Vault;
import org.yujiang.registry.internal.statements.Kind;
import org.yujiang.registry.internal.statements.Precedence;
import org.yujiang.registry.internal.statements.Statement;
import org.yujiang.registry.internal.statements.StatementStore;
import org.yujiang.registry.internal.statements.Subjects;

/** What verification lists say, as known now or at a moment, in a fixed order; inside the caller's transaction. */
public final class ListReader {
    private static final Comparator<Listed> ORDER = Comparator.comparing(Listed::list)
            .thenComparing(entry -> entry.period().start())
            .thenComparing(Listed::detail);

    private final Connection connection;
    private final Vault vault;
    private final Precedence precedence;

    /** A reader in a transaction. */
    public ListReader(Connection connection, Vault vault, Precedence precedence) {
        this.connection = connection;
        this.vault = vault;
        this.precedence = precedence;
    }

    /** The last issue of each list; a list of which nobody has reported one is absent. */
    public Map<VerificationList, ListIssued> issues(Optional<Instant> knownAt) throws SQLException {
        List<UUID> subjects =
                Arrays.stream(VerificationList.values()).map(Subjects::of).toList();
        Map<UUID, List<Statement>> said =
                new StatementStore(connection, vault).inForce(subjects, List.of(Kind.LIST_ISSUE), knownAt);
        Map<VerificationList, ListIssued> issues = new EnumMap<>(VerificationList.class);
        for (VerificationList list : VerificationList.values()) {
            precedence.choose(said.getOrDefault(Subjects.of(list), List.of())).stream()
                    .map(ListReader::issue)
                    .max(Comparator.comparing(ListIssued::asOf))
                    .ifPresent(issue -> issues.put(list, issue));
        }
        return issues;
    }

    /** What lists say of some organisations; of whom they say nothing is absent. */
    public Map<CreditCode, List<Listed>> organisations(Collection<CreditCode> codes, Optional<Instant> knownAt)
            throws SQLException {
        Map<UUID, List<Statement>> said = new StatementStore(connection, vault)
                .inForce(codes.stream().map(Subjects::of).toList(), List.of(Kind.LISTED_ORGANISATION), knownAt);
        Map<CreditCode, List<Listed>> listed = new LinkedHashMap<>();
        for (CreditCode code : codes) {
            List<Listed> entries = entries(precedence.choose(said.getOrDefault(Subjects.of(code), List.of())));
            if (!entries.isEmpty()) {
                listed.put(code, entries);
            }
        }
        return listed;
    }

    /** What lists say of somebody of whom everything was read, in a fixed order. */
    static List<Listed> listed(Person person) {
        return entries(person.ofKind(Kind.LISTED));
    }

    private static List<Listed> entries(List<Statement> statements) {
        return statements.stream().map(ListReader::entry).sorted(ORDER).toList();
    }

    private static ListIssued issue(Statement statement) {
        return new ListIssued(
                LocalDate.parse(statement.key()),
                statement.body().path("complete").asBoolean());
    }

    private static Listed entry(Statement statement) {
        String[] parts = statement.parts(3);
        Optional<LocalDate> end = Optional.ofNullable(statement.body().get("end"))
                .map(JsonNode::asText)
                .map(LocalDate::parse);
        return new Listed(VerificationList.valueOf(parts[0]), new Period(LocalDate.parse(parts[1]), end), parts[2]);
    }
}
