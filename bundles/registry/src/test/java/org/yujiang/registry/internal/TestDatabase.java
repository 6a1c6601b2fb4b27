package org.yujiang.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.DatabaseConfig;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.privacy.CipherSuites;

/** A real PostgreSQL, the one that the distribution ships: one server for all tests, emptied before each. */
public final class TestDatabase {
    private static final class Shared {
        static final Path HOME = home();
        static final Database DATABASE = open(HOME);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(DATABASE, HOME)));
        }
    }

    private TestDatabase() {}

    /** The shared database, as it is. */
    public static Database shared() {
        return Shared.DATABASE;
    }

    /** The shared database, empty. */
    public static Database empty() {
        Database database = Shared.DATABASE;
        tamper(database, """
                TRUNCATE statement, audit, audit_subject, person, person_key, person_block, merge, pin, retraction, provider,
                    training_class, enrolment, claim, claim_decision, adjudication_due, case_file, inclusion, feed, feed_run,
                    feed_page, quarantine, break_glass, claim_batch, check_finding, payee_use, claim_life, claim_event, objection, payee_account,
                    payment_batch, payment_line, clawback, adjustment, journal, posting RESTART IDENTITY""");
        tamper(database, "UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')");
        database.write(connection -> Sql.update(connection, "UPDATE vault SET policy = NULL"));
        return database;
    }

    /** Does what the triggers of the append-only tables refuse, as somebody with all rights on the server could. */
    public static int tamper(Database database, String sql, Object... values) {
        return database.write(connection -> {
            Sql.update(connection, "SET LOCAL session_replication_role = replica");
            return Sql.update(connection, sql, values);
        });
    }

    /** A folder with the packed programs of this machine in {@code postgres/}. */
    public static Path home() {
        try {
            Path home = Files.createTempDirectory("yujiang test ");
            Path binaries = Files.createDirectories(home.resolve("postgres"));
            for (String name : new String[] {
                "postgres-linux-x86_64.txz",
                "postgres-linux-arm_64.txz",
                "postgres-darwin-x86_64.txz",
                "postgres-darwin-arm_64.txz"
            }) {
                try (InputStream archive = TestDatabase.class.getResourceAsStream("/" + name)) {
                    if (archive != null) {
                        Files.copy(archive, binaries.resolve(name));
                    }
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database under a folder made by {@link #home()}. */
    public static Database open(Path home) {
        Database database = opening(home);
        database.awaitOpen(Duration.ofMinutes(2));
        return database;
    }

    /** The same, not waited for. */
    public static Database opening(Path home) {
        return opening(home, Map.of());
    }

    /** The same, with other options than the defaults. */
    public static Database opening(Path home, Map<String, String> options) {
        return opening(home, options, new CipherSuites());
    }

    /** The same, with other cipher suites than the built-in one. */
    public static Database opening(Path home, Map<String, String> options, CipherSuites suites) {
        Map<String, Object> values = new HashMap<>(options);
        values.put("directory", home.resolve("registry").toString());
        values.put("binaries", home.resolve("postgres").toString());
        values.putIfAbsent("shared_buffers", 128);
        return new Database(options(DatabaseConfig.class, values), suites);
    }

    /** Closes a database and removes its folder. */
    public static void stop(Database database, Path home) {
        try {
            database.close();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The defaults of a configuration but for these. */
    public static <C> C options(Class<C> config, Map<String, Object> values) {
        return config.cast(Proxy.newProxyInstance(
                config.getClassLoader(),
                new Class<?>[] {config},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
