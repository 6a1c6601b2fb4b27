package org.yujiang.registry.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.LifeFilter;
import org.yujiang.registry.api.Claims.NewBatch;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.api.Payments.AnswerReport;
import org.yujiang.registry.api.Payments.PrepareReport;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Sql;

/** The office of Shangcai county: its people, a class of trainees, and its clock. */
public final class Office {
    public static final String COUNTY = "411722";
    public static final String WHY = "按程序办理";
    public static final PageRequest PAGE = PageRequest.first(1000);
    public static final Caller OPERATOR = of("li", Role.OPERATOR);
    public static final Caller FIRST = of("wang", Role.REVIEWER);
    public static final Caller SECOND = of("zhao", Role.REVIEWER);
    public static final Caller THIRD = of("sun", Role.REVIEWER);
    public static final Caller FINANCE = of("qian", Role.FINANCE);

    private static final LocalDate ENDED = LocalDate.of(2020, 3, 20);

    /** The Wednesday before Labour Day 2020. */
    public final MovingClock clock = new MovingClock("2020-04-29T02:00:00Z");

    public final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);

    private static Caller of(String name, Role role) {
        return new Caller(name, Set.of(role), List.of(DivisionCode.parse(COUNTY)), "test");
    }

    public void close() throws InterruptedException {
        services.close();
    }

    /** A class of trainees with accounts, decided. */
    public void train(String no, int from, int to) {
        List<FeedItem> items = new ArrayList<>(List.of(Facts.line(1, Facts.training(no, ENDED, "家政服务员"))));
        for (int n = from; n <= to; n++) {
            items.add(Facts.line(n + 1L, trained(no, Facts.person(n), ENDED)));
        }
        services.pull("college-" + no, items);
        services.awaitDecisions();
    }

    /** A class of another occupation for one person. */
    public void trainElectrician(String no, int n) {
        services.pull(
                "college-" + no,
                List.of(
                        Facts.line(1, Facts.training(no, ENDED.plusDays(20), "电工")),
                        Facts.line(2, trained(no, Facts.person(n), ENDED.plusDays(20)))));
        services.awaitDecisions();
    }

    private static ProviderRecord[] trained(String no, PersonRef person, LocalDate end) {
        return new ProviderRecord[] {
            Facts.trainee(person, TraineeGroup.POOR_LABOURER),
            new ProviderRecord.Details(
                    person,
                    List.of(
                            new PersonDetail(PersonField.PRESENT_RESIDENCE, "411722100201"),
                            new PersonDetail(PersonField.PAYEE_ACCOUNT, account(person)),
                            new PersonDetail(PersonField.PAYEE_BANK, "上蔡农信社"))),
            Facts.enrolment(no, person),
            Facts.attendance(no, person, end),
            Facts.certificate(no, person, end)
        };
    }

    private static String account(PersonRef person) {
        return "6228480402564" + person.id().orElseThrow().value().substring(14, 17) + "000";
    }

    /** The key of the n-th person. */
    public UUID person(int n) {
        return services.registry
                .findTrainee(PROVINCE, Facts.person(n).id().orElseThrow())
                .orElseThrow();
    }

    /** An open batch with its materials. */
    public UUID open() {
        return open(Optional.empty());
    }

    private UUID open(Optional<PayeeKind> payee) {
        UUID batch = services.claims
                .open(
                        OPERATOR,
                        new NewBatch(DivisionCode.parse(COUNTY), SubsidyKind.TRAINING, "第一批", Optional.empty(), payee),
                        WHY)
                .id();
        services.claims.receive(OPERATOR, batch, Set.of("补贴申领表", "培训合格人员花名册", "证书复印件"), WHY);
        return batch;
    }

    /** Takes the usual steps with a batch, up to one of them; the publication runs its days. */
    public void bring(UUID batch, ClaimStep last) {
        for (ClaimStep step : ClaimStep.values()) {
            if (step.compareTo(last) <= 0) {
                if (step == ClaimStep.APPROVE) {
                    clock.advance(Duration.ofDays(20));
                }
                StepReport report = services.claims.take(by(step), batch, step, WHY);
                assertThat(report.behind()).as(step.name()).isEmpty();
            }
        }
    }

    /** Who usually takes a step. */
    public static Caller by(ClaimStep step) {
        return switch (step) {
            case SUBMIT, PUBLISH -> OPERATOR;
            case FIRST_REVIEW -> FIRST;
            case DEPARTMENT_REVIEW -> SECOND;
            case APPROVE -> THIRD;
        };
    }

    /** A batch that is approved. */
    public UUID approved() {
        UUID batch = open();
        bring(batch, ClaimStep.APPROVE);
        return batch;
    }

    /** A batch that is approved, with somebody else than the policy says to be paid. */
    public UUID approved(PayeeKind payee) {
        UUID batch = open(Optional.of(payee));
        bring(batch, ClaimStep.APPROVE);
        return batch;
    }

    /** Pays a batch; the bank pays every line. */
    public UUID pay(UUID batch) {
        UUID payment = prepare(batch).payment().orElseThrow();
        AnswerReport report = answer(
                payment, send(payment).stream().map(line -> line + ",成功,R1").toList());
        assertThat(report.refused()).isEmpty();
        assertThat(report.open()).isZero();
        return payment;
    }

    /** Prepares a payment. */
    public PrepareReport prepare(UUID batch) {
        return services.payments.prepare(FINANCE, batch, WHY);
    }

    /** Sends a payment; gives line and amount of each line, with a comma between. */
    public List<String> send(UUID payment) {
        String file = file(payment);
        return file.lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[4] + "," + cells[3])
                .toList();
    }

    /** The bank file. */
    public String file(UUID payment) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            services.payments.writeFile(FINANCE, payment, out, WHY);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads what the bank answers. */
    public AnswerReport answer(UUID payment, List<String> lines) {
        try {
            byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return services.payments.answer(FINANCE, payment, new ByteArrayInputStream(file), WHY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All claims. */
    public List<Life> lives() {
        return services.claims.lives(PROVINCE, LifeFilter.ALL, PAGE).items();
    }

    /** The states of all claims, without repetition. */
    public Set<ClaimState> states() {
        return Set.copyOf(lives().stream().map(Life::state).toList());
    }

    /** Corrects the register: a certificate, and with it the claim, is no more. */
    public void retract(String no) {
        services.imports.retract(PROVINCE, services.lastRun("college-" + no), "培训造假");
        services.awaitDecisions();
    }

    /** The balance of an account of the ledger, in fen. */
    public long balance(String account) {
        return services.database.read(connection -> Sql.count(
                connection, "SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE starts_with(account, ?)", account));
    }
}
