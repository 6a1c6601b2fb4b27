package org.yujiang.registry.internal.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.FeedItem;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Imports.Effect;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

class ImportsTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);

    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void aRunThatIsTakenBackLeavesNoTraceInForceAndComesBackAsItWas() {
        services.pull("college-a", roster());
        services.awaitDecisions();
        List<String> before = picture();
        services.pull(
                "workshop",
                Facts.line(1, Facts.month(Facts.WANG, YearMonth.of(2020, 6))),
                Facts.line(2, Facts.wage(Facts.person(7), YearMonth.of(2020, 6))));
        services.awaitDecisions();
        List<String> after = picture();
        assertThat(after).isNotEqualTo(before);
        long run = services.lastRun("workshop");

        Effect effect = services.imports.preview(PROVINCE, run).orElseThrow();
        assertThat(effect.people()).isEqualTo(2);
        assertThat(picture()).as("a preview changes nothing").isEqualTo(after);
        Effect done = services.imports.retract(PROVINCE, run, "文件发错");
        services.awaitDecisions();
        assertThat(done.retracted()).isTrue();
        assertThat(picture()).isEqualTo(before);

        Effect back = services.imports.restore(PROVINCE, run, "文件无误");
        services.awaitDecisions();
        assertThat(back.retracted()).isFalse();
        assertThat(picture()).isEqualTo(after);
    }

    @Test
    void whatTheFeedSaidBeforeCountsAgain() {
        services.pull("college-a", Facts.line(1, Facts.training("A1", MAY)));
        services.pull("college-a", Facts.line(1, Facts.training("A1", MAY.plusDays(3))));
        assertThat(end()).isEqualTo(MAY.plusDays(3));
        Effect ignored = services.imports.retract(PROVINCE, services.lastRun("college-a"), "日期录错");
        assertThat(end()).isEqualTo(MAY);
    }

    @Test
    void aFileThatIsReadAgainAfterItWasTakenBackCountsAgain() {
        services.pull("college-a", roster());
        Effect ignored = services.imports.retract(PROVINCE, services.lastRun("college-a"), "重来");
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .isEmpty();
        assertThat(services.pull("college-a", roster()).stored()).isEqualTo(4);
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsCode() {
        services.pull("college-a", roster());
        long run = services.lastRun("college-a");
        assertRefused("RUN_NOT_RETRACTED", () -> services.imports.restore(PROVINCE, run, "x"));
        assertRefused("RUN_UNKNOWN", () -> services.imports.retract(PROVINCE, 999, "x"));
        assertRefused("REASON_MISSING", () -> services.imports.retract(PROVINCE, run, " "));
        var open = services.ledger.begin("college-a", "test/1.0.0");
        assertRefused("RUN_OPEN", () -> services.imports.retract(PROVINCE, open.id(), "x"));
        Effect ignored = services.imports.retract(PROVINCE, run, "x");
        assertRefused("RUN_RETRACTED", () -> services.imports.retract(PROVINCE, run, "x"));
    }

    /** Random runs of several feeds: taking some back gives what there would be had they never come. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takingRunsBackIsAsIfTheyHadNeverCome(long seed) {
        Random random = new Random(seed);
        List<List<FeedItem>> pages = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pages.add(randomPage(random));
        }
        boolean[] dropped = new boolean[pages.size()];
        for (int i = 0; i < pages.size(); i++) {
            dropped[i] = random.nextBoolean();
            if (!dropped[i]) {
                services.pull("college-" + i % 3, pages.get(i));
            }
        }
        services.awaitDecisions();
        List<String> expected = picture();

        TestDatabase.empty();
        for (int i = 0; i < pages.size(); i++) {
            services.pull("college-" + i % 3, pages.get(i));
            if (dropped[i]) {
                Effect ignored = services.imports.retract(PROVINCE, services.lastRun("college-" + i % 3), "撤销");
            }
        }
        services.awaitDecisions();
        List<String> is = picture();
        for (int i = 0; i < Math.max(is.size(), expected.size()); i++) {
            String a = i < is.size() ? is.get(i) : "", b = i < expected.size() ? expected.get(i) : "";
            if (!a.equals(b)) {
                System.out.println("IS  " + a);
                System.out.println("EXP " + b);
            }
        }
        assertThat(is).isEqualTo(expected);
    }

    private static List<FeedItem> randomPage(Random random) {
        List<FeedItem> items = new java.util.ArrayList<>();
        for (int line = 1; line <= 12; line++) {
            var person = Facts.person(1 + random.nextInt(5));
            String no = "K" + random.nextInt(3);
            items.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Facts.line(line, Facts.training(no, MAY.plusDays(random.nextInt(3))));
                        case 1 -> Facts.line(line, Facts.trainee(person, TraineeGroup.POOR_LABOURER));
                        case 2 -> Facts.line(line, Facts.attendance(no, person, MAY.minusDays(random.nextInt(4))));
                        case 3 -> Facts.line(line, Facts.certificate(no, person, MAY.plusDays(random.nextInt(2))));
                        default -> Facts.line(line, Facts.month(person, YearMonth.of(2020, 6 + random.nextInt(3))));
                    });
        }
        return items;
    }

    private static List<FeedItem> roster() {
        return List.of(
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(2, Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER), Facts.enrolment("A1", Facts.WANG)),
                Facts.line(3, Facts.attendance("A1", Facts.WANG, MAY)),
                Facts.line(4, Facts.certificate("A1", Facts.WANG, MAY)));
    }

    private LocalDate end() {
        return services.registry
                .trainingClass(PROVINCE, Facts.COLLEGE.code(), "A1", AsOf.NOW)
                .orElseThrow()
                .end();
    }

    /** Everything that a person would see, without keys and times. */
    private List<String> picture() {
        return services.registry.trainees(PROVINCE, PageRequest.first(1000)).items().stream()
                .map(trainee -> services.registry
                        .history(PROVINCE, trainee.id(), AsOf.NOW)
                        .orElseThrow())
                .map(history ->
                        history.trainee().residentId() + " " + history.trainee().name() + " "
                                + history.groups() + history.attendance() + history.workMonths()
                                + history.enrolments().stream()
                                        .map(it -> it.classNo() + it.title() + it.end() + it.certificate())
                                        .sorted()
                                        .toList()
                                + claims(history.trainee()))
                .sorted()
                .toList();
    }

    private List<String> claims(Registry.Trainee trainee) {
        ClaimFilter hers =
                new ClaimFilter(Optional.of(trainee.id()), Optional.empty(), Optional.empty(), Optional.empty());
        return services.registry.claims(PROVINCE, hers, PageRequest.first(1000)).items().stream()
                .map(claim -> claim.kind() + claim.key() + claim.outcome() + claim.amountYuan() + claim.reasons())
                .sorted()
                .toList();
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith(code + ":");
    }
}
