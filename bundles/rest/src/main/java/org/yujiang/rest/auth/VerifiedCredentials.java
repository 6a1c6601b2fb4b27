package org.yujiang.rest.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that credentials were right: asking the realm costs ten times a request. Holds no password, only
 * digests with a key that lives as long as the process. Safe for use by several threads.
 */
final class VerifiedCredentials {
    static final Duration KEPT = Duration.ofSeconds(60);
    static final int CAPACITY = 1000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final Key key;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    VerifiedCredentials(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    Optional<Account> find(Credentials credentials) {
        String digest = digest(credentials);
        Instant now = clock.instant();
        synchronized (entries) {
            return Optional.ofNullable(entries.get(digest))
                    .filter(entry -> now.isBefore(entry.until))
                    .map(Entry::account);
        }
    }

    void remember(Credentials credentials, Account account) {
        String digest = digest(credentials);
        Entry entry = new Entry(account, clock.instant().plus(KEPT));
        synchronized (entries) {
            entries.remove(digest);
            entries.put(digest, entry);
            if (entries.size() > CAPACITY) {
                // Entries stand in the order of their age.
                entries.remove(entries.keySet().iterator().next());
            }
        }
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private String digest(Credentials credentials) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(credentials.user().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(credentials.password().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private record Entry(Account account, Instant until) {}
}
