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

    /** A gate before a realm. */
    public Gate(Realm realm, Clock clock) {
        this.realm = realm;
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
        Credentials credentials = authorization.flatMap(Credentials::parse).orElseThrow(Gate::unauthenticated);
        Account account = account(credentials, remote);
        if (roles.stream().noneMatch(account.roles()::contains)) {
            throw ApiError.FORBIDDEN.exception(String.join(", ", new TreeSet<>(roles)));
        }
        return account;
    }

    private Account account(Credentials credentials, String remote) {
        // Before the memory is asked: else its quick yes would tell a right guess from a wrong one.
        failures.pause(credentials.user(), remote).ifPresent(pause -> {
            throw tooMany(pause);
        });
        return verified.find(credentials).orElseGet(() -> verify(credentials, remote));
    }

    private Account verify(Credentials credentials, String remote) {
        Optional<Account> account = realm.verify(credentials);
        if (account.isEmpty()) {
            failures.add(credentials.user(), remote);
            throw unauthenticated();
        }
        verified.remember(credentials, account.get());
        return account.get();
    }

    private static ApiException unauthenticated() {
        return ApiError.UNAUTHENTICATED.exception().with("WWW-Authenticate", CHALLENGE);
    }

    private static ApiException tooMany(Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        return ApiError.TOO_MANY_FAILURES.exception(seconds).with("Retry-After", Long.toString(seconds));
    }
}
