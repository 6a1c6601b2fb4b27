package org.yujiang.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujiang.rest.problem.ApiException;

final class GateTest {
    private final SettableClock clock = new SettableClock();
    private int asked;
    private final List<String> refused = new ArrayList<>();
    private final Gate gate =
            new Gate(this::verify, clock, (account, error) -> refused.add(account.orElse("?") + " " + error.name()));

    @Test
    void theRealmIsAskedOnceAMinute() {
        admit("secret");
        clock.advance(Duration.ofSeconds(59));
        admit("secret");
        assertThat(asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        admit("secret");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        refuse("no", 401);
        refuse("no", 401);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void theSixthGuessWaitsEvenIfItIsRight() {
        admit("secret");
        for (int i = 0; i < FailedAttempts.ALLOWED; i++) {
            refuse("no" + i, 401);
        }
        refuse("secret", 429);
        assertThat(asked).isEqualTo(1 + FailedAttempts.ALLOWED);

        clock.advance(FailedAttempts.WINDOW);
        admit("secret");
    }

    @Test
    void whoComesFromElsewhereDoesNotWait() {
        for (int i = 0; i < FailedAttempts.ALLOWED; i++) {
            refuse("no", 401);
        }
        gate.admit(header("secret"), "192.0.2.2", Set.of("viewer"));
    }

    @Test
    void theMemoryIsBounded() {
        VerifiedCredentials memory = new VerifiedCredentials(clock);
        for (int i = 0; i <= VerifiedCredentials.CAPACITY; i++) {
            memory.remember(new Credentials("user" + i, "x"), new Account("user" + i, Set.of()));
        }
        assertThat(memory.size()).isEqualTo(VerifiedCredentials.CAPACITY);
        assertThat(memory.find(new Credentials("user0", "x"))).isEmpty();
        assertThat(memory.find(new Credentials("user1", "x"))).isPresent();
    }

    @Test
    void theGateSaysWhoItIs() {
        assertThat(gate.admit(header("secret"), "192.0.2.1", Set.of("viewer", "operator")))
                .isEqualTo(new Account("li", Set.of("viewer")));
    }

    @Test
    void refusalsAreTold() {
        refuse("no", 401);
        admit("secret");
        for (int i = 1; i < FailedAttempts.ALLOWED; i++) {
            refuse("no", 401);
        }
        refuse("secret", 429);
        clock.advance(FailedAttempts.WINDOW);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> gate.admit(header("secret"), "192.0.2.1", Set.of("security")));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> gate.admit(Optional.empty(), "192.0.2.1", Set.of("viewer")));

        assertThat(refused)
                .as("a name that was never let in may be anything that somebody typed")
                .containsExactly(
                        "? UNAUTHENTICATED",
                        "li UNAUTHENTICATED",
                        "li UNAUTHENTICATED",
                        "li UNAUTHENTICATED",
                        "li UNAUTHENTICATED",
                        "li TOO_MANY_FAILURES",
                        "li FORBIDDEN",
                        "? UNAUTHENTICATED");
    }

    @Test
    void headersThatAreNotBasic() {
        assertThat(Credentials.parse("Bearer abc")).isEmpty();
        assertThat(Credentials.parse("Basic %%%")).isEmpty();
        assertThat(Credentials.parse("Basic " + base64("nocolon"))).isEmpty();
        assertThat(Credentials.parse("basic " + base64("王:a:b"))).contains(new Credentials("王", "a:b"));
    }

    private void admit(String password) {
        gate.admit(header(password), "192.0.2.1", Set.of("viewer"));
    }

    private void refuse(String password, int status) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> admit(password))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }

    private Optional<Account> verify(Credentials credentials) {
        asked++;
        return credentials.password().equals("secret")
                ? Optional.of(new Account(credentials.user(), Set.of("viewer")))
                : Optional.empty();
    }

    private static Optional<String> header(String password) {
        return Optional.of("Basic " + base64("li:" + password));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2020-06-01T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
