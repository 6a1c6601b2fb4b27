package org.yujiang.registry.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.Tally;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRef;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Lab.Agreement;
import org.yujiang.registry.api.Lab.Report;
import org.yujiang.registry.api.Lab.State;
import org.yujiang.registry.api.Lab.Status;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** Draft packs over everybody in a real database. */
class LabComponentTest {
    private static final int PEOPLE = 30;
    private static final Lab.Deployed IN_FORCE = new Lab.Deployed("henan-2020/1.1.0");
    private static final Caller ANALYST =
            new Caller("analyst", Set.of(Role.ANALYST), List.of(DivisionCode.parse("410000")), "test");

    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), Clock.systemUTC());
    private final LabComponent lab = new LabComponent(
            services.database, services.guard, services.reads, new HenanOnly(), services.settings, Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        lab.close();
        services.close();
    }

    @Test
    void decidesWhatTheRegistryHasDecided() {
        store();
        Status loaded = lab.load(PROVINCE, status -> {}).join();

        Report report = lab.compare(PROVINCE, IN_FORCE, 3);

        assertThat(loaded.state()).isEqualTo(State.READY);
        assertThat(loaded.people()).isEqualTo(PEOPLE);
        assertThat(report.agreement()).isEqualTo(Agreement.SAME);
        assertThat(report.comparison().changes()).isEmpty();
        assertThat(report.comparison().base().byColumns()).isEqualTo(PEOPLE);
        assertThat(totals(report.comparison())).isEqualTo(stored());
        // The apprentice has two lines more, which columns do not hold.
        assertThat(report.comparison().base().otherKinds()).isEqualTo(1);
        assertThat(loaded.claims() + 2)
                .isEqualTo(report.comparison().total().base().claims());
    }

    @Test
    void saysWhenTheRegistryHasDecidedOtherwise() {
        store();
        TestDatabase.tamper(services.database, "UPDATE claim SET amount_fen = amount_fen + 1 WHERE outcome = 'PAY'");
        Status ignored = lab.load(PROVINCE, status -> {}).join();

        assertThat(lab.compare(PROVINCE, IN_FORCE, 0).agreement()).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void showsWhatADraftChangesAndWhy() throws IOException {
        store();
        Status ignored = lab.load(PROVINCE, status -> {}).join();
        Report report = lab.compare(PROVINCE, draft("五级/初级工: 1200", "五级/初级工: 1500"), 2);
        LabComparison comparison = report.comparison();

        assertThat(comparison.people().losers()).isZero();
        assertThat(comparison.people().winners()).isPositive();
        assertThat(comparison.claims().gained().fen())
                .isEqualTo(comparison.claims().winners() * 30_000);
        assertThat(report.examples()).isNotEmpty().allSatisfy(example -> {
            assertThat(example.base().orElseThrow().amount()).hasToString("1200.00");
            assertThat(example.draft().orElseThrow().amount()).hasToString("1500.00");
            assertThat(example.draft().orElseThrow().reasons()).isNotEmpty();
        });
    }

    @Test
    void examplesAreForThoseWhoMayRead() throws IOException {
        store();
        Status ignored = lab.load(ANALYST, status -> {}).join();
        Report report = lab.compare(ANALYST, draft("五级/初级工: 1200", "五级/初级工: 1500"), 2);

        assertThat(report.comparison().people().winners()).isPositive();
        assertThat(report.examples()).isEmpty();
        assertThat(report.comparison().changes()).isNotEmpty().allSatisfy(change -> assertThat(change.examples())
                .isEmpty());
    }

    @Test
    void loadingIsOneEntryOfTheLogAndExamplesAreReads() throws IOException {
        store();
        long before = entries();
        Status ignored = lab.load(PROVINCE, status -> {}).join();
        assertThat(entries()).isEqualTo(before + 1);

        Report silent = lab.compare(PROVINCE, draft("五级/初级工: 1200", "五级/初级工: 1500"), 0);
        assertThat(silent.examples()).isEmpty();
        assertThat(entries()).isEqualTo(before + 1);

        Report shown = lab.compare(PROVINCE, draft("五级/初级工: 1200", "五级/初级工: 1500"), 1);
        assertThat(shown.examples()).isNotEmpty();
        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void factsStayAsTheyWereWhenLoaded() {
        store();
        Status loaded = lab.load(PROVINCE, status -> {}).join();
        services.pull("workshop", Facts.line(1, Facts.month(Facts.person(1), YearMonth.of(2020, 12))));
        services.awaitDecisions();

        assertThat(lab.compare(PROVINCE, IN_FORCE, 0)
                        .comparison()
                        .total()
                        .base()
                        .claims())
                .isEqualTo(loaded.claims() + 2);
        assertThat(lab.compare(PROVINCE, IN_FORCE, 0).agreement()).isEqualTo(Agreement.SAME);
    }

    @Test
    void makesPeopleWithoutTheDatabase() {
        Status made = lab.synthesize(PROVINCE, 5000, 7, status -> {}).join();
        Report report = lab.compare(PROVINCE, IN_FORCE, 1);

        assertThat(made.synthetic()).isTrue();
        assertThat(made.people()).isEqualTo(5000);
        assertThat(report.agreement()).isEqualTo(Agreement.NOT_COMPARABLE);
        assertThat(report.comparison().total().base().paid()).isPositive();
        assertThat(report.comparison().changes()).isEmpty();
        assertThat(lab.drop(PROVINCE)).isTrue();
        assertThat(lab.drop(PROVINCE)).isFalse();
        assertThat(lab.status(PROVINCE)).isEqualTo(Status.NOTHING);
    }

    @Test
    void onlyOneLoadAtATimeAndADroppedOneEnds() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch dropped = new CountDownLatch(1);
        CompletableFuture<Status> load = lab.synthesize(PROVINCE, 200_000, 1, status -> {
            begun.countDown();
            await(dropped);
        });
        begun.await();

        assertThat(lab.status(PROVINCE).state()).isEqualTo(State.LOADING);
        assertRefused("LAB_LOADING", () -> lab.load(PROVINCE, status -> {}));
        assertThat(lab.drop(PROVINCE)).isTrue();
        dropped.countDown();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(load::join)
                .havingCause()
                .satisfies(e ->
                        assertThat(((RegistryException) e).problem().code()).isEqualTo("LAB_DROPPED"));
        assertThat(lab.status(PROVINCE)).isEqualTo(Status.NOTHING);
    }

    @Test
    void saysWhyALoadFailed() {
        CompletableFuture<Status> load = lab.synthesize(PROVINCE, 10_000_000, 1, status -> {
            throw LabError.LAB_TOO_LARGE.exception(2000, 100);
        });
        assertThatExceptionOfType(CompletionException.class).isThrownBy(load::join);

        assertThat(lab.status(PROVINCE).state()).isEqualTo(State.EMPTY);
        assertThat(lab.status(PROVINCE).problem().orElseThrow().code()).isEqualTo("LAB_TOO_LARGE");
        Status loaded = lab.synthesize(PROVINCE, 10, 1, status -> {}).join();
        assertThat(lab.status(PROVINCE)).isEqualTo(loaded);
        assertThat(loaded.problem()).isEmpty();
    }

    @Test
    void refusesWhoMayNot() {
        Caller county = new Caller("a", Set.of(Role.values()), List.of(DivisionCode.parse("411722")), "test");
        Caller viewer = TestServices.caller(Role.VIEWER, "410000");

        assertRefused("LAB_PROVINCE_ONLY", () -> lab.load(county, status -> {}));
        assertRefused("LAB_PROVINCE_ONLY", () -> lab.compare(county, IN_FORCE, 0));
        assertRefused("PERMISSION_MISSING", () -> lab.status(viewer));
        assertRefused("PERMISSION_MISSING", () -> lab.load(viewer, status -> {}));
        assertRefused("PERMISSION_MISSING", () -> lab.drop(viewer));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused("LAB_EMPTY", () -> lab.compare(PROVINCE, IN_FORCE, 0));
        assertRefused("LAB_SIZE_INVALID", () -> lab.synthesize(PROVINCE, 0, 1, status -> {}));
        Status ignored = lab.synthesize(PROVINCE, 10, 1, status -> {}).join();
        assertRefused("POLICY_UNKNOWN", () -> lab.compare(PROVINCE, new Lab.Deployed("henan-2020/9.9.9"), 0));
        assertRefused("LAB_EXAMPLES_INVALID", () -> lab.compare(PROVINCE, IN_FORCE, 21));
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> lab.compare(PROVINCE, draft("value: 40, source", "value: two, source"), 0))
                .satisfies(e -> assertThat(e.problem().en()).contains("draft.yaml"));
        LabComponent noPolicy = new LabComponent(
                services.database,
                services.guard,
                services.reads,
                TestServices.NO_POLICY,
                services.settings,
                Clock.systemUTC());
        assertRefused("POLICY_NONE", () -> noPolicy.compare(PROVINCE, IN_FORCE, 0));
    }

    /** One is at work, the others wait; one more would only make everybody wait longer. */
    @Test
    void fewComparisonsWaitForTheirTurn() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        SlowPack pack = new SlowPack(new HenanOnly().inForce().orElseThrow(), slow);
        LabComponent busy = new LabComponent(
                services.database, services.guard, services.reads, pack.only(), services.settings, Clock.systemUTC());
        Status ignored = busy.synthesize(PROVINCE, 10, 1, status -> {}).join();
        pack.slowDown();

        ExecutorService people = Executors.newCachedThreadPool();
        List<CompletableFuture<Report>> asked = new ArrayList<>();
        for (int i = 0; i <= Turns.MOST; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> busy.compare(PROVINCE, IN_FORCE, 0), people));
        }
        // All others wait for the slow one.
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                        .get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(RegistryException.class)
                .withMessageContaining("LAB_BUSY");
        slow.countDown();
        long answered = asked.stream()
                .filter(it -> it.handle((report, error) -> error == null).join())
                .count();
        people.shutdown();

        assertThat(answered).isEqualTo(Turns.MOST);
        assertThat(busy.compare(PROVINCE, IN_FORCE, 0).comparison().changes()).isEmpty();
        busy.close();
    }

    private void store() {
        List<FeedItem> lines = new ArrayList<>();
        for (int no = 0; no < 4; no++) {
            lines.add(Facts.line(lines.size() + 1L, Facts.training("K" + no, LocalDate.of(2020, 6 + no, 20))));
        }
        for (int n = 1; n <= PEOPLE; n++) {
            PersonRef person = Facts.person(n);
            TraineeGroup group = n % 3 == 0 ? TraineeGroup.RURAL_LABOURER : TraineeGroup.POOR_LABOURER;
            lines.add(Facts.line(lines.size() + 1L, Facts.trainee(person, group)));
            for (int no = 0; no < n % 5; no++) {
                LocalDate end = LocalDate.of(2020, 6 + no, 20);
                lines.add(Facts.line(
                        lines.size() + 1L,
                        Facts.enrolment("K" + no, person),
                        Facts.attendance("K" + no, person, end.minusDays(3)),
                        Facts.certificate("K" + no, person, end)));
            }
            for (int month = 5; month < 5 + n % 7; month++) {
                YearMonth worked = YearMonth.of(2020, month);
                lines.add(Facts.line(lines.size() + 1L, Facts.month(person, worked)));
                if (n % 4 != 0) {
                    lines.add(Facts.line(lines.size() + 1L, Facts.wage(person, worked)));
                }
            }
        }
        PersonRef apprentice = Facts.person(1);
        lines.add(Facts.line(
                lines.size() + 1L,
                new ProviderRecord.ApprenticeshipContract(
                        new ProviderRef(
                                CreditCode.parse("91419801MA0000010X"),
                                "服装厂",
                                ProviderKind.ENTERPRISE,
                                Optional.empty()),
                        apprentice,
                        "H1",
                        new Occupation("6-18-02-04", "焊工"),
                        SkillLevel.LEVEL_4,
                        Period.of(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 2, 28)),
                        Optional.empty())));
        services.pull("college", lines);
        services.awaitDecisions();
    }

    /** Claims and fen by kind and outcome, as stored. */
    private List<String> stored() {
        List<String> found = new ArrayList<>();
        for (SubsidyKind kind : SubsidyKind.values()) {
            for (Outcome outcome : Outcome.values()) {
                ClaimFilter filter =
                        new ClaimFilter(Optional.empty(), Optional.of(kind), Optional.of(outcome), Optional.empty());
                var claims = services.registry
                        .claims(PROVINCE, filter, PageRequest.first(1000))
                        .items();
                found.add(kind + " " + outcome + " " + claims.size() + " "
                        + claims.stream()
                                .map(claim -> Money.parse(claim.amountYuan()))
                                .reduce(Money.ZERO, Money::plus));
            }
        }
        return found;
    }

    private static List<String> totals(LabComparison comparison) {
        Map<Cell, LabComparison.Pair> byKind = comparison.by(Set.of(Cell.Dimension.KIND));
        List<String> found = new ArrayList<>();
        for (SubsidyKind kind : SubsidyKind.values()) {
            Cell cell = new Cell(Optional.empty(), Optional.of(kind), Optional.empty());
            Tally tally = byKind.getOrDefault(cell, LabComparison.Pair.NONE).base();
            found.add(kind + " PAY " + tally.paid() + " " + tally.amount());
            found.add(kind + " HOLD " + tally.held() + " 0.00");
            found.add(kind + " DENY " + tally.denied() + " 0.00");
        }
        return found;
    }

    private long entries() {
        return services.audit
                .entries(PROVINCE, AuditTrail.Filter.ALL, PageRequest.first(1000))
                .items()
                .size();
    }

    private static Lab.Text draft(String before, String after) throws IOException {
        try (InputStream in = Objects.requireNonNull(HenanOnly.class.getResourceAsStream("/policy/henan-2020.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(before);
            return new Lab.Text("draft.yaml", text.replace(before, after));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertRefused(String code, ThrowingCallable question) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(question)
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}
