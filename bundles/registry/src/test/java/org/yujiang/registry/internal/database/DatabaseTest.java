package org.yujiang.registry.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.crypto.sm.SmSuite;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.privacy.CipherSuites;
import org.yujiang.registry.internal.privacy.KeyRing;

class DatabaseTest {
    private final Path home = TestDatabase.home();
    private Database database = TestDatabase.open(home);

    @AfterEach
    void close() {
        TestDatabase.stop(database, home);
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("data_checksums")).isEqualTo("on");
        assertThat(show("unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsItsDataOverARestart() throws InterruptedException {
        mark("kept");
        database.close();
        database = TestDatabase.open(home);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void takesOverFromAServerThatACrashLeftRunning() throws InterruptedException {
        mark("kept");
        Database crashed = database;
        database = TestDatabase.open(home);
        assertThat(marks()).isEqualTo(1);
        assertThatThrownBy(() -> crashed.read(connection -> Sql.count(connection, "SELECT 1")))
                .isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.kind())
                        .isEqualTo(RegistryException.Kind.UNAVAILABLE));
        crashed.close();
    }

    @Test
    void startsAServerThatCrashedAgain() throws IOException {
        mark("kept");
        String before = started("");
        boolean asked = postmaster().destroyForcibly();
        assertThat(asked).isTrue();
        Instant deadline = Instant.now().plusSeconds(60);
        while (started(before).equals(before)) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        assertThat(marks()).isEqualTo(1);
        mark("after");
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void startsAfterServerAndRuntimeCrashedTogether() throws IOException, InterruptedException {
        mark("kept");
        Path file = processFile();
        List<String> lines = Files.readAllLines(file);
        database.close();
        ProcessHandle somebodyElse = ProcessHandle.current();
        Files.write(file, List.of(String.valueOf(somebodyElse.pid())));
        Files.write(file, lines.subList(1, lines.size()), StandardOpenOption.APPEND);
        database = TestDatabase.open(home);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void refusesASchemaThatIsNewerThanTheCode() throws InterruptedException {
        database.write(connection -> Sql.update(connection, """
                INSERT INTO schema_history (installed_rank, version, description, type, script, installed_by,
                                            execution_time, success)
                VALUES (999, '999', 'of a later version', 'SQL', 'V999__later.sql', 'yujiang', 1, true)"""));
        database.close();
        database = TestDatabase.opening(home);
        assertThatThrownBy(() -> database.awaitOpen(Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("DATABASE_SCHEMA_NEWER"));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherDatabase() throws InterruptedException, IOException {
        mark("kept");
        database.close();
        OwnerOnly.write(home.resolve("registry/keys/registry.key"), "00".repeat(64));
        database = TestDatabase.opening(home);
        assertUnavailable("belongs to another database");
    }

    @Test
    void refusesToGoOnWithoutItsKey() throws InterruptedException, IOException {
        mark("kept");
        database.close();
        Path key = home.resolve("registry/keys/registry.key");
        Files.delete(key);
        database = TestDatabase.opening(home);
        assertUnavailable("is missing");
        assertThat(key).doesNotExist();
    }

    @Test
    void waitsForTheSuiteOfItsKey() throws InterruptedException, IOException {
        database.close();
        KeyRing.add(home.resolve("registry/keys/registry.key"), new SmSuite());
        CipherSuites suites = new CipherSuites();
        database = TestDatabase.opening(home, Map.of(), suites);
        assertUnavailable("Install org.yujiang.crypto.sm");
        suites.bind(new SmSuite());
        database.awaitOpen(Duration.ofMinutes(1));
        assertThat(database.vault().decrypt(database.vault().encrypt("kept"))).isEqualTo("kept");
    }

    @Test
    void saysWhichProgramsAreMissing() throws InterruptedException, IOException {
        mark("kept");
        database.close();
        Files.delete(home.resolve("postgres").resolve(PostgresBinaries.archiveName()));
        database = TestDatabase.opening(home);
        assertUnavailable("There are no PostgreSQL programs for this machine");
    }

    @Test
    void rollsBackWhatThrows() {
        mark("before");
        assertThatThrownBy(() -> database.write(connection -> {
                    Sql.update(connection, "INSERT INTO provider VALUES ('2', gen_random_uuid(), 'x', 'ENTERPRISE')");
                    throw new IllegalArgumentException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void aCollisionIsTriedAgainAFewTimes() {
        AtomicInteger attempts = new AtomicInteger();
        assertThat(database.<Integer>write(connection -> {
                    if (attempts.incrementAndGet() < 5) {
                        throw new SQLException("in the way", "40P01");
                    }
                    return attempts.get();
                }))
                .isEqualTo(5);
        attempts.set(0);
        assertThatThrownBy(() -> database.write(connection -> {
                    attempts.incrementAndGet();
                    throw new SQLException("in the way", "40001");
                }))
                .hasMessageContaining("in the way");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void whoIsInterruptedDoesNotTryAgain() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> database.write(connection -> {
                    attempts.incrementAndGet();
                    Thread.currentThread().interrupt();
                    throw new SQLException("in the way", "40001");
                }))
                .isInstanceOf(RegistryException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anExternalServerServesAsWell() throws IOException, InterruptedException {
        Path archive = home.resolve("postgres").resolve(PostgresBinaries.archiveName());
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.start(archive, home.resolve("elsewhere"), 0, 129)) {
            database.close();
            database = TestDatabase.opening(
                    home, Map.of("url", elsewhere.url(), "user", elsewhere.user(), "_password", elsewhere.password()));
            database.awaitOpen(Duration.ofMinutes(1));
            mark("elsewhere");
            assertThat(marks()).isEqualTo(1);
            assertThat(database.product()).endsWith("(external)");
            assertThat(database.<String>read(
                            connection -> Sql.first(connection, "SHOW shared_buffers", row -> row.getString(1))
                                    .orElseThrow()))
                    .isEqualTo("129MB");
            database.close();
        }
    }

    private void assertUnavailable(String text) {
        Instant deadline = Instant.now().plusSeconds(60);
        String seen = "";
        while (!seen.contains(text) && Instant.now().isBefore(deadline)) {
            seen = obstacle();
        }
        assertThat(seen).contains(text);
    }

    /** Start of the server's process; while the server is away, the one known before. */
    private String started(String before) {
        try {
            return database.read(
                    connection -> Sql.first(connection, "SELECT pg_postmaster_start_time()", row -> row.getString(1))
                            .orElseThrow());
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.UNAVAILABLE);
            return before;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(processFile()).get(0)))
                .orElseThrow();
    }

    private Path processFile() {
        return home.resolve("registry/postgres/postmaster.pid");
    }

    private String obstacle() {
        try {
            database.awaitOpen(Duration.ofMillis(200));
            return "it opened";
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.UNAVAILABLE);
            return e.problem().en();
        }
    }

    private String show(String setting) {
        return database.read(connection -> Sql.first(connection, "SHOW " + setting, row -> row.getString(1))
                .orElseThrow());
    }

    private void mark(String name) {
        database.write(connection -> Sql.update(connection, """
                INSERT INTO provider (code, subject, name, kind)
                SELECT count(*) + 1, gen_random_uuid(), ?, 'ENTERPRISE' FROM provider""", name));
    }

    private long marks() {
        return database.read(connection -> Sql.count(connection, "SELECT count(*) FROM provider"));
    }
}
