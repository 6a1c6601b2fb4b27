package org.yujiang.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.FeedLedger;
import org.yujiang.registry.api.FeedLedger.Run;
import org.yujiang.registry.api.Imports;
import org.yujiang.registry.api.MatchingTrial;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.access.AccessComponent;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.access.RefusalLog;
import org.yujiang.registry.internal.audit.AuditTrailComponent;
import org.yujiang.registry.internal.audit.ReadLog;
import org.yujiang.registry.internal.audit.Verifications;
import org.yujiang.registry.internal.checks.CheckDesk;
import org.yujiang.registry.internal.checks.ChecksComponent;
import org.yujiang.registry.internal.claims.ClaimDesk;
import org.yujiang.registry.internal.curation.CurationComponent;
import org.yujiang.registry.internal.curation.ImportsComponent;
import org.yujiang.registry.internal.custody.CustodyComponent;
import org.yujiang.registry.internal.custody.Rotations;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.ledger.FeedLedgerComponent;
import org.yujiang.registry.internal.life.ClaimsComponent;
import org.yujiang.registry.internal.matching.MatchingTrialComponent;
import org.yujiang.registry.internal.money.PaymentsComponent;
import org.yujiang.registry.internal.query.RegistryComponent;

/** The services of the registry over one database, as the runtime wires them. */
public final class TestServices {
    /** No pack is deployed. */
    public static final PolicyLibrary NO_POLICY = new PolicyLibrary() {
        @Override
        public List<PolicyPack> packs() {
            return List.of();
        }

        @Override
        public Optional<PolicyPack> inForce() {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(NONE_DEPLOYED);
        }
    };

    /** Somebody of the province who may do everything. */
    public static final Caller PROVINCE =
            new Caller("province", Set.of(Role.values()), List.of(DivisionCode.parse("410000")), "test");

    public final Database database;
    public final Settings settings =
            new Settings(TestDatabase.options(Settings.Config.class, Map.of("checks_required", false)));
    public final ReadLog reads;
    public final Guard guard;
    public final ClaimDesk desk;
    public final FeedLedger ledger;
    public final Registry registry;
    public final Curation curation;
    public final Imports imports;
    public final RefusalLog refusals;
    public final Access access;
    public final Verifications verifications;
    public final AuditTrail audit;
    public final Rotations rotations;
    public final Custody custody;
    public final Claims claims;
    public final Payments payments;
    public final CheckDesk checkDesk;
    public final Checks checks;

    /** Trials of the matching. */
    public final MatchingTrial trial;

    /** The services over a database. */
    public TestServices(Database database, PolicyLibrary policies, Clock clock) {
        this.database = database;
        reads = new ReadLog(database, clock);
        guard = new Guard(database, reads, clock);
        desk = new ClaimDesk(database, policies, settings, clock);
        ledger = new FeedLedgerComponent(database, desk, settings, clock);
        registry = new RegistryComponent(database, guard, policies, settings, clock);
        curation = new CurationComponent(database, guard, desk, settings, clock);
        imports = new ImportsComponent(database, guard, desk, settings, clock);
        refusals = new RefusalLog(database, clock);
        access = new AccessComponent(database, guard, refusals, clock);
        verifications = new Verifications(database, clock);
        audit = new AuditTrailComponent(database, guard, reads, verifications, clock);
        rotations = new Rotations(database, settings, clock);
        custody = new CustodyComponent(database, guard, desk, rotations, policies, settings, clock);
        checkDesk = new CheckDesk(database, policies, settings, clock);
        claims = new ClaimsComponent(database, guard, policies, settings, checkDesk, clock);
        payments = new PaymentsComponent(database, guard, desk, settings, checkDesk, clock);
        checks = new ChecksComponent(database, guard, checkDesk, settings, clock);
        trial = new MatchingTrialComponent(guard, clock);
    }

    /** Somebody with one role in one division. */
    public static Caller caller(Role role, String division) {
        return new Caller(role.code() + "-" + division, Set.of(role), List.of(DivisionCode.parse(division)), "test");
    }

    /** One run of one page. */
    public Counts pull(String feed, FeedItem... items) {
        return pull(feed, List.of(items));
    }

    /** One run of one page. */
    public Counts pull(String feed, List<FeedItem> items) {
        Run run = ledger.begin(feed, "test/1.0.0");
        Counts counts = ledger.commit(
                run, run.cursor(), new FeedPage(items, new Cursor(run.cursor().value() + "+"), false));
        ledger.end(run, Optional.empty());
        return counts;
    }

    /** The number of the last run of a feed. */
    public long lastRun(String feed) {
        return registry.runs(PROVINCE, feed, Registry.PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    /** Waits until all claims are decided. */
    public void awaitDecisions() {
        desk.wake();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (registry.status().adjudicationPending() > 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    /** Stops the threads. */
    public void close() throws InterruptedException {
        rotations.close();
        verifications.close();
        refusals.close();
        desk.close();
        reads.close();
    }
}
