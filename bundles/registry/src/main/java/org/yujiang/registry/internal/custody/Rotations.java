package org.yujiang.registry.internal.custody;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.checks.PayeeUse;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.MatchIndex;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.people.Person;
import org.yujiang.registry.internal.privacy.PersonKey;
import org.yujiang.registry.internal.privacy.Vault;

/**
 * Brings people under the current master key, in the background, a few at a time: their data keys are wrapped anew, the hashes
 * by which they are found are made anew; nothing that their data keys encrypted is touched. What a crash leaves is gone on with.
 */
@Component(service = Rotations.class, immediate = true)
public final class Rotations {
    private static final Logger LOG = LoggerFactory.getLogger(Rotations.class);
    private static final int CHUNK = 500;
    private static final int LOOK_SECONDS = 30;

    /** The number of the master key stands in the second and third byte of what it wrapped. */
    private static final String OF_ANOTHER_KEY =
            "key_wrapped IS NOT NULL AND get_byte(key_wrapped, 1) * 256 + get_byte(key_wrapped, 2) <> ?";

    private static final Problem STUCK = new Problem(
            "ROTATION_STUCK",
            "密钥轮换受阻,每 " + LOOK_SECONDS + " 秒自动重试;请查看日志中的原因,两把密钥在完成前都不可删除。",
            "The rotation of keys is stuck and tried again every " + LOOK_SECONDS
                    + " s. Look into the log for the cause, and keep both keys until it is over.");

    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final Thread worker;
    private volatile Optional<Problem> obstacle = Optional.empty();

    /** Begins to look for people under an old key. */
    @Activate
    public Rotations(@Reference Database database, @Reference Settings settings, @Reference Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        worker = new Thread(this::work, "yujiang-keys");
        worker.start();
    }

