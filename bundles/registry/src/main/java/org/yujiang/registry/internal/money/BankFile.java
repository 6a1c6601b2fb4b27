package org.yujiang.registry.internal.money;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Csv;
import org.yujiang.registry.internal.payees.PayeeData;
import org.yujiang.registry.internal.privacy.Vault;

/** The file for the bank, written line by line. */
final class BankFile {
    private static final int FETCH = 1000;

    private final Connection connection;
    private final Vault vault;

    BankFile(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /** The lines of which the bank pays something: always the same. */
    byte[] write(UUID payment) throws SQLException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Csv.MARK);
        file.writeBytes(Csv.line("户名", "账号", "开户银行", "金额(元)", "行号", "资金来源"));
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT n.id, n.amount_fen - n.offset_fen AS fen, n.fund_source, n.payee_cipher, n.payee_account, p.key_wrapped
                FROM payment_line n LEFT JOIN person p ON p.id = n.person_id
                WHERE n.batch = ? AND n.state <> ? AND n.amount_fen > n.offset_fen ORDER BY n.id""")) {
            query.setFetchSize(FETCH);
            Sql.bind(query, payment, LineState.CANCELLED);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PayeeData payee = PayeeData.parse(payee(row));
                    file.writeBytes(Csv.line(
                            payee.holder(),
                            payee.account(),
                            payee.bank(),
                            new Money(row.getLong("fen")).toString(),
                            row.getString("id"),
                            row.getString("fund_source")));
                }
            }
        }
        return file.toByteArray();
    }

    /** The SHA-256 of a file. */
    static byte[] hash(byte[] file) {
        return sha256().digest(file);
    }

    private String payee(ResultSet row) throws SQLException {
        Optional<String> plain = Sql.optionalText(row, "payee_account");
        return plain.isPresent()
                ? plain.get()
                : vault.personKey(row.getBytes("key_wrapped"))
                        .decrypt(row.getBytes("payee_cipher"), Preparation.CONTEXT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
