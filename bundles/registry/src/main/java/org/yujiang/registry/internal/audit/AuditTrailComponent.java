package org.yujiang.registry.internal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.audit.verifier.Fault;
import org.yujiang.audit.verifier.StatementSummary;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.Reasons;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.query.Paging;

/** The audit log for those who audit. */
@Component
public final class AuditTrailComponent implements AuditTrail {
    private final Database database;
    private final Guard guard;
    private final ReadLog reads;
    private final Verifications verifications;
    private final Clock clock;

    /** The log of a database. */
    @Activate
    public AuditTrailComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ReadLog reads,
            @Reference Verifications verifications,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.reads = reads;
        this.verifications = verifications;
        this.clock = clock;
    }

    @Override
    public Page<Entry> entries(Caller caller, Filter filter, PageRequest page) {
        guard.require(caller, Permission.AUDIT);
        int limit = Paging.limit(page);
        Optional<AuditAction> action = filter.action().flatMap(AuditTrailComponent::action);
        if (filter.action().isPresent() && action.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<Entry> found = new AuditReader(database)
                        .entries(new AuditFilter(
                                filter.subject(),
                                filter.actor(),
                                action,
                                filter.from(),
                                filter.until(),
                                Paging.longKey(page, 0),
                                limit))
                        .stream()
                        .map(AuditTrailComponent::entry)
                        .toList();
        boolean more = found.size() == limit;
        return new Page<>(
                found, more ? Optional.of(String.valueOf(found.get(limit - 1).seq())) : Optional.empty());
    }

    @Override
    public Head export(Caller caller, OutputStream out, long from, String reason) throws IOException {
        guard.require(caller, Permission.AUDIT);
        Reasons.require(reason);
        reads.record(AuditEntry.of(new AuditLog(clock).open(), "user:" + caller.name(), AuditAction.EXPORT)
                .via(caller.via())
                .because(reason));
        try {
            org.yujiang.audit.verifier.Head head = database.read(connection -> {
                try {
                    return new AuditExport(database, clock).toStream(connection, out, from, Long.MAX_VALUE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new Head(head.seq(), head.hash());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Verification verify(Caller caller, LongConsumer progress) {
        guard.require(caller, Permission.AUDIT);
        return verification(new AuditVerification(database)
                .verify(org.yujiang.audit.verifier.Head.START, List.of(), at -> progress.accept(at.entries()))
                .verdict());
    }

    @Override
    public VerificationState beginVerification(Caller caller) {
        guard.require(caller, Permission.AUDIT);
        return verifications.begin();
    }

    @Override
    public Optional<VerificationState> verification(Caller caller) {
        guard.require(caller, Permission.AUDIT);
        return verifications.latest();
    }

    static Verification verification(Verdict verdict) {
        Optional<Fault> fault = verdict.fault();
        return new Verification(
                verdict.entries(),
                verdict.statements(),
                new Head(verdict.head().seq(), verdict.head().hash()),
                fault.map(Fault::seq),
                fault.map(it -> new Problem(it.kind().code(), it.zh(), it.en())));
    }

    private static Optional<AuditAction> action(String name) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    private static Entry entry(LoggedEntry logged) {
        AuditEntry entry = logged.entry();
        return new Entry(
                logged.seq(),
                logged.at(),
                entry.actor(),
                entry.via(),
                entry.action().name(),
                entry.reason(),
                entry.run().isPresent() ? Optional.of(entry.run().getAsLong()) : Optional.empty(),
                List.copyOf(entry.subjects()),
                entry.statements().map(StatementSummary::count).orElse(0L),
                entry.details().toString());
    }
}
