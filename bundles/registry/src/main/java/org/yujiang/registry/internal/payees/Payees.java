package org.yujiang.registry.internal.payees;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.PersonField;
import org.yujiang.registry.api.Payments.AccountState;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.statements.Kind;

/** Finds out where people and organisations are paid. */
public final class Payees {
    private static final int CHUNK = 500;

    private final Connection connection;
    private final People people;
    private final LocalDate today;

    /** Payees as of a day, in a transaction. */
    public Payees(Connection connection, People people, LocalDate today) {
        this.connection = connection;
        this.people = people;
        this.today = today;
    }

    /** The accounts of people, by the keys that they go by; who has none is left out. */
    public Map<UUID, PayeeData> ofPeople(Collection<UUID> masters) throws SQLException {
        Map<UUID, PayeeData> accounts = new HashMap<>();
        List<UUID> all = new ArrayList<>(masters);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            people.read(chunk, List.of(Kind.NAME, Kind.FIELD), Optional.empty())
                    .forEach((id, person) -> account(person).ifPresent(account -> accounts.put(id, account)));
        }
        return accounts;
    }

    private Optional<PayeeData> account(Person person) {
        return person.inForce(PersonField.PAYEE_ACCOUNT, today)
                .map(Person.Field::value)
                .filter(account -> !account.equals(Person.ERASED))
                .map(account -> new PayeeData(
                        person.inForce(PersonField.PAYEE_HOLDER, today)
                                .map(Person.Field::value)
                                .orElseGet(person::name),
                        person.inForce(PersonField.PAYEE_BANK, today)
                                .map(Person.Field::value)
                                .orElse(""),
                        account));
    }

    /** The accounts at which a county, or a part of it, pays organisations, by credit code; who has none is left out. */
    public Map<String, PayeeData> ofOrganisations(Collection<String> codes, String division) throws SQLException {
        Map<String, PayeeData> accounts = new HashMap<>();
        Sql.list(
                connection,
                "SELECT * FROM payee_account WHERE code = ANY (?::text[]) AND starts_with(?, division) AND state = ?",
                row -> Optional.ofNullable(accounts.put(
                        row.getString("code"),
                        new PayeeData(row.getString("holder"), row.getString("bank"), row.getString("account")))),
                List.copyOf(codes),
                division,
                AccountState.IN_FORCE);
        return accounts;
    }
}
