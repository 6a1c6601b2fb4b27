package org.yujiang.registry.internal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;
import static org.yujiang.registry.internal.life.Office.FINANCE;
import static org.yujiang.registry.internal.life.Office.FIRST;
import static org.yujiang.registry.internal.life.Office.PAGE;
import static org.yujiang.registry.internal.life.Office.THIRD;
import static org.yujiang.registry.internal.life.Office.WHY;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.policy.PayeeKind;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.Adjustment;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Curation.Merge;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Payments.Account;
import org.yujiang.registry.api.Payments.AccountState;
import org.yujiang.registry.api.Payments.AnswerReport;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.api.Payments.NewAccount;
import org.yujiang.registry.api.Payments.PaymentState;
import org.yujiang.registry.api.Payments.PrepareReport;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Office;

class PaymentsTest {
    private static final LocalDate DUE = LocalDate.of(2020, 12, 31);

    private final Office office = new Office();
    private final Payments payments = office.services.payments;

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void whatIsApprovedIsPaidAndReconciled() {
        office.train("A1", 1, 3);
        UUID batch = office.approved();
        PrepareReport preview = payments.preview(FINANCE, batch);
        assertThat(preview.lines()).isEqualTo(3);
        assertThat(preview.amountYuan()).isEqualTo("3600.00");
        UUID payment = office.prepare(batch).payment().orElseThrow();
        refused("STEP_EMPTY", () -> office.prepare(batch));
        refused("PAYMENT_NOT_OPEN", () -> payments.close(FINANCE, payment, WHY));
        List<String> sent = office.send(payment);
        assertThat(sent).hasSize(3).allMatch(line -> line.endsWith(",1200.00"));
        String file = office.file(payment);
        assertThat(office.file(payment)).as("a lost file is written again").isEqualTo(file);
        refused("PAYMENT_SENT", () -> payments.cancel(FINANCE, payment, WHY));
        AnswerReport some =
                office.answer(payment, List.of("行号,金额,状态,流水号", sent.get(0) + ",成功,R1", sent.get(1) + ",FAILED,账号不存在"));
        assertThat(some.paid()).isEqualTo(1);
        assertThat(some.failed()).isEqualTo(1);
        assertThat(some.open()).isEqualTo(1);
        refused("PAYMENT_UNANSWERED", () -> payments.close(FINANCE, payment, WHY));
        office.answer(payment, List.of(sent.get(2) + ",成功,R3"));
        assertThat(payments.close(FINANCE, payment, WHY).state()).isEqualTo(PaymentState.CLOSED);
        assertThat(office.lives())
                .extracting(Life::state)
                .containsExactlyInAnyOrder(ClaimState.RECONCILED, ClaimState.RECONCILED, ClaimState.APPROVED);
        assertThat(office.balance("FUND:")).isEqualTo(-240_000);
        assertThat(office.balance("PAYABLE")).isEqualTo(-120_000);
        assertThat(office.prepare(batch).claims())
                .as("what failed is paid again")
                .isEqualTo(1);
    }

    @Test
    void aPaymentOfWhichTheBankPaidNothingLeavesItsBatchApproved() {
        office.train("A1", 1, 2);
        UUID batch = office.approved();
        UUID payment = office.prepare(batch).payment().orElseThrow();
        office.answer(
                payment,
                office.send(payment).stream().map(line -> line + ",失败,账号不存在").toList());
        assertThat(state(batch, office)).isEqualTo(ClaimState.APPROVED);
        payments.close(FINANCE, payment, WHY);
        assertThat(state(batch, office)).isEqualTo(ClaimState.APPROVED);
        assertThat(office.prepare(batch).claims()).isEqualTo(2);
    }

    private static ClaimState state(UUID batch, Office office) {
        return office.services.claims.batch(PROVINCE, batch).orElseThrow().state();
    }

