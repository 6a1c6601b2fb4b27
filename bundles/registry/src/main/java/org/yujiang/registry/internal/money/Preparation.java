package org.yujiang.registry.internal.money;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yujiang.domain.Money;
import org.yujiang.policy.PayeeKind;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.api.Payments.PaymentState;
import org.yujiang.registry.api.Payments.PrepareReport;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.booking.Journals;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Gate;
import org.yujiang.registry.internal.life.Moves;
import org.yujiang.registry.internal.life.Planned;
import org.yujiang.registry.internal.life.Refused;
import org.yujiang.registry.internal.payees.FrozenPayees;
import org.yujiang.registry.internal.payees.PayeeData;
import org.yujiang.registry.internal.payees.Payees;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.privacy.Vault;

/** Makes a payment of the approved claims of a batch, inside the caller's transaction. */
final class Preparation {
    /** Where a person's key knows the frozen account from. */
    static final String CONTEXT = "payment-line";

    private static final String APPROVED = """
            SELECT l.id, l.person_id, l.state, l.resume_state, l.amount_fen, l.payee, l.fund_source, p.master_id,
                split_part(l.line_key, '/', 1) AS organisation,
                CASE WHEN ? IN (l.submitted_by, l.approved_by) THEN 'FOUR_EYES'
                     WHEN %s THEN 'DECISION_PENDING' %s END AS behind
            FROM claim_life l JOIN person p ON p.id = l.person_id
            WHERE l.batch = ? AND l.state = 'APPROVED' ORDER BY l.id FOR UPDATE OF l""";

    /** Who is paid from what. */
    record Payee(PayeeKind kind, Optional<UUID> person, Optional<String> organisation, String fund) {}

    private record Approved(Planned planned, Payee payee) {
        static Approved read(ResultSet row) throws SQLException {
            PayeeKind kind = PayeeKind.valueOf(row.getString("payee"));
            boolean person = kind == PayeeKind.PERSON;
            return new Approved(
                    Planned.read(row),
                    new Payee(
                            kind,
                            person ? Optional.of(Sql.uuid(row, "master_id")) : Optional.empty(),
                            person ? Optional.empty() : Optional.of(row.getString("organisation")),
                            row.getString("fund_source")));
        }
    }

    /** A line to be. */
    record Line(UUID id, Payee payee, PayeeData data, List<Moves.Claim> claims) {
        long fen() {
            return Planned.sum(claims).fen();
        }
    }

    private final Connection connection;
    private final Clock clock;
    private final Vault vault;
    private final People people;
    private final Gate gate;
    private final String by;
    private final UUID claimBatch;
    private final String division;
    private final List<Planned> plan = new ArrayList<>();
    private final Map<Payee, Line> lines = new LinkedHashMap<>();

    Preparation(
            Connection connection,
            Clock clock,
            Vault vault,
            People people,
            Gate gate,
            String by,
            UUID claimBatch,
            String division) {
        this.connection = connection;
        this.clock = clock;
        this.vault = vault;
        this.people = people;
        this.gate = gate;
        this.by = by;
        this.claimBatch = claimBatch;
        this.division = division;
    }

    /** Plans which claims go, on which lines. */
    void plan() throws SQLException {
        Gate.Clause clause = gate.now(connection);
        List<Object> values = new ArrayList<>(List.of(by));
        values.addAll(clause.values());
        values.add(claimBatch);
        List<Approved> approved = Sql.list(
                connection, APPROVED.formatted(Moves.UNDECIDED, clause.sql()), Approved::read, values.toArray());
        Payees payees = new Payees(connection, people, LocalDate.now(clock));
        Map<UUID, PayeeData> ofPeople = payees.ofPeople(
                approved.stream().flatMap(it -> it.payee().person().stream()).collect(Collectors.toSet()));
        Map<String, PayeeData> ofOrganisations = payees.ofOrganisations(
                approved.stream()
                        .flatMap(it -> it.payee().organisation().stream())
                        .collect(Collectors.toSet()),
                division);
        Set<UUID> changed = new FrozenPayees(connection, vault)
                .changed(approved.stream().map(it -> it.planned().claim().id()).toList(), ofPeople);
        for (Approved it : approved) {
            Optional<PayeeData> data = it.payee().person().map(ofPeople::get).or(() -> it.payee()
                    .organisation()
                    .map(ofOrganisations::get));
            Optional<Refused> behind = it.planned()
                    .behind()
                    .or(() -> data.isPresent() ? Optional.empty() : Optional.of(Refused.ACCOUNT_MISSING))
                    .or(() -> changed.contains(it.planned().claim().id())
                            ? Optional.of(Refused.ACCOUNT_CHANGED)
                            : Optional.empty());
            plan.add(new Planned(it.planned().claim(), behind));
            if (behind.isEmpty()) {
                lines.computeIfAbsent(
                                it.payee(),
                                payee -> new Line(Ids.next(clock), payee, data.orElseThrow(), new ArrayList<>()))
                        .claims()
                        .add(it.planned().claim());
            }
        }
        Planned.requireSome(plan);
    }

