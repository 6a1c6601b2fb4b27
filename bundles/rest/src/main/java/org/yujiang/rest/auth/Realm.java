package org.yujiang.rest.auth;

import java.util.Optional;

/** Knows the users. Safe for use by several threads; slow. */
@FunctionalInterface
public interface Realm {
    /**
     * Verifies a password.
     *
     * @return the account; empty when the user is unknown or the password is wrong
     * @throws org.yujiang.rest.problem.ApiException 503 when the realm is not there
     */
    Optional<Account> verify(Credentials credentials);
}
