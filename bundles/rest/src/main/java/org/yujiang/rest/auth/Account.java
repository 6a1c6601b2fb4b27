package org.yujiang.rest.auth;

import java.util.Set;

/**
 * Somebody who logged in.
 *
 * @param name the user name
 * @param roles names of the roles
 */
public record Account(String name, Set<String> roles) {
    /** Copies the roles. */
    public Account {
        roles = Set.copyOf(roles);
    }
}
