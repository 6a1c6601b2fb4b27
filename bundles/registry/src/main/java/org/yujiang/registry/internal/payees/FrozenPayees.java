package org.yujiang.registry.internal.payees;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;

/**
 * The account of a person as it was when a claim was approved, inside the caller's transaction: who enters another one
 * afterwards gets nobody paid there.
 */
public final class FrozenPayees {
    /** Where {@link PersonKey} knows the account from. */
    private static final String CONTEXT = "claim-payee";

    private record Claim(UUID id, UUID master, PersonKey key, Optional<byte[]> frozen) {}

    private final Connection connection;
    private final Vault vault;

    /** The accounts of claims in a transaction. */
    public FrozenPayees(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /**
     * Freezes the accounts of claims that people are paid for; of who has none, that.
     *
     * @param payees where people are paid now
     */
    public void freeze(Collection<UUID> claims, Payees payees) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<byte[]> ciphers = new ArrayList<>();
        List<Claim> all = claims(claims);
        Map<UUID, PayeeData> accounts =
                payees.ofPeople(all.stream().map(Claim::master).distinct().toList());
        for (Claim claim : all) {
            Optional.ofNullable(accounts.get(claim.master())).ifPresent(account -> {
                ids.add(claim.id());
                ciphers.add(claim.key().encrypt(account.text(), CONTEXT));
            });
        }
        Sql.update(
                connection,
                "UPDATE claim_life SET payee_cipher = NULL WHERE id = ANY (?::uuid[])",
                List.copyOf(claims));
        Sql.update(connection, """
                UPDATE claim_life l SET payee_cipher = n.cipher FROM unnest(?::uuid[], ?::bytea[]) AS n (id, cipher)
                WHERE l.id = n.id""", ids, ciphers);
    }

    /**
     * Those claims whose person has another account now than was frozen.
     *
     * @param accounts where people are paid now, by the keys that they go by
     */
    public Set<UUID> changed(Collection<UUID> claims, Map<UUID, PayeeData> accounts) throws SQLException {
        Set<UUID> changed = new HashSet<>();
        for (Claim claim : claims(claims)) {
            Optional<String> frozen = claim.frozen().map(cipher -> claim.key().decrypt(cipher, CONTEXT));
            Optional<String> now =
                    Optional.ofNullable(accounts.get(claim.master())).map(PayeeData::text);
            if (!frozen.equals(now)) {
                changed.add(claim.id());
            }
        }
        return changed;
    }

    private List<Claim> claims(Collection<UUID> claims) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT l.id, p.master_id, p.key_wrapped, l.payee_cipher FROM claim_life l JOIN person p ON p.id = l.person_id
                WHERE l.id = ANY (?::uuid[]) AND l.payee = 'PERSON' AND p.key_wrapped IS NOT NULL""",
                row -> new Claim(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "master_id"),
                        vault.personKey(row.getBytes("key_wrapped")),
                        Optional.ofNullable(row.getBytes("payee_cipher"))),
                List.copyOf(claims));
    }
}