    /** Stops; what is not done yet waits for the next start. */
    @Deactivate
    public void close() throws InterruptedException {
        worker.interrupt();
        worker.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** How many people are not yet under the current key. */
    long pending() {
        return database.read(connection -> pending(connection, database.vault()));
    }

    private static long pending(Connection connection, Vault vault) throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM person WHERE " + OF_ANOTHER_KEY, vault.keyNumber());
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                synchronized (this) {
                    wait(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            if (isDue()) {
                rotate();
            }
            obstacle = Optional.empty();
        } catch (RegistryException e) {
            LOG.debug("The database is away; the rotation of keys waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            // Suites come from elsewhere, and a value may be damaged: the rotation waits, and the thread must live.
            obstacle = Optional.of(STUCK);
            LOG.error("{}: {} {}", STUCK.code(), STUCK.zh(), STUCK.en(), e);
        }
    }

    /** What keeps the rotation from going on; empty when nothing does. */
    Optional<Problem> obstacle() {
        return obstacle;
    }

    /** There is a new key. */
    synchronized void wake() {
        notifyAll();
    }

    /** A database that was written under another key than the current one. */
    private boolean isDue() {
        byte[] check = database.vault().keyCheck();
        return database.read(connection ->
                Sql.count(connection, "SELECT count(*) FROM vault WHERE key_check <> ?", (Object) check) > 0);
    }

    /** Brings everybody under the current key. */
    void rotate() throws InterruptedException {
        Vault vault = database.vault();
        UUID after = new UUID(0, 0);
        for (Optional<UUID> last = chunk(vault, after); last.isPresent(); last = chunk(vault, last.get())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        long rewritten = quarantine(vault);
        int done = database.write(connection -> pending(connection, vault) > 0
                ? 0
                : Sql.update(
                        connection, "UPDATE vault SET key_check = ?, next_check = NULL", (Object) vault.keyCheck()));
        if (done > 0) {
            LOG.info(
                    "Everybody is under key {} now ({} lines in quarantine too). 全部数据已改用第 {} 号密钥。",
                    vault.keyNumber(),
                    rewritten,
                    vault.keyNumber());
        }
    }

    private Optional<UUID> chunk(Vault vault, UUID after) {
        return database.write(connection -> {
            Map<UUID, PersonKey> people = new HashMap<>();
            List<UUID> ids = Sql.list(
                    connection,
                    "SELECT id, key_wrapped FROM person WHERE id > ? AND " + OF_ANOTHER_KEY
                            + " ORDER BY id LIMIT ? FOR UPDATE",
                    row -> {
                        UUID id = Sql.uuid(row, "id");
                        people.put(id, vault.personKey(row.getBytes("key_wrapped")));
                        return id;
                    },
                    after,
                    vault.keyNumber(),
                    CHUNK);
            if (ids.isEmpty()) {
                return Optional.<UUID>empty();
            }
            rewrap(connection, vault, ids, people);
            rehash(connection, vault, ids, people);
            Sql.update(connection, "DELETE FROM person_block WHERE person_id = ANY (?::uuid[])", ids);
            Collection<Person> read = new People(connection, vault, settings.precedence())
                    .read(ids, People.LISTED, Optional.empty())
                    .values();
            MatchIndex.store(connection, vault, read);
            Set<UUID> used = new HashSet<>(Sql.list(
                    connection,
                    "SELECT DISTINCT person_id FROM payee_use WHERE person_id = ANY (?::uuid[])",
                    row -> Sql.uuid(row, "person_id"),
                    ids));
            new PayeeUse(connection, vault, LocalDate.now(clock))
                    .store(read.stream().filter(it -> used.contains(it.id())).toList());
            return Optional.of(ids.get(ids.size() - 1));
        });
    }

    private static void rewrap(Connection connection, Vault vault, List<UUID> ids, Map<UUID, PersonKey> people)
            throws SQLException {
        List<byte[]> wrapped = new ArrayList<>();
        for (UUID id : ids) {
            PersonKey key = people.get(id);
            if (key == null) {
                throw new IllegalStateException("Read a moment ago");
            }
            wrapped.add(vault.rewrap(key.wrapped()).orElseGet(key::wrapped));
        }
        Sql.update(connection, """
                UPDATE person p SET key_wrapped = n.wrapped FROM unnest(?::uuid[], ?::bytea[]) AS n (id, wrapped)
                WHERE p.id = n.id""", ids, wrapped);
    }

    private static void rehash(Connection connection, Vault vault, List<UUID> ids, Map<UUID, PersonKey> people)
            throws SQLException {
        List<byte[]> before = new ArrayList<>();
        List<byte[]> after = new ArrayList<>();
        Sql.list(
                connection,
                "SELECT key_hash, person_id, text_cipher FROM person_key WHERE person_id = ANY (?::uuid[])",
                row -> {
                    PersonKey key = people.get(Sql.uuid(row, "person_id"));
                    if (key == null) {
                        throw new IllegalStateException("Asked for these people only");
                    }
                    before.add(row.getBytes("key_hash"));
                    return after.add(vault.hash(key.decrypt(row.getBytes("text_cipher"))));
                },
                ids);
        Sql.update(connection, """
                UPDATE person_key k SET key_hash = n.after FROM unnest(?::bytea[], ?::bytea[]) AS n (before, after)
                WHERE k.key_hash = n.before""", before, after);
    }

    private long quarantine(Vault vault) {
        return database.write(connection -> {
            List<Long> ids = new ArrayList<>();
            List<byte[]> ciphers = new ArrayList<>();
            Sql.list(
                    connection,
                    "SELECT id, raw_cipher FROM quarantine WHERE raw_cipher IS NOT NULL FOR UPDATE",
                    row -> vault.reencrypt(row.getBytes("raw_cipher"))
                                    .map(cipher -> {
                                        ciphers.add(cipher);
                                        return true;
                                    })
                                    .orElse(false)
                            && ids.add(row.getLong("id")));
            Sql.update(connection, """
                    UPDATE quarantine q SET raw_cipher = n.cipher
                    FROM unnest(?::bigint[], ?::bytea[]) AS n (id, cipher) WHERE q.id = n.id""", ids, ciphers);
            return (long) ids.size();
        });
    }
}