    List<Moves.Claim> going() {
        return Planned.going(plan);
    }

    PrepareReport report(Optional<UUID> payment, long offsetFen) {
        return new PrepareReport(
                payment,
                going().size(),
                lines.size(),
                Planned.sum(going()).toString(),
                new Money(offsetFen).toString(),
                Planned.behind(plan));
    }

    /** What would be set off, in fen. */
    long offset() throws SQLException {
        return new Offsets(connection, division)
                .plan(people()).values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Offsets.Offset::fen)
                        .sum();
    }

    /** Writes the payment and books it; what is wholly set off is paid at once. */
    PrepareReport write(UUID payment, String number, UUID entry, String reason) throws SQLException {
        Map<UUID, List<Offsets.Offset>> offsets = new Offsets(connection, division).plan(people());
        Map<UUID, Long> offsetFen = new LinkedHashMap<>();
        offsets.forEach((line, parts) -> offsetFen.put(
                line, parts.stream().mapToLong(Offsets.Offset::fen).sum()));
        long total = Planned.sum(going()).fen();
        Sql.update(
                connection,
                """
                INSERT INTO payment_batch (id, number, claim_batch, division, state, lines, amount_fen, prepared_at, prepared_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                payment,
                number,
                claimBatch,
                division,
                PaymentState.PREPARED,
                lines.size(),
                total,
                clock.instant(),
                by);
        new LineWriter(connection, vault).write(payment, List.copyOf(lines.values()), offsetFen);
        assign();
        Moves moves = new Moves(connection, clock, by, entry);
        moves.move(going(), ClaimState.IN_PAYMENT, "", reason);
        Journals journals = new Journals(connection, clock, entry);
        UUID journal = journals.open(division, Journals.Kind.PAYMENT);
        journals.pay(journal, lines.values().stream().map(Line::id).toList());
        for (Map.Entry<UUID, List<Offsets.Offset>> line : offsets.entrySet()) {
            for (Offsets.Offset part : line.getValue()) {
                journals.offset(journal, line.getKey(), part.clawback(), part.fen());
            }
        }
        payWhatIsSetOff(moves, offsetFen);
        return report(
                Optional.of(payment),
                offsetFen.values().stream().mapToLong(Long::longValue).sum());
    }

    private List<Offsets.Payee> people() {
        return lines.values().stream()
                .map(line -> new Offsets.Payee(
                        line.id(),
                        line.payee().person(),
                        line.payee().organisation(),
                        line.payee().fund(),
                        line.fen()))
                .toList();
    }

    private void assign() throws SQLException {
        List<UUID> claims = new ArrayList<>();
        List<UUID> to = new ArrayList<>();
        lines.values().forEach(line -> line.claims().forEach(claim -> {
            claims.add(claim.id());
            to.add(line.id());
        }));
        Sql.update(connection, """
                UPDATE claim_life l SET payment_line = n.line FROM unnest(?::uuid[], ?::uuid[]) AS n (id, line)
                WHERE l.id = n.id""", claims, to);
    }

    private void payWhatIsSetOff(Moves moves, Map<UUID, Long> offsetFen) throws SQLException {
        List<Line> whole = lines.values().stream()
                .filter(line -> offsetFen.getOrDefault(line.id(), 0L) == line.fen())
                .toList();
        if (whole.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                "UPDATE payment_line SET state = ?, answered_at = ? WHERE id = ANY (?::uuid[])",
                LineState.PAID,
                clock.instant(),
                whole.stream().map(Line::id).toList());
        List<Moves.Claim> claims = whole.stream()
                .flatMap(line -> line.claims().stream())
                .map(claim -> new Moves.Claim(
                        claim.id(), claim.person(), ClaimState.IN_PAYMENT, Optional.empty(), claim.fen()))
                .toList();
        moves.move(claims, ClaimState.PAID, "SET_OFF", "");
        Set<UUID> ids = whole.stream().map(Line::id).collect(Collectors.toSet());
        new Settlements(connection).settle(ids, moves);
    }
}
