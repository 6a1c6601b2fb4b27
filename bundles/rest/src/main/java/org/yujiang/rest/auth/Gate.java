package org.yujiang.rest.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Lets in who has credentials and the role. Safe for use by several threads. */
public final class Gate {
    private static final String CHALLENGE = "Basic realm=\"yujiang\", charset=\"UTF-8\"";

    private final Realm realm;
    private final VerifiedCredentials verified;
    private final FailedAttempts failures;
    private final KnownNames known = new KnownNames();
    private final Refusals refusals;

    /** Is told of everybody who is refused. Called by several threads; must not block. */
    @FunctionalInterface
    public interface Refusals {
        /**
         * Somebody was refused.
         *
         * @param account whom; empty when nobody of that name has ever been let in: it may be anything that was typed
         * @param error the answer
         */
        void refused(Optional<String> account, ApiError error);
    }

    /** A gate before a realm. */
    public Gate(Realm realm, Clock clock, Refusals refusals) {
        this.realm = realm;
        this.refusals = refusals;
        verified = new VerifiedCredentials(clock);
        failures = new FailedAttempts(clock);
    }

    /**
     * Checks a request.
     *
     * @param authorization the header, if there is one
     * @param remote the address that it comes from
     * @param roles one of these is needed
     * @return who it is
     * @throws ApiException 401, 403, 429 or 503
     */
    public Account admit(Optional<String> authorization, String remote, Set<String> roles) {
        Credentials credentials =
                authorization.flatMap(Credentials::parse).orElseThrow(() -> unauthenticated(Optional.empty()));
        Account account = account(credentials, remote);
        if (roles.stream().noneMatch(account.roles()::contains)) {
            refusals.refused(Optional.of(account.name()), ApiError.FORBIDDEN);
            throw ApiError.FORBIDDEN.exception(String.join(", ", new TreeSet<>(roles)));
        }
        return account;
    }

    private Account account(Credentials credentials, String remote) {
        // Before the memory is asked: else its quick yes would tell a right guess from a wrong one.
        failures.pause(credentials.user(), remote).ifPresent(pause -> {
            throw tooMany(credentials.user(), pause);
        });
        return verified.find(credentials).orElseGet(() -> verify(credentials, remote));
    }

    private Account verify(Credentials credentials, String remote) {
        Optional<Account> account = realm.verify(credentials);
        if (account.isEmpty()) {
            failures.add(credentials.user(), remote);
            throw unauthenticated(Optional.of(credentials.user()));
        }
        known.add(account.get().name());
        verified.remember(credentials, account.get());
        return account.get();
    }

    private ApiException unauthenticated(Optional<String> user) {
        refusals.refused(user.filter(known::contains), ApiError.UNAUTHENTICATED);
        return ApiError.UNAUTHENTICATED.exception().with("WWW-Authenticate", CHALLENGE);
    }

    private ApiException tooMany(String user, Duration pause) {
        refusals.refused(Optional.of(user).filter(known::contains), ApiError.TOO_MANY_FAILURES);
        long seconds = pause.plusMillis(999).toSeconds();
        return ApiError.TOO_MANY_FAILURES.exception(seconds).with("Retry-After", Long.toString(seconds));
    }
}