    @Test
    void anAccountOfAnEmployerIsSetByOneAndConfirmedByAnotherOfTheCounty() {
        office.train("A1", 1, 3);
        UUID batch = office.approved(PayeeKind.PROVIDER);
        refused("ACCOUNT_MISSING", () -> office.prepare(batch));
        refused("ACCOUNT_INVALID", () -> payments.setAccount(FINANCE, account("411722", "12"), WHY));
        refused("ACCOUNT_DIVISION", () -> payments.setAccount(FINANCE, account("411628", "4100000000001"), WHY));
        refused("ACCOUNT_DIVISION", () -> payments.setAccount(PROVINCE, account("411700", "4100000000001"), WHY));
        Account first = payments.setAccount(FINANCE, account("411722", "4100000000001"), WHY);
        refused("ACCOUNT_MISSING", () -> office.prepare(batch));
        Caller everything = caller("qian", "411722");
        refused("FOUR_EYES", () -> payments.confirmAccount(everything, first.id(), WHY));
        refused("ACCOUNT_UNKNOWN", () -> payments.confirmAccount(caller("x", "411628"), first.id(), WHY));
        assertThat(payments.confirmAccount(THIRD, first.id(), WHY).state()).isEqualTo(AccountState.IN_FORCE);
        refused("ACCOUNT_UNKNOWN", () -> payments.confirmAccount(THIRD, first.id(), WHY));

        Account second = payments.setAccount(FINANCE, account("411722", "4100000000002"), WHY);
        assertThat(payments.accounts(FINANCE, PAGE).items())
                .extracting(it -> it.account() + " " + it.state())
                .containsExactlyInAnyOrder("4100000000001 IN_FORCE", "4100000000002 PROPOSED");
        UUID payment = office.prepare(batch).payment().orElseThrow();
        assertThat(office.file(payment))
                .as("a proposal changes nothing")
                .contains("4100000000001")
                .doesNotContain("4100000000002");
        payments.confirmAccount(THIRD, second.id(), WHY);
        assertThat(payments.accounts(THIRD, PAGE).items())
                .extracting(Account::account)
                .containsExactly("4100000000002");
        assertThat(payments.accounts(caller("x", "411628"), PAGE).items()).isEmpty();
    }

    private static Caller caller(String name, String division) {
        return new Caller(name, Set.of(Role.values()), List.of(DivisionCode.parse(division)), "test");
    }

    private static NewAccount account(String division, String number) {
        return new NewAccount(DivisionCode.parse(division), Facts.COLLEGE.code(), "上蔡技工学校", "上蔡农信社", number);
    }

    @Test
    void wrongAnswersAreRefusedLineByLineAndTheRestStands() {
        office.train("A1", 1, 3);
        UUID payment = office.prepare(office.approved()).payment().orElseThrow();
        List<String> sent = office.send(payment);
        String id = sent.get(0).substring(0, sent.get(0).indexOf(','));
        AnswerReport report = office.answer(
                payment,
                List.of(
                        UUID.randomUUID() + ",1200.00,成功,R0",
                        id + ",1200.01,成功,R1",
                        sent.get(1) + ",也许,R2",
                        sent.get(2) + ",成功,R3",
                        sent.get(2) + ",成功,R4",
                        "x"));
        assertThat(report.refused())
                .extracting(line -> line.line() + " " + line.why().code())
                .containsExactly(
                        "1 LINE_UNKNOWN",
                        "2 LINE_AMOUNT_DIFFERS",
                        "3 LINE_MALFORMED",
                        "5 LINE_ANSWERED",
                        "6 LINE_MALFORMED");
        assertThat(report.paid()).isEqualTo(1);
        assertThat(report.open()).isEqualTo(2);
        assertThat(office.answer(payment, List.of(sent.get(2) + ",失败,R5")).refused())
                .as("a second answer counts for nothing")
                .hasSize(1);
    }

