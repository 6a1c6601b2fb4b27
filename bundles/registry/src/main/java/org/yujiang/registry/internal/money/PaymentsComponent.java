package org.yujiang.registry.internal.money;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.AuditLog;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Csv;
import org.yujiang.registry.internal.life.Gate;
import org.yujiang.registry.internal.life.Moves;
import org.yujiang.registry.internal.life.Planned;
import org.yujiang.registry.internal.life.Refused;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.query.Paging;

/** The money: checks who may, and does each change as one transaction with its audit entry. */
@Component
public final class PaymentsComponent implements Payments {
    private static final int LARGEST_ANSWER = 64 << 20;

    private final Database database;
    private final Guard guard;
    private final ClaimDesk desk;
    private final Settings settings;
    private final Gate gate;
    private final Clock clock;

    private record ClaimBatch(String number, String division) {}

    /** The money of a database. */
    @Activate
    public PaymentsComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ClaimDesk desk,
            @Reference Settings settings,
            @Reference Gate gate,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.desk = desk;
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public PrepareReport preview(Caller caller, UUID claimBatch) {
        guard.require(caller, Permission.PAY);
        return database.write(connection -> {
            ClaimBatch batch = claimBatch(connection, caller, claimBatch);
            Preparation preparation = preparation(connection, caller, claimBatch, batch.division());
            preparation.plan();
            PrepareReport report = preparation.report(Optional.empty(), preparation.offset());
            connection.rollback();
            return report;
        });
    }

    @Override
    public PrepareReport prepare(Caller caller, UUID claimBatch, String reason) {
        guard.require(caller, Permission.PAY);
        Reasons.require(reason);
        return database.write(connection -> {
            ClaimBatch batch = claimBatch(connection, caller, claimBatch);
            Preparation preparation = preparation(connection, caller, claimBatch, batch.division());
            preparation.plan();
            UUID payment = Ids.next(clock);
            UUID entry = new AuditLog(clock).open();
            long number =
                    1 + Sql.count(connection, "SELECT count(*) FROM payment_batch WHERE claim_batch = ?", claimBatch);
            PrepareReport report = preparation.write(payment, batch.number() + "-P" + number, entry, reason);
            reach(connection, claimBatch, ClaimState.IN_PAYMENT);
            audit(
                    connection,
                    entry,
                    caller,
                    AuditAction.PAYMENT,
                    reason,
                    List.of(),
                    claims(node("prepared", payment), preparation.going()));
            return report;
        });
    }

    private Preparation preparation(Connection connection, Caller caller, UUID claimBatch, String division) {
        People people = new People(connection, database.vault(), settings.precedence());
        return new Preparation(connection, clock, database.vault(), people, gate, caller.name(), claimBatch, division);
    }

    @Override
    public Payment cancel(Caller caller, UUID payment, String reason) {
        Payment done = change(caller, payment, reason, (connection, found, entry) -> {
            if (found.state() == PaymentState.SENT) {
                throw Refused.PAYMENT_SENT.exception();
            }
            requireState(found, PaymentState.PREPARED);
            List<Moves.Claim> back = new PaymentBook(connection, clock).cancel(found, caller.name(), entry, reason);
            reach(connection, found.claimBatch(), ClaimState.APPROVED);
            return claims(node("cancelled", payment), back);
        });
        desk.wake();
        return done;
    }

