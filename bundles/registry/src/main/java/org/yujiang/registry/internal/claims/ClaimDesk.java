package org.yujiang.registry.internal.claims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Corrections;

/**
 * Decides claims anew for everybody whose facts changed, and for everybody when another policy pack comes into force.
 * Works on a thread of its own from a list that the facts' transactions write, so that nothing is forgotten in a crash.
 */
@Component(service = ClaimDesk.class, immediate = true)
public final class ClaimDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimDesk.class);
    private static final int BATCH = 500;
    private static final int LOOK_SECONDS = 5;

    private final Database database;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread worker;
    private Optional<Problem> told = Optional.empty();

    /** Opens the desk. */
    @Activate
    public ClaimDesk(
            @Reference Database database,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
        worker = new Thread(this::work, "yujiang-claims");
        worker.start();
    }

    /** Closes the desk; what is not decided yet waits for the next start. */
    @Deactivate
    public void close() throws InterruptedException {
        worker.interrupt();
        worker.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** There is something to decide. */
    public void wake() {
        work.release();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean woken = work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                int signals = work.drainPermits();
                LOG.trace("Looking for work: woken {}, further signals {}", woken, signals);
                decideAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decideAll() throws InterruptedException {
        try {
            tell(policies.problem());
            Optional<PolicyPack> pack = policies.inForce();
            if (pack.isPresent()) {
                noticePolicy(pack.get());
                while (decide(pack.get()) == BATCH) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            }
        } catch (RegistryException e) {
            LOG.debug("The database is away; claims wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            // Packs come from elsewhere: whatever one of them does, the desk must go on when it is replaced.
            LOG.error("Claims could not be decided; they wait: {}", e.getMessage(), e);
        }
    }

    /** Says once why nothing is decided. Without any pack it is no mistake, but how a server begins. */
    private void tell(Optional<Problem> problem) {
        if (!problem.equals(told)) {
            told = problem;
            problem.filter(it -> !it.equals(PolicyLibrary.NONE_DEPLOYED))
                    .ifPresent(it -> LOG.warn("{} {} / {}", it.code(), it.zh(), it.en()));
        }
    }

    /** Puts everybody on the list when the pack in force is not the one that the claims were decided under. */
    private void noticePolicy(PolicyPack pack) {
        String name = name(pack);
        database.write(connection -> {
            int changed =
                    Sql.update(connection, "UPDATE vault SET policy = ? WHERE policy IS DISTINCT FROM ?", name, name);
            if (changed > 0) {
                int people = Sql.update(connection, """
                        INSERT INTO adjudication_due (person_id, since)
                        SELECT id, ? FROM person WHERE id = master_id AND erased_at IS NULL ORDER BY id
                        ON CONFLICT (person_id) DO UPDATE SET since = EXCLUDED.since""", clock.instant());
                LOG.info("Policy {} is in force; {} people are adjudicated anew.", name, people);
            }
            return changed;
        });
    }

    private int decide(PolicyPack pack) {
        return database.write(connection -> {
            List<UUID> due = Sql.list(connection, """
                    DELETE FROM adjudication_due WHERE person_id IN (
                        SELECT person_id FROM adjudication_due ORDER BY since, person_id
                        LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING person_id""", row -> Sql.uuid(row, "person_id"), BATCH);
            if (!due.isEmpty()) {
                decide(connection, pack, due);
            }
            return due.size();
        });
    }

    private void decide(Connection connection, PolicyPack pack, List<UUID> due) throws SQLException {
        Map<UUID, PersonFacts> facts =
                new FactsReader(connection, database.vault(), settings.precedence()).read(due, Optional.empty());
        ClaimWriter claims = new ClaimWriter(connection, clock, due);
        for (Map.Entry<UUID, PersonFacts> person : facts.entrySet()) {
            claims.add(person.getKey(), person.getValue(), pack.adjudicate(person.getValue()));
        }
        claims.write();
        new Corrections(connection, clock).apply(due);
    }

    private static String name(PolicyPack pack) {
        return pack.id() + "/" + pack.version();
    }
}