    @Test
    void aPaymentThatWasNotSentIsCancelledAndAFileThatDidNotLeaveIsWrittenAgain() {
        office.train("A1", 1, 2);
        UUID batch = office.approved();
        UUID cancelled = office.prepare(batch).payment().orElseThrow();
        assertThat(payments.cancel(FINANCE, cancelled, WHY).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(office.states()).containsExactly(ClaimState.APPROVED);
        assertThat(office.balance("FUND:")).isZero();
        assertThat(office.balance("PAYABLE")).isEqualTo(-240_000);
        UUID payment = office.prepare(batch).payment().orElseThrow();
        assertThatThrownBy(() -> payments.writeFile(FINANCE, payment, full(), WHY))
                .isInstanceOf(IOException.class);
        refused("PAYMENT_SENT", () -> payments.cancel(FINANCE, payment, WHY));
        List<String> sent = office.send(payment);
        office.answer(payment, List.of(sent.get(0) + ",成功,R1"));
        assertThat(office.send(payment)).as("the same after an answer").isEqualTo(sent);
        office.answer(payment, List.of(sent.get(1) + ",成功,R2"));
        assertThat(office.balance("PAYABLE")).isZero();
    }

    @Test
    void anAccountThatIsEnteredAfterTheApprovalIsNotPaidUntilTwoOthersHaveLooked() {
        office.train("A1", 1, 2);
        UUID batch = office.approved();
        office.services.curation.correct(
                Office.OPERATOR,
                office.person(1),
                new PersonDetail(PersonField.PAYEE_ACCOUNT, "6228480402564000999"),
                "本人更正");
        office.services.awaitDecisions();
        assertThat(payments.preview(FINANCE, batch).behind()).singleElement().satisfies(behind -> {
            assertThat(behind.why().code()).isEqualTo("ACCOUNT_CHANGED");
            UUID claim = behind.examples().get(0);
            office.services.claims.move(FIRST, claim, ClaimState.SUSPENDED, "核实账户");
            refused("FOUR_EYES", () -> office.services.claims.resume(FIRST, claim, WHY));
            office.services.claims.resume(THIRD, claim, "账户属实");
        });
        assertThat(payments.preview(FINANCE, batch).behind()).isEmpty();
    }

    @Test
    void nothingIsPaidOfWhomFactsWaitToBeDecided() throws InterruptedException {
        office.train("A1", 1, 2);
        UUID batch = office.approved();
        office.services.desk.close();
        UUID person = office.person(1);
        office.services.database.write(connection ->
                Sql.update(connection, "INSERT INTO adjudication_due (person_id, since) VALUES (?, now())", person));
        assertThat(payments.preview(FINANCE, batch).behind())
                .extracting(behind -> behind.why().code() + " " + behind.claims())
                .containsExactly("DECISION_PENDING 1");
    }

    @Test
    void oneFundDoesNotPayTheDebtsOfAnother() {
        office.train("A1", 1, 1);
        office.pay(office.approved());
        UUID claim = office.lives().get(0).id();
        Clawback proposed = payments.propose(FIRST, claim, Money.ofYuan(500), "缺课三天");
        for (Caller own : List.of(FIRST, THIRD)) {
            refused("FOUR_EYES", () -> payments.drop(own, proposed.id(), WHY));
        }
        payments.confirm(THIRD, proposed.id(), DUE, WHY);
        office.clock.advance(Duration.ofDays(1));
        office.trainElectrician("B1", 1);
        UUID batch = office.approved();
        assertThat(payments.preview(FINANCE, batch).offsetYuan()).isEqualTo("500.00");
        office.services.database.write(
                connection -> Sql.update(connection, "UPDATE claim_life SET fund_source = '另一资金' WHERE id = ?", claim));
        assertThat(payments.preview(FINANCE, batch).offsetYuan()).isEqualTo("0.00");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("The disk is full");
            }
        };
    }

    @Test
    void whatHasToComeBackIsSetOffAgainstTheNextPayment() {
        office.train("A1", 1, 1);
        office.pay(office.approved());
        UUID claim = office.lives().get(0).id();
        refused("CLAWBACK_AMOUNT", () -> payments.propose(FIRST, claim, Money.ofYuan(1201), WHY));
        Clawback proposed = payments.propose(FIRST, claim, Money.ofYuan(500), "缺课三天");
        refused("FOUR_EYES", () -> payments.confirm(FIRST, proposed.id(), DUE, WHY));
        assertThat(office.balance("RECEIVABLE")).isZero();
        payments.confirm(THIRD, proposed.id(), DUE, WHY);
        refused("CLAWBACK_DECIDED", () -> payments.confirm(THIRD, proposed.id(), DUE, WHY));
        refused("RECEIPT_AMOUNT", () -> payments.receive(FINANCE, proposed.id(), Money.ofYuan(501), WHY));
        assertThat(payments.receive(FINANCE, proposed.id(), Money.ofYuan(200), WHY)
                        .owedYuan())
                .isEqualTo("300.00");

        office.clock.advance(Duration.ofDays(1));
        office.trainElectrician("B1", 1);
        UUID batch = office.approved();
        PrepareReport prepared = office.prepare(batch);
        assertThat(prepared.offsetYuan()).isEqualTo("300.00");
        UUID payment = prepared.payment().orElseThrow();
        String line = office.send(payment).get(0);
        assertThat(line).endsWith(",900.00");
        assertThat(state(proposed.id())).as("the bank has not answered").isEqualTo(ClawbackState.CONFIRMED);
        office.answer(payment, List.of(line + ",成功,R"));
        payments.close(FINANCE, payment, WHY);
        assertThat(state(proposed.id())).isEqualTo(ClawbackState.SETTLED);
        assertThat(office.balance("RECEIVABLE")).isZero();
        assertThat(office.balance("FUND:")).isEqualTo(-(120_000 - 20_000 + 90_000));
    }

    @Test
    void aPaidLineThatIsGoneIsProposedToBeClawedBackOnce() {
        office.train("A1", 1, 1);
        office.train("B2", 2, 2);
        office.pay(office.approved());
        office.retract("A1");
        assertThat(office.services.claims.lives(FIRST, LifeFilter.ALL, PAGE).items())
                .as("the county sees what it paid, though nobody places her there any more")
                .hasSize(2);
        office.services.curation.correct(
                PROVINCE, office.person(1), new PersonDetail(PersonField.EDUCATION, "小学"), "核实");
        office.services.awaitDecisions();
        List<Clawback> found =
                payments.clawbacks(PROVINCE, Optional.empty(), PAGE).items();
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.amountYuan()).isEqualTo("1200.00");
            assertThat(it.state()).isEqualTo(ClawbackState.PROPOSED);
        });
        assertThat(office.services.claims.adjustments(PROVINCE, PAGE).items())
                .singleElement()
                .extracting(Adjustment::dueYuan)
                .isEqualTo("0.00");
        payments.confirm(THIRD, found.get(0).id(), DUE, WHY);
        payments.receive(FINANCE, found.get(0).id(), Money.ofYuan(1200), WHY);
        assertThat(office.states()).containsExactlyInAnyOrder(ClaimState.CLAWED_BACK, ClaimState.PAID);
        assertThat(office.balance("EXPENSE")).isEqualTo(120_000);
    }

    @Test
    void aMergeUnderWhichMoneyWentOutTwiceIsNotTakenBack() {
        office.train("A1", 1, 1);
        office.trainElectrician("B2", 2);
        Merge merge = office.services.curation.merge(PROVINCE, office.person(1), office.person(2), WHY);
        office.services.awaitDecisions();
        office.pay(office.approved());
        List<Life> lives = office.lives();
        assertThat(lives).hasSize(2);
        refused("MERGE_PAID", () -> office.services.curation.unmerge(PROVINCE, merge.id(), WHY));
        assertThat(office.person(1)).as("nothing half done").isEqualTo(office.person(2));
        Clawback back = payments.propose(FIRST, lives.get(1).id(), Money.ofYuan(1200), WHY);
        payments.confirm(THIRD, back.id(), DUE, WHY);
        payments.receive(FINANCE, back.id(), Money.ofYuan(1200), WHY);
        office.services.curation.unmerge(PROVINCE, merge.id(), WHY);
        assertThat(office.person(1)).isNotEqualTo(office.person(2));
    }

    @Test
    void theDatabaseRefusesWhatDoesNotBalanceAndWhatWouldChangeTheLedger() {
        office.train("A1", 1, 1);
        office.pay(office.approved());
        assertThatThrownBy(() -> office.services.database.write(connection -> Sql.update(connection, """
                        WITH j AS (INSERT INTO journal (id, division, kind, at, entry)
                            VALUES (gen_random_uuid(), '411722', 'RECEIPT', now(), gen_random_uuid()) RETURNING id)
                        INSERT INTO posting (journal, account, amount_fen) SELECT id, 'FUND:x', 1 FROM j""")))
                .hasMessageContaining("YJ002");
        for (String sql : List.of(
                "UPDATE posting SET amount_fen = amount_fen + 1",
                "DELETE FROM posting",
                "DELETE FROM claim_event",
                "INSERT INTO posting (journal, account, amount_fen) SELECT id, 'FUND:x', 1 FROM journal LIMIT 1")) {
            assertThatThrownBy(() -> office.services.database.write(connection -> Sql.update(connection, sql)))
                    .as(sql)
                    .hasMessageContaining("YJ001");
        }
        assertThat(TestDatabase.tamper(office.services.database, "DELETE FROM posting WHERE false"))
                .isZero();
    }

    private ClawbackState state(UUID clawback) {
        return payments.clawbacks(PROVINCE, Optional.empty(), PAGE).items().stream()
                .filter(it -> it.id().equals(clawback))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
    }
}
