package org.yujiang.registry.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;

/**
 * Who asks, as a door has made sure of, and for which part of the division tree. The registry enforces both, whatever the
 * door.
 *
 * @param name the account
 * @param roles what it does
 * @param divisions the divisions whose people it may see, each with all below it; none: nobody
 * @param via the door, e.g. {@code rest} or {@code shell}
 */
public record Caller(String name, Set<Role> roles, List<DivisionCode> divisions, String via) {
    /** Prefix of the role name that binds an account to a division, e.g. {@code division:411722}. */
    public static final String DIVISION_ROLE = "division:";

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        divisions = List.copyOf(divisions);
    }

    /**
     * The caller that an account with these role names is. Names that are no roles of the registry are left out, as are
     * divisions that cannot be read: less access, never more.
     */
    public static Caller of(String name, Collection<String> roleNames, String via) {
        return new Caller(
                name,
                roleNames.stream().flatMap(role -> Role.byCode(role).stream()).collect(Collectors.toSet()),
                roleNames.stream()
                        .filter(role -> role.startsWith(DIVISION_ROLE))
                        .flatMap(role -> division(role.substring(DIVISION_ROLE.length())).stream())
                        .sorted()
                        .toList(),
                via);
    }

    /** Whether one of the roles allows it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    private static Optional<DivisionCode> division(String text) {
        try {
            return Optional.of(DivisionCode.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
