package org.yujiang.registry.internal.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.AuditTrail.VerificationState;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.Database;

/**
 * Verifies the log in the background, once at a time however many ask, and remembers how the last time went until the next
 * start. Safe for use by several threads.
 */
@Component(service = Verifications.class)
public final class Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private static final Problem FAILED = new Problem(
            "VERIFICATION_FAILED",
            "校验未能完成,原因见日志;请重新开始校验。",
            "The verification could not be ended; the log says why. Begin it again.");

    private final Database database;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "yujiang-audit-verification"));
    private Optional<VerificationState> latest = Optional.empty();

    /** Verifies the log of a database. */
    @Activate
    public Verifications(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stops at the next thousand entries. */
    @Deactivate
    public void close() throws InterruptedException {
        worker.shutdownNow();
        boolean ended = worker.awaitTermination(10, TimeUnit.SECONDS);
        LOG.debug("The verification has ended: {}", ended);
    }

    /** Begins, unless one runs. */
    synchronized VerificationState begin() {
        if (latest.isEmpty() || latest.get().endedAt().isPresent()) {
            latest = Optional.of(
                    new VerificationState(clock.instant(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
            worker.execute(this::verify);
        }
        return latest.get();
    }

    /** How the last one stands; empty when none was begun since the start. */
    synchronized Optional<VerificationState> latest() {
        return latest;
    }

    private void verify() {
        try {
            Verdict verdict = new AuditVerification(database)
                    .verify(Head.START, List.of(), this::progress)
                    .verdict();
            note(state -> new VerificationState(
                    state.startedAt(),
                    verdict.entries(),
                    Optional.of(clock.instant()),
                    Optional.of(AuditTrailComponent.verification(verdict)),
                    Optional.empty()));
        } catch (RegistryException | IllegalStateException e) {
            LOG.error("{}: {} {}", FAILED.code(), FAILED.zh(), FAILED.en(), e);
            note(state -> new VerificationState(
                    state.startedAt(),
                    state.verified(),
                    Optional.of(clock.instant()),
                    Optional.empty(),
                    Optional.of(e instanceof RegistryException known ? known.problem() : FAILED)));
        }
    }

    private void progress(Verdict soFar) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The registry is being stopped");
        }
        note(state -> new VerificationState(
                state.startedAt(), soFar.entries(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private synchronized void note(UnaryOperator<VerificationState> change) {
        latest = latest.map(change);
    }
}
