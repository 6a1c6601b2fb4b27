package org.yujiang.registry.internal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.registry.api.AsOf;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Custody.BackupReport;
import org.yujiang.registry.api.Custody.Rotation;
import org.yujiang.registry.api.Registry.History;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Sql;

class CustodyTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 20);

    private final MovingClock clock = new MovingClock("2020-06-01T02:00:00Z");
    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), clock);

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void aBackupPutsEverythingBackAsItWas() throws IOException {
        services.pull("college-a", roster());
        services.awaitDecisions();
        List<String> before = picture();
        Path file = folder.resolve("registry.backup");
        BackupReport written = services.custody.backup(PROVINCE, file, line -> {});
        assertThat(written.people()).isEqualTo(1);
        assertThat(written.bytes()).isEqualTo(Files.size(file));

        services.pull("college-b", Facts.line(1, Facts.trainee(Facts.person(7), TraineeGroup.RURAL_LABOURER)));
        services.awaitDecisions();
        assertThat(picture()).isNotEqualTo(before);
        BackupReport restored = services.custody.restore(PROVINCE, file, line -> {});
        assertThat(picture()).isEqualTo(before);
        assertThat(restored.rows()).isEqualTo(written.rows());
        assertThat(restored.replayed()).isPositive();
        assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
        assertThat(services.pull(
                        "college-b", Facts.line(1, Facts.trainee(Facts.person(7), TraineeGroup.RURAL_LABOURER))))
                .as("numbers go on")
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingIsChanged() throws IOException {
        services.pull("college-a", roster());
        Path file = folder.resolve("registry.backup");
        BackupReport ignored = services.custody.backup(PROVINCE, file, line -> {});
        byte[] bytes = Files.readAllBytes(file);
        Files.write(folder.resolve("short.backup"), Arrays.copyOf(bytes, bytes.length / 2));
        List<String> before = picture();
        assertThatThrownBy(() -> services.custody.restore(PROVINCE, folder.resolve("short.backup"), line -> {}))
                .isInstanceOf(IOException.class);
        assertThat(picture()).isEqualTo(before);
        assertThatThrownBy(() -> services.custody.backup(PROVINCE, file, line -> {}))
                .as("a backup never overwrites another")
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDumpWithoutTheKeyShowsNobody() {
        services.pull("college-a", roster());
        String dump = String.join("\n", dump());
        assertThat(dump)
                .doesNotContain("419801199001010012")
                .doesNotContain("19900101")
                .doesNotContain("1990-01-01")
                .doesNotContain("13900000000")
                .doesNotContain("6217000010001234567");
    }

    @Test
    void afterARotationEverybodyIsFoundAndNothingLooksNew() throws InterruptedException {
        services.pull("college-a", roster());
        services.awaitDecisions();
        UUID wang = wang();
        History before = services.registry.history(PROVINCE, wang, AsOf.NOW).orElseThrow();
        int key = services.custody.rotation(PROVINCE).key();
        assertThat(services.custody.rotateKey(PROVINCE, "", "年度轮换").key()).isEqualTo(key + 1);
        assertThat(services.registry.findTrainee(PROVINCE, Facts.WANG.id().orElseThrow()))
                .as("found while it goes on")
                .contains(wang);
        services.rotations.rotate();
        assertThat(services.custody.rotation(PROVINCE).pending()).isZero();
        assertThat(wang()).isEqualTo(wang);
        assertThat(services.registry.history(PROVINCE, wang, AsOf.NOW)).contains(before);
        assertThat(services.pull("college-a", roster()).stored()).isZero();
        assertThat(services.registry.reveal(PROVINCE, wang, "核对").orElseThrow().residentId())
                .contains("419801199001010012");
    }

    @Test
    void aRotationThatIsStuckSaysSoAndGoesOnWhenItCan() throws InterruptedException {
        services.pull("college-a", roster());
        byte[] wrapped = services.database
                .read(connection -> Sql.first(
                        connection, "SELECT key_wrapped FROM person WHERE id = ?", row -> row.getBytes(1), wang()))
                .orElseThrow();
        byte[] damaged = wrapped.clone();
        damaged[damaged.length - 1] ^= 1;
        wrap(damaged);
        Rotation ignored = services.custody.rotateKey(PROVINCE, "", "年度轮换");
        Rotation stuck = awaitRotation(rotation -> rotation.problem().isPresent());
        assertThat(stuck.problem().orElseThrow().code()).isEqualTo("ROTATION_STUCK");

        wrap(wrapped);
        Rotation done = awaitRotation(
                rotation -> rotation.pending() == 0 && rotation.problem().isEmpty());
        assertThat(done.people()).isPositive();
    }

    private void wrap(byte[] key) {
        int changed = services.database.write(
                connection -> Sql.update(connection, "UPDATE person SET key_wrapped = ? WHERE id = ?", key, wang()));
        assertThat(changed).isEqualTo(1);
    }

    private Rotation awaitRotation(Predicate<Rotation> wanted) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Rotation rotation = services.custody.rotation(PROVINCE);
        while (!wanted.test(rotation)) {
            assertThat(System.nanoTime()).as("in time: %s", rotation).isLessThan(deadline);
            services.rotations.wake();
            rotation = services.custody.rotation(PROVINCE);
        }
        return rotation;
    }

    @Test
    void whoIsErasedCanBeReadByNobodyButWhatWasPaidStays() {
        services.pull("college-a", roster());
        services.awaitDecisions();
        UUID wang = wang();
        assertThatThrownBy(() -> services.custody.erase(PROVINCE, wang, "本人申请"))
                .hasMessageStartingWith("RETENTION_RUNS");
        assertThat(services.custody.expired(PROVINCE, LocalDate.of(2040, 1, 1), 10))
                .isEmpty();
        assertThat(services.custody.expired(PROVINCE, LocalDate.of(2051, 1, 1), 10))
                .containsExactly(wang);

        clock.advance(Duration.ofDays(31 * 365));
        services.custody.erase(PROVINCE, wang, "保存期满");
        assertThat(services.registry.findTrainee(PROVINCE, Facts.WANG.id().orElseThrow()))
                .isEmpty();
        assertThat(services.registry.trainees(PROVINCE, PageRequest.first(10)).items())
                .isEmpty();
        History left = services.registry.history(PROVINCE, wang, AsOf.NOW).orElseThrow();
        assertThat(left.trainee().residentId()).isEmpty();
        assertThat(left.names()).allMatch(name -> name.name().contains("erased"));
        assertThat(left.claims()).isNotEmpty();
        assertThat(services.audit.verify(PROVINCE, at -> {}).problem()).isEmpty();
    }

    private static List<FeedItem> roster() {
        return List.of(
                Facts.line(1, Facts.training("A1", MAY)),
                Facts.line(
                        2,
                        Facts.trainee(Facts.WANG, TraineeGroup.POOR_LABOURER),
                        new ProviderRecord.Details(
                                Facts.WANG,
                                List.of(new PersonDetail(PersonField.PAYEE_ACCOUNT, "6217000010001234567"))),
                        Facts.enrolment("A1", Facts.WANG)),
                Facts.line(3, Facts.attendance("A1", Facts.WANG, MAY)),
                Facts.line(4, Facts.certificate("A1", Facts.WANG, MAY)),
                Facts.wrong(5));
    }

    private UUID wang() {
        return services.registry
                .findTrainee(PROVINCE, Facts.WANG.id().orElseThrow())
                .orElseThrow();
    }

    private List<String> picture() {
        return services.registry.trainees(PROVINCE, PageRequest.first(1000)).items().stream()
                .map(trainee -> services.registry
                        .history(PROVINCE, trainee.id(), AsOf.NOW)
                        .orElseThrow()
                        .toString())
                .toList();
    }

    /** Every column of every table as text. */
    private List<String> dump() {
        List<String> lines = new ArrayList<>();
        List<String> tables = services.database.read(connection -> Sql.list(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
                row -> row.getString("table_name")));
        for (String table : tables) {
            lines.addAll(services.database.read(connection ->
                    Sql.list(connection, "SELECT t::text AS line FROM " + table + " t", row -> row.getString("line"))));
        }
        return lines;
    }
}
