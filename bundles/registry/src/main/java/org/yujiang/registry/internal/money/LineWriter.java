package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;

/** Writes the lines of a payment; a person's account is frozen under the person's own key. */
final class LineWriter {
    private final Connection connection;
    private final Vault vault;

    LineWriter(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    void write(UUID payment, List<Preparation.Line> lines, Map<UUID, Long> offsets) throws SQLException {
        Map<UUID, PersonKey> keys = keys(lines);
        List<UUID> ids = new ArrayList<>();
        List<String> payees = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        List<String> funds = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        List<Long> setOff = new ArrayList<>();
        List<byte[]> ciphers = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Preparation.Line line : lines) {
            ids.add(line.id());
            payees.add(line.payee().kind().name());
            people.add(line.payee().person().map(UUID::toString).orElse(""));
            organisations.add(line.payee().organisation().orElse(""));
            funds.add(line.payee().fund());
            amounts.add(line.fen());
            setOff.add(offsets.getOrDefault(line.id(), 0L));
            Optional<PersonKey> key = line.payee().person().map(keys::get);
            ciphers.add(key.map(it -> it.encrypt(line.data().text(), Preparation.CONTEXT))
                    .orElseGet(() -> new byte[0]));
            plain.add(key.isPresent() ? "" : line.data().text());
        }
        Sql.update(
                connection,
                """
                INSERT INTO payment_line (id, batch, payee, person_id, organisation, fund_source, amount_fen, offset_fen,
                                          payee_cipher, payee_account, state)
                SELECT n.id, ?, n.payee, nullif(n.person, '')::uuid, nullif(n.organisation, ''), n.fund, n.fen, n.set_off,
                    nullif(n.cipher, ''::bytea), nullif(n.account, ''), ?
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[],
                    ?::text[]) AS n (id, payee, person, organisation, fund, fen, set_off, cipher, account)""",
                payment,
                LineState.OPEN,
                ids,
                payees,
                people,
                organisations,
                funds,
                amounts,
                setOff,
                ciphers,
                plain);
    }

    private Map<UUID, PersonKey> keys(List<Preparation.Line> lines) throws SQLException {
        Map<UUID, PersonKey> keys = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, key_wrapped FROM person WHERE id = ANY (?::uuid[]) AND key_wrapped IS NOT NULL",
                row -> Optional.ofNullable(keys.put(Sql.uuid(row, "id"), vault.personKey(row.getBytes("key_wrapped")))),
                lines.stream().flatMap(line -> line.payee().person().stream()).toList());
        return keys;
    }
}
