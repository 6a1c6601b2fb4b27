package org.yujiang.registry.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.privacy.CipherSuites;
import org.yujiang.registry.internal.privacy.KeyRing;
import org.yujiang.registry.internal.privacy.Vault;

/**
 * The one database. It is opened in the background, so that the runtime comes up without it, and opened again and again
 * until it is there. An embedded server that crashes is started again. Safe for use by several threads.
 */
@Component(service = Database.class, configurationPid = "org.yujiang.database", immediate = true)
@Designate(ocd = DatabaseConfig.class)
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int OLDEST_SERVER = 14;
    private static final int ATTEMPTS = 5;
    /** The longest pause before the second attempt; before each further one it may be twice as long. */
    private static final long PAUSE_MILLIS = 10;

    private static final int WAIT_SECONDS = 60;
    /** The advisory lock that whoever makes people shares, and whoever changes keys has alone. */
    public static final long KEY_LOCK = 11643;
    /** How long a question waits for a database that is just opening. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Problem STARTING = new Problem(
            "DATABASE_UNAVAILABLE",
            "数据库尚未就绪,请稍后再试;若持续出现,请查看日志。",
            "The database is not ready. Try again in a moment; if it stays so, look into the log.");

    private final DatabaseConfig config;
    private final CipherSuites suites;
    private final Path base;
    private final Thread keeper;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();
    private volatile Problem obstacle = STARTING;
    /** The keys after a rotation; those of the opening until then. */
    private volatile @Nullable Vault rotated;

    /** Work in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work; whatever it throws rolls the transaction back. */
        T run(Connection connection) throws SQLException;
    }

    private record Opened(
            HikariDataSource pool, @Nullable EmbeddedPostgres server, Vault vault, String product, String schema) {}

    /** Begins to open the database. */
    @Activate
    public Database(DatabaseConfig config, @Reference CipherSuites suites) {
        this.config = config;
        this.suites = suites;
        this.base = Path.of(System.getProperty("karaf.base", "."));
        keeper = new Thread(this::keep, "yujiang-database");
        keeper.start();
    }

    /** Closes the pool and stops the embedded server. */
    @Deactivate
    public void close() throws InterruptedException {
        keeper.interrupt();
        keeper.join(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        if (opened.isDone() && !opened.isCompletedExceptionally()) {
            Opened now = opened.join();
            now.pool().close();
            if (now.server() != null) {
                now.server().close();
            }
        }
    }

    /** Reads in one snapshot. */
    public <T> T read(Work<T> work) {
        return transaction(work, true);
    }

    /** Changes all or nothing; repeats the work when the server says that another transaction was in the way. */
    public <T> T write(Work<T> work) {
        return transaction(work, false);
    }

    /** The vault whose keys belong to this database. */
    public Vault vault() {
        Vault opening = opened().vault();
        Vault latest = rotated;
        return latest == null ? opening : latest;
    }

    /**
     * Adds a fresh key to the key file; from now on it encrypts.
     *
     * @param suite name of its cipher suite; empty: that of the key so far
     * @throws IOException when the key file cannot be written; nothing has changed then
     */
    public synchronized Vault addKey(String suite) throws IOException {
        String name = suite.isBlank() ? vault().suite() : suite;
        Vault latest = new Vault(KeyRing.add(keyFile(), suites.get(name)), suites);
        rotated = latest;
        return latest;
    }

    private Path keyFile() {
        return base.resolve(config.directory()).resolve("keys").resolve("registry.key");
    }

    /** What it runs on, e.g. {@code PostgreSQL 18.6 (embedded)}. */
    public String product() {
        return opened().product();
    }

    /** Version of the schema. */
    public String schema() {
        return opened().schema();
    }

    /**
     * Waits until the database is open.
     *
     * @throws RegistryException {@code UNAVAILABLE} with what is in the way, when it is not open in time
     */
    public void awaitOpen(Duration limit) {
        opened(limit);
    }

    private <T> T transaction(Work<T> work, boolean readOnly) {
        HikariDataSource pool = opened().pool();
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                return inTransaction(connection, work, readOnly);
            } catch (SQLException e) {
                String state = Optional.ofNullable(e.getSQLState()).orElse("");
                boolean collision = state.equals("40001") || state.equals("40P01");
                if (!collision || attempt == ATTEMPTS) {
                    throw failure(e, state);
                }
                pause(attempt, e);
            }
        }
    }

    /** Of random length, so that two who were in each other's way are not so again. The connection is back in the pool. */
    private static void pause(int attempt, SQLException collision) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS << (attempt - 1)) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(RegistryException.Kind.UNAVAILABLE, STARTING, collision);
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work, boolean readOnly) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(readOnly);
        connection.setTransactionIsolation(
                readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
        boolean done = false;
        try {
            T result = work.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    private static RuntimeException failure(SQLException e, String state) {
        boolean away = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.isEmpty();
        return away
                ? new RegistryException(RegistryException.Kind.UNAVAILABLE, STARTING, e)
                : new IllegalStateException("SQL state " + state + ": " + e.getMessage(), e);
    }

    private Opened opened() {
        return opened(PATIENCE);
    }

    private Opened opened(Duration limit) {
        try {
            return opened.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new RegistryException(RegistryException.Kind.UNAVAILABLE, obstacle, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(RegistryException.Kind.UNAVAILABLE, obstacle, e);
        }
    }

    private void keep() {
        try {
            Opened now = openUntilThere();
            opened.complete(now);
            if (now.server() != null) {
                restartWhenDown(now.server());
            }
        } catch (SchemaTooNewException e) {
            obstacle = e.problem();
            LOG.error("{}: {} {}", obstacle.code(), obstacle.zh(), obstacle.en());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            opened.completeExceptionally(new IllegalStateException("The database was not opened"));
        }
    }

    private Opened openUntilThere() throws SchemaTooNewException, InterruptedException {
        for (long pause = 1; ; pause = Math.min(30, pause * 2)) {
            try {
                return open();
            } catch (RegistryException e) {
                obstacle = e.problem();
            } catch (IOException | SQLException | FlywayException | UnfitDatabaseException e) {
                obstacle = new Problem(
                        STARTING.code(),
                        "数据库无法打开:" + e.getMessage() + "。",
                        "The database cannot be opened: " + e.getMessage() + ".");
            }
            LOG.error("{} Next try in {} s. {}{} 秒后重试。", obstacle.en(), pause, obstacle.zh(), pause);
            TimeUnit.SECONDS.sleep(pause);
        }
    }

    private static void restartWhenDown(EmbeddedPostgres server) throws InterruptedException {
        for (long pause = 1; ; ) {
            TimeUnit.SECONDS.sleep(pause);
            try {
                if (!server.isRunning()) {
                    LOG.error("The embedded PostgreSQL has ended; it is started again. 内置数据库意外退出,正在重新启动。");
                    server.restart();
                    LOG.info("The embedded PostgreSQL is up again. 内置数据库已恢复。");
                }
                pause = 1;
            } catch (IOException e) {
                pause = Math.min(30, pause * 2);
                LOG.error("{}. Next try in {} s. {} 秒后重试。", e.getMessage(), pause, pause);
            }
        }
    }

    private Opened open()
            throws IOException, SQLException, SchemaTooNewException, UnfitDatabaseException, InterruptedException {
        Path directory = OwnerOnly.directory(base.resolve(config.directory()));
        EmbeddedPostgres server = config.url().isBlank()
                ? EmbeddedPostgres.start(
                        base.resolve(config.binaries()).resolve(PostgresBinaries.archiveName()),
                        directory,
                        config.port(),
                        SharedBuffers.megabytes(config.shared_buffers()))
                : null;
        HikariDataSource pool = null;
        boolean done = false;
        try {
            pool = pool(server);
            String product = product(pool, server != null);
            String schema = Migrations.migrate(pool);
            Vault vault = vault(pool, keyFile());
            LOG.info("Database ready: {}, schema {}. 数据库已就绪。", product, schema);
            done = true;
            return new Opened(pool, server, vault, product, schema);
        } finally {
            if (!done && pool != null) {
                pool.close();
            }
            if (!done && server != null) {
                server.close();
            }
        }
    }

    private HikariDataSource pool(@Nullable EmbeddedPostgres server) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("yujiang");
        hikari.setDriverClassName("org.postgresql.Driver");
        hikari.setJdbcUrl(server == null ? config.url() : server.url());
        hikari.setUsername(server == null ? config.user() : server.user());
        hikari.setPassword(server == null ? config._password() : server.password());
        hikari.setMaximumPoolSize(config.pool_size());
        hikari.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        hikari.setInitializationFailTimeout(-1);
        hikari.addDataSourceProperty("ApplicationName", "yujiang");
        hikari.addDataSourceProperty("connectTimeout", "5");
        hikari.addDataSourceProperty("socketTimeout", "120");
        hikari.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(hikari);
    }

    private static String product(HikariDataSource pool, boolean embedded) throws SQLException, UnfitDatabaseException {
        try (Connection connection = pool.getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (major < OLDEST_SERVER) {
                throw new UnfitDatabaseException(
                        "PostgreSQL " + version + " is too old; " + OLDEST_SERVER + " is the oldest");
            }
            return "PostgreSQL " + version + (embedded ? " (embedded)" : " (external)");
        }
    }

    /** A database and its keys belong together: with others every known person would come in a second time. */
    private Vault vault(HikariDataSource pool, Path file) throws IOException, SQLException {
        try (Connection connection = pool.getConnection()) {
            List<byte[]> known = new ArrayList<>();
            Sql.list(
                    connection,
                    "SELECT key_check FROM vault UNION ALL SELECT next_check FROM vault WHERE next_check IS NOT NULL",
                    row -> known.add(row.getBytes("key_check")));
            if (!known.isEmpty() && Files.notExists(file)) {
                throw keyFile(
                        "KEY_FILE_MISSING",
                        "本数据库的密钥文件 " + file + " 不存在,请用另行保管的副本恢复。",
                        "The key file " + file
                                + " of this database is missing. Restore it from the copy that was kept.");
            }
            Vault vault = new Vault(KeyRing.readOrCreate(file), suites);
            if (known.isEmpty()) {
                Sql.update(connection, "INSERT INTO vault (key_check) VALUES (?)", vault.keyCheck());
            } else if (!known.stream().allMatch(vault::holds)) {
                throw keyFile(
                        "KEY_FILE_FOREIGN",
                        "密钥文件 " + file + " 属于另一个数据库,请恢复本数据库的密钥文件。",
                        "The key file " + file + " belongs to another database. Restore the one of this database.");
            }
            return vault;
        }
    }

    private static RegistryException keyFile(String code, String zh, String en) {
        return new RegistryException(RegistryException.Kind.UNAVAILABLE, new Problem(code, zh, en));
    }

    /** The server is there but not fit for us. */
    private static final class UnfitDatabaseException extends Exception {
        private static final long serialVersionUID = 1L;

        UnfitDatabaseException(String message) {
            super(message);
        }
    }
}
