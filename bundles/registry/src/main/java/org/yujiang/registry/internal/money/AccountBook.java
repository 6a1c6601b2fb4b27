package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Payments.Account;
import org.yujiang.registry.api.Payments.AccountState;
import org.yujiang.registry.api.Payments.NewAccount;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Refused;

/**
 * Where counties pay trainers and employers, inside the caller's transaction. One person proposes, another one confirms: who
 * pays could else have the money of an employer sent to themselves.
 */
final class AccountBook {
    private static final int LONGEST_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{8,32}");

    private final Connection connection;
    private final Clock clock;
    private final String by;

    AccountBook(Connection connection, Clock clock, String by) {
        this.connection = connection;
        this.clock = clock;
        this.by = by;
    }

    /**
     * Proposes an account.
     *
     * @param own whether the county is one of the caller's
     */
    Account propose(NewAccount account, boolean own) throws SQLException {
        if (!own || account.division().level() != DivisionCode.Level.COUNTY) {
            throw Refused.ACCOUNT_DIVISION.exception();
        }
        if (!isName(account.holder())
                || !isName(account.bank())
                || !NUMBER.matcher(account.account()).matches()) {
            throw Refused.ACCOUNT_INVALID.exception();
        }
        end(account.division().value(), account.code().value(), AccountState.PROPOSED);
        UUID id = Ids.next(clock);
        Sql.update(
                connection,
                """
                INSERT INTO payee_account (id, division, code, holder, bank, account, state, set_at, set_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                account.division().value(),
                account.code().value(),
                account.holder(),
                account.bank(),
                account.account(),
                AccountState.PROPOSED,
                clock.instant(),
                by);
        return get(id);
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** Puts a proposed account in the place of the one that is in force. */
    Account confirm(UUID id) throws SQLException {
        Account account = get(id);
        if (account.state() != AccountState.PROPOSED) {
            throw Refused.ACCOUNT_UNKNOWN.exception();
        }
        if (account.setBy().equals(by)) {
            throw Refused.FOUR_EYES.exception();
        }
        end(account.division(), account.code(), AccountState.IN_FORCE);
        Sql.update(
                connection,
                "UPDATE payee_account SET state = ?, confirmed_at = ?, confirmed_by = ? WHERE id = ?",
                AccountState.IN_FORCE,
                clock.instant(),
                by,
                id);
        return get(id);
    }

    private void end(String division, String code, AccountState state) throws SQLException {
        Sql.update(
                connection,
                "UPDATE payee_account SET state = ? WHERE division = ? AND code = ? AND state = ?",
                AccountState.ENDED,
                division,
                code,
                state);
    }

    private Account get(UUID id) throws SQLException {
        return Sql.first(connection, "SELECT * FROM payee_account WHERE id = ? FOR UPDATE", AccountBook::read, id)
                .orElseThrow(Refused.ACCOUNT_UNKNOWN::exception);
    }

    static List<Account> list(Connection connection, UUID after, int limit) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM payee_account WHERE id > ? AND state <> ? ORDER BY id LIMIT ?",
                AccountBook::read,
                after,
                AccountState.ENDED,
                limit);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                Sql.uuid(row, "id"),
                row.getString("division"),
                row.getString("code"),
                row.getString("holder"),
                row.getString("bank"),
                row.getString("account"),
                AccountState.valueOf(row.getString("state")),
                Sql.instant(row, "set_at"),
                row.getString("set_by"),
                Sql.optionalInstant(row, "confirmed_at"),
                Sql.optionalText(row, "confirmed_by"));
    }
}