    @Override
    public Payment writeFile(Caller caller, UUID payment, OutputStream out, String reason) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Payment sent = change(caller, payment, reason, (connection, found, entry) -> {
            byte[] bytes = new BankFile(connection, database.vault()).write(payment);
            byte[] hash = BankFile.hash(bytes);
            file.reset();
            file.writeBytes(bytes);
            boolean again = found.state() == PaymentState.SENT;
            if (again && !found.fileHash().equals(Optional.of(HexFormat.of().formatHex(hash)))) {
                throw Refused.FILE_DIFFERS.exception();
            }
            if (!again) {
                requireState(found, PaymentState.PREPARED);
                Sql.update(
                        connection,
                        "UPDATE payment_batch SET state = ?, sent_at = ?, sent_by = ?, file_hash = ? WHERE id = ?",
                        PaymentState.SENT,
                        clock.instant(),
                        caller.name(),
                        hash,
                        payment);
            }
            return node(again ? "sentAgain" : "sent", payment).put("bytes", bytes.length);
        });
        file.writeTo(out);
        out.flush();
        return sent;
    }

    @Override
    public AnswerReport answer(Caller caller, UUID payment, InputStream answers, String reason) throws IOException {
        guard.require(caller, Permission.PAY);
        Reasons.require(reason);
        byte[] bytes = answers.readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length == 0 || bytes.length > LARGEST_ANSWER) {
            throw Refused.ANSWER_UNREADABLE.exception();
        }
        List<List<String>> rows = Csv.read(bytes);
        AnswerReport report = database.write(connection -> {
            Payment found = locked(connection, caller, payment);
            requireState(found, PaymentState.SENT);
            UUID entry = new AuditLog(clock).open();
            Answers read = new Answers(connection, clock, payment);
            read.readAll(rows);
            Moves moves = new Moves(connection, clock, caller.name(), entry);
            List<Moves.Claim> answered = read.apply(found.division(), moves, entry, reason);
            AnswerReport result = read.report();
            if (result.open() == 0) {
                reach(
                        connection,
                        found.claimBatch(),
                        PaymentBook.anyPaid(connection, payment) ? ClaimState.PAID : ClaimState.APPROVED);
            }
            ObjectNode details = claims(node("answered", payment), answered)
                    .put("paid", result.paid())
                    .put("failed", result.failed())
                    .put("refused", result.refused().size());
            audit(connection, entry, caller, AuditAction.PAYMENT, reason, List.of(), details);
            return result;
        });
        desk.wake();
        return report;
    }

    @Override
    public Payment close(Caller caller, UUID payment, String reason) {
        return change(caller, payment, reason, (connection, found, entry) -> {
            requireState(found, PaymentState.SENT);
            List<Moves.Claim> paid = new PaymentBook(connection, clock).close(found, caller.name(), entry, reason);
            reach(connection, found.claimBatch(), paid.isEmpty() ? ClaimState.APPROVED : ClaimState.RECONCILED);
            return claims(node("closed", payment), paid);
        });
    }

    @Override
    public Page<Payment> payments(Caller caller, PageRequest page) {
        int limit = Paging.limit(page);
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM payment_batch WHERE id > ? ORDER BY id LIMIT ?",
                                PaymentBook::read,
                                Paging.uuidKey(page),
                                limit + 1),
                        payment -> payment.id().toString()),
                Permission.READ);
    }

    @Override
    public Page<PaymentLine> lines(Caller caller, UUID payment, PageRequest page) {
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Sql.list(
                                connection,
                                "SELECT * FROM payment_line WHERE batch = ? AND id > ? ORDER BY id LIMIT ?",
                                PaymentBook::line,
                                payment,
                                Paging.uuidKey(page),
                                limit + 1),
                        line -> line.id().toString()),
                answer -> answer.items().stream()
                        .flatMap(line -> line.trainee().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public Account setAccount(Caller caller, NewAccount account, String reason) {
        guard.require(caller, Permission.PAY);
        Reasons.require(reason);
        return database.write(connection -> {
            String division = account.division().value();
            long own = guard.see(
                    connection,
                    caller,
                    it -> Sql.count(
                            it, "SELECT count(*) FROM (SELECT) AS one WHERE in_scope(?, ?)", division, division));
            AccountBook accounts = new AccountBook(connection, clock, caller.name());
            Account proposed = accounts.propose(account, own > 0);
            audit(connection, caller, reason, proposed);
            return proposed;
        });
    }

    @Override
    public Account confirmAccount(Caller caller, UUID account, String reason) {
        guard.require(caller, Permission.APPROVE);
        Reasons.require(reason);
        return database.write(connection -> {
            requireSeen(connection, caller, "payee_account", account, Refused.ACCOUNT_UNKNOWN);
            Account confirmed = new AccountBook(connection, clock, caller.name()).confirm(account);
            audit(connection, caller, reason, confirmed);
            return confirmed;
        });
    }

    private void audit(Connection connection, Caller caller, String reason, Account account) throws SQLException {
        String number = account.account();
        ObjectNode details = node("account", account.id())
                .put("state", account.state().name())
                .put("division", account.division())
                .put("payee", account.code())
                .put("last4", number.substring(number.length() - 4));
        audit(connection, new AuditLog(clock).open(), caller, AuditAction.PAYMENT, reason, List.of(), details);
    }

    @Override
    public Page<Account> accounts(Caller caller, PageRequest page) {
        return guard.read(
                caller,
                connection -> Paging.page(
                        page,
                        AccountBook.list(connection, Paging.uuidKey(page), Paging.limit(page) + 1),
                        account -> account.id().toString()),
                Permission.PAY,
                Permission.APPROVE);
    }

    @Override
    public Clawback propose(Caller caller, UUID claim, Money amount, String reason) {
        guard.require(caller, Permission.REVIEW_CLAIMS);
        Reasons.require(reason);
        return database.write(connection -> {
            long seen = guard.see(connection, caller, it -> Sql.count(it, Moves.CHANGEABLE, claim));
            Moves.Claim found =
                    Moves.lock(connection, claim).filter(it -> seen > 0).orElseThrow(Refused.CLAIM_UNKNOWN::exception);
            UUID entry = new AuditLog(clock).open();
            Clawbacks clawbacks = new Clawbacks(connection, clock, caller.name(), entry);
            UUID id = clawbacks.propose(found, amount, reason);
            ObjectNode details =
                    node("proposed", id).put("claim", claim.toString()).put("fen", amount.fen());
            audit(connection, entry, caller, AuditAction.CLAWBACK, reason, List.of(found.person()), details);
            return clawbacks.get(id);
        });
    }

    @Override
    public Clawback confirm(Caller caller, UUID clawback, LocalDate dueOn, String reason) {
        return change(
                caller,
                Permission.APPROVE,
                clawback,
                reason,
                node("confirmed", clawback).put("due", dueOn.toString()),
                clawbacks -> clawbacks.confirm(clawback, dueOn));
    }

    @Override
    public Clawback drop(Caller caller, UUID clawback, String reason) {
        return change(
                caller,
                Permission.APPROVE,
                clawback,
                reason,
                node("dropped", clawback),
                clawbacks -> clawbacks.drop(clawback));
    }

    @Override
    public Clawback receive(Caller caller, UUID clawback, Money amount, String reason) {
        return change(
                caller,
                Permission.PAY,
                clawback,
                reason,
                node("received", clawback).put("fen", amount.fen()),
                clawbacks -> clawbacks.receive(clawback, amount));
    }

    @Override
    public Page<Clawback> clawbacks(Caller caller, Optional<ClawbackState> state, PageRequest page) {
        int limit = Paging.limit(page);
        return guard.readPeople(
                caller,
                connection -> Paging.page(
                        page,
                        Clawbacks.list(connection, state, Paging.uuidKey(page), limit + 1),
                        clawback -> clawback.id().toString()),
                answer -> answer.items().stream()
                        .flatMap(clawback -> clawback.trainee().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public List<Balance> balances(Caller caller) {
        return guard.read(
                caller,
                connection -> Sql.list(
                        connection,
                        "SELECT account, sum(amount_fen)::bigint AS fen FROM posting GROUP BY account ORDER BY account",
                        row -> new Balance(row.getString("account"), new Money(row.getLong("fen")).toString())),
                Permission.READ);
    }

    /** Changes a payment that is locked; gives what the audit log keeps of it. */
    @FunctionalInterface
    private interface Change {
        ObjectNode make(Connection connection, Payment payment, UUID entry) throws SQLException;
    }

    private Payment change(Caller caller, UUID payment, String reason, Change change) {
        guard.require(caller, Permission.PAY);
        Reasons.require(reason);
        return database.write(connection -> {
            Payment found = locked(connection, caller, payment);
            UUID entry = new AuditLog(clock).open();
            ObjectNode details = change.make(connection, found, entry);
            audit(connection, entry, caller, AuditAction.PAYMENT, reason, List.of(), details);
            return new PaymentBook(connection, clock).get(payment);
        });
    }

    @FunctionalInterface
    private interface ClawbackChange {
        void make(Clawbacks clawbacks) throws SQLException;
    }

    private Clawback change(
            Caller caller,
            Permission permission,
            UUID clawback,
            String reason,
            ObjectNode details,
            ClawbackChange change) {
        guard.require(caller, permission);
        Reasons.require(reason);
        return database.write(connection -> {
            requireSeen(connection, caller, "clawback", clawback, Refused.CLAWBACK_UNKNOWN);
            UUID entry = new AuditLog(clock).open();
            Clawbacks clawbacks = new Clawbacks(connection, clock, caller.name(), entry);
            Moves.Claim claim = clawbacks.lock(clawback);
            change.make(clawbacks);
            audit(connection, entry, caller, AuditAction.CLAWBACK, reason, List.of(claim.person()), details);
            return clawbacks.get(clawback);
        });
    }

    private Payment locked(Connection connection, Caller caller, UUID payment) throws SQLException {
        requireSeen(connection, caller, "payment_batch", payment, Refused.PAYMENT_UNKNOWN);
        return new PaymentBook(connection, clock).lock(payment);
    }

    private ClaimBatch claimBatch(Connection connection, Caller caller, UUID id) throws SQLException {
        requireSeen(connection, caller, "claim_batch", id, Refused.BATCH_UNKNOWN);
        return Sql.first(
                        connection,
                        "SELECT number, division FROM claim_batch WHERE id = ? FOR UPDATE",
                        row -> new ClaimBatch(row.getString("number"), row.getString("division")),
                        id)
                .orElseThrow(Refused.BATCH_UNKNOWN::exception);
    }

    private void requireSeen(Connection connection, Caller caller, String table, UUID id, Refused unknown)
            throws SQLException {
        if (!guard.sees(connection, caller, table, id)) {
            throw unknown.exception();
        }
    }

    private static void requireState(Payment payment, PaymentState state) {
        if (payment.state() != state) {
            throw Refused.PAYMENT_NOT_OPEN.exception();
        }
    }

    private static void reach(Connection connection, UUID claimBatch, ClaimState state) throws SQLException {
        Sql.update(connection, "UPDATE claim_batch SET state = ? WHERE id = ?", state, claimBatch);
    }

    private void audit(
            Connection connection,
            UUID entry,
            Caller caller,
            AuditAction action,
            String reason,
            List<UUID> people,
            ObjectNode details)
            throws SQLException {
        Head ignored = new AuditLog(clock)
                .append(
                        connection,
                        AuditEntry.of(entry, "user:" + caller.name(), action)
                                .via(caller.via())
                                .because(reason)
                                .about(new HashSet<>(people))
                                .with(details));
    }

    private static ObjectNode claims(ObjectNode details, List<Moves.Claim> claims) {
        return details.put("claims", claims.size())
                .put("fen", Planned.sum(claims).fen())
                .put("digest", Moves.digest(claims));
    }

    private static ObjectNode node(String member, Object value) {
        return JsonNodeFactory.instance.objectNode().put(member, value.toString());
    }
}
