package org.yujiang.registry.internal.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.PaymentChecks;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.life.Gate;

/**
 * The checks that are deployed, and what stands before approval and payment because of them. A check that comes or goes, another
 * policy, a new issue of a list or one that grows old makes every claim wait to be checked again. Safe for use by several threads.
 */
@Component(service = {CheckDesk.class, Gate.class})
public final class CheckDesk implements Gate {
    private static final int STAMP_BYTES = 12;

    /** A claim that was not checked as things are now. */
    private static final String DUE = " WHEN l.checked_with IS DISTINCT FROM ? THEN 'CHECKS_DUE'";
    /** A claim that is denied, or waits for somebody to look at it. */
    private static final String FOUND = """
             WHEN EXISTS (SELECT FROM check_finding f WHERE f.claim = l.id AND f.gone_at IS NULL AND f.severity = 'DENY')
                 THEN 'CHECK_DENIES'
             WHEN EXISTS (SELECT FROM check_finding f WHERE f.claim = l.id AND f.gone_at IS NULL AND f.severity = 'HOLD'
                 AND f.cleared_at IS NULL) THEN 'CHECK_HOLDS'""";
    /** Stands for checks that are wanted while none is deployed: no claim was checked with them. */
    private static final String NONE = "none";

    private record Deployed(PaymentCheck check, int ranking) {}

    private final Database database;
    private final PolicyLibrary policies;
    private final Settings settings;
    private final Clock clock;
    private final List<Deployed> deployed = new CopyOnWriteArrayList<>();

    /** The checks over a database. */
    @Activate
    public CheckDesk(
            @Reference Database database,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a check in. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(PaymentCheck check, Map<String, ?> properties) {
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        deployed.add(new Deployed(check, ranking));
    }

    /** Takes a check out. */
    public void unbind(PaymentCheck check) {
        deployed.removeIf(it -> it.check() == check);
    }

    /** The checks that count, in the order of their codes. */
    Collection<PaymentCheck> checks() {
        List<PaymentCheck> ranked = deployed.stream()
                .sorted(Comparator.comparingInt(Deployed::ranking))
                .map(Deployed::check)
                .toList();
        return PaymentChecks.inForce(ranked).stream()
                .sorted(Comparator.comparingInt(
                                (PaymentCheck check) -> check.code().length())
                        .thenComparing(PaymentCheck::code))
                .toList();
    }

    /** The checks and the policy at one moment: a claim is checked by what its stamp tells. */
    record Present(Collection<PaymentCheck> checks, Optional<PolicyPack> pack) {
        CheckPolicy policy() {
            return pack.map(PolicyPack::checks).orElse(CheckPolicy.SILENT);
        }
    }

    /** What there is now. */
    Present present() {
        return new Present(checks(), policies.inForce());
    }

    /** The last issue of each list. */
    Map<VerificationList, ListIssued> issues(Connection connection) throws SQLException {
        return new ListReader(connection, database.vault(), settings.precedence()).issues(Optional.empty());
    }

    @Override
    public Clause now(Connection connection) throws SQLException {
        Optional<String> stamp = stamp(connection, present());
        if (stamp.isPresent()) {
            return new Clause(DUE + FOUND, List.of(stamp.get()));
        }
        return settings.checksRequired() ? new Clause(DUE + FOUND, List.of(NONE)) : new Clause(FOUND, List.of());
    }

    /** Tells these checks, this policy and the present lists apart from others; empty while no check is deployed. */
    Optional<String> stamp(Connection connection, Present present) throws SQLException {
        if (present.checks().isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        present.checks().forEach(check -> parts.add(check.code() + " " + origin(check)));
        present.pack().ifPresent(pack -> parts.add(pack.id() + "/" + pack.version()));
        Map<VerificationList, ListIssued> issues = issues(connection);
        LocalDate today = LocalDate.now(clock);
        CheckLimits limits = present.policy().limits(today);
        for (VerificationList list : VerificationList.values()) {
            Optional<ListIssued> issue = Optional.ofNullable(issues.get(list));
            ListState state = limits.state(issue, list, today);
            parts.add(list + " " + issue.map(it -> it.asOf().toString()).orElse("") + " " + state);
        }
        return Optional.of(digest(String.join("\n", parts)));
    }

    private static String origin(PaymentCheck check) {
        Optional<Bundle> bundle = Optional.ofNullable(FrameworkUtil.getBundle(check.getClass()));
        return check.getClass().getName()
                + bundle.map(it -> "/" + it.getVersion()).orElse("");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, STAMP_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
