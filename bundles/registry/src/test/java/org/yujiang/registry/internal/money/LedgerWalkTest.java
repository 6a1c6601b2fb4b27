package org.yujiang.registry.internal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;
import static org.yujiang.registry.internal.life.Office.FINANCE;
import static org.yujiang.registry.internal.life.Office.FIRST;
import static org.yujiang.registry.internal.life.Office.OPERATOR;
import static org.yujiang.registry.internal.life.Office.PAGE;
import static org.yujiang.registry.internal.life.Office.THIRD;
import static org.yujiang.registry.internal.life.Office.WHY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Payments.Clawback;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Office;

/** Whatever is done in whatever order: the ledger sums up to nought and says what the states of the claims say. */
class LedgerWalkTest {
    /** Approval twice as often: it has to wait for the publication. */
    private static final List<ClaimStep> STEPS = List.of(
            ClaimStep.SUBMIT,
            ClaimStep.FIRST_REVIEW,
            ClaimStep.DEPARTMENT_REVIEW,
            ClaimStep.PUBLISH,
            ClaimStep.APPROVE,
            ClaimStep.APPROVE);

    private static final int ACTIONS = 120;
    private static final int LARGEST_OFFICE = 3;

    private final Office office = new Office();
    private final List<UUID> batches = new ArrayList<>();
    private final List<UUID> payments = new ArrayList<>();
    private final Map<UUID, List<String>> sent = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLedgerAgreesWithTheClaims(long seed) {
        Random random = new Random(seed);
        office.train("A1", 1, 4);
        office.trainElectrician("B1", 1);
        office.trainElectrician("B2", 5);
        batches.add(office.open());
        for (int i = 0; i < ACTIONS; i++) {
            String action = act(random, random.nextInt(22));
            requireAgreement("seed %d, action %d: %s".formatted(seed, i, action));
        }
        assertThat(done).as("the walk went somewhere").containsKeys("all steps", "answer");
    }

    private String act(Random random, int choice) {
        try {
            String name = attempt(random, choice);
            done.merge(name, 1, Integer::sum);
            return name;
        } catch (RegistryException e) {
            assertThat(e.kind()).isIn(RegistryException.Kind.INVALID, RegistryException.Kind.CONFLICT);
            return e.problem().code();
        }
    }

    private String attempt(Random random, int choice) {
        return switch (choice) {
            case 0 -> {
                if (batches.size() == LARGEST_OFFICE) {
                    yield "nothing";
                }
                batches.add(office.open());
                yield "open";
            }
            case 1, 2, 3, 4, 5, 6 -> {
                ClaimStep step = STEPS.get(choice - 1);
                office.clock.advance(Duration.ofDays(step == ClaimStep.APPROVE ? 20 : 0));
                UUID batch = any(random, batches);
                office.services.claims.take(Office.by(step), batch, step, WHY);
                yield step.name();
            }
            case 7 -> {
                ClaimState to = any(random, List.of(ClaimState.RETURNED, ClaimState.SUSPENDED, ClaimState.WITHDRAWN));
                office.services.claims.move(PROVINCE, anyLife(random), to, WHY);
                yield to.name();
            }
            case 8 -> {
                office.services.claims.resume(FIRST, anyLife(random), WHY);
                yield "resume";
            }
            case 9, 10 -> {
                payments.add(office.prepare(any(random, batches)).payment().orElseThrow());
                yield "prepare";
            }
            case 11 -> {
                UUID payment = anyPayment(random);
                if (random.nextInt(4) == 0) {
                    office.services.payments.cancel(FINANCE, payment, WHY);
                    yield "cancel";
                }
                sent.put(payment, office.send(payment));
                yield "send";
            }
            case 12 -> {
                UUID payment = anyPayment(random);
                List<String> lines = sent.getOrDefault(payment, List.of(UUID.randomUUID() + ",1.00")).stream()
                        .map(line -> line + (random.nextInt(3) == 0 ? ",失败,F" : ",成功,R"))
                        .toList();
                office.answer(payment, lines.isEmpty() ? List.of("x") : lines);
                yield "answer";
            }
            case 13 -> {
                office.services.payments.close(FINANCE, anyPayment(random), WHY);
                yield "close";
            }
            case 14 -> claw(random);
            case 16, 17, 18 -> {
                UUID batch = any(random, batches);
                for (ClaimStep step : ClaimStep.values()) {
                    office.clock.advance(Duration.ofDays(step == ClaimStep.APPROVE ? 20 : 0));
                    takeIfAny(batch, step);
                }
                yield "all steps";
            }
            case 19, 20, 21 -> {
                UUID payment = office.prepare(any(random, batches)).payment().orElseThrow();
                payments.add(payment);
                sent.put(payment, office.send(payment));
                yield "prepare and send";
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    office.services.imports.retract(PROVINCE, office.services.lastRun("college-A1"), WHY);
                } else {
                    office.services.imports.restore(PROVINCE, office.services.lastRun("college-A1"), WHY);
                }
                office.services.awaitDecisions();
                yield "decided anew";
            }
        };
    }

    private void takeIfAny(UUID batch, ClaimStep step) {
        try {
            office.services.claims.take(Office.by(step), batch, step, WHY);
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.INVALID);
        }
    }

    private String claw(Random random) {
        List<Clawback> open = office.services
                .payments
                .clawbacks(PROVINCE, Optional.empty(), PAGE)
                .items();
        if (open.isEmpty() || random.nextInt(3) == 0) {
            office.services.payments.propose(FIRST, anyLife(random), Money.ofYuan(1 + random.nextInt(1200)), WHY);
            return "propose";
        }
        Clawback clawback = any(random, open);
        return switch (clawback.state()) {
            case PROPOSED -> {
                office.services.payments.confirm(THIRD, clawback.id(), LocalDate.of(2021, 1, 1), WHY);
                yield "confirm";
            }
            case CONFIRMED -> {
                office.services.payments.receive(FINANCE, clawback.id(), Money.parse(clawback.owedYuan()), WHY);
                yield "receive";
            }
            case SETTLED, DROPPED -> "nothing";
        };
    }

    private UUID anyLife(Random random) {
        List<Life> lives = office.lives();
        if (lives.isEmpty()) {
            office.services.claims.take(OPERATOR, any(random, batches), ClaimStep.SUBMIT, WHY);
        }
        return any(random, office.lives()).id();
    }

    private UUID anyPayment(Random random) {
        if (payments.isEmpty()) {
            payments.add(office.prepare(any(random, batches)).payment().orElseThrow());
        }
        return any(random, payments);
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void requireAgreement(String when) {
        assertThat(office.balance("")).as(when).isZero();
        long owed = sum("state = 'APPROVED' OR resume_state = 'APPROVED'");
        long spent = sum("state IN ('IN_PAYMENT', 'PAID', 'RECONCILED', 'CLAWED_BACK')");
        long back = count("SELECT coalesce(sum(amount_fen), 0) FROM clawback WHERE state IN ('CONFIRMED', 'SETTLED')");
        long receivable = office.balance("RECEIVABLE");
        assertThat(office.balance("PAYABLE")).as(when).isEqualTo(-owed);
        assertThat(office.balance("EXPENSE:")).as(when).isEqualTo(owed + spent - back);
        assertThat(office.balance("FUND:")).as(when).isEqualTo(back - receivable - spent);
        assertThat(receivable).as(when).isBetween(0L, back);
    }

    private long sum(String condition) {
        return count("SELECT coalesce(sum(amount_fen), 0) FROM claim_life WHERE " + condition);
    }

    private long count(String sql) {
        return office.services.database.read(connection -> Sql.count(connection, sql));
    }
}
