package org.yujiang.shell;

import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.yujiang.registry.api.Caller;

/** Whoever is logged in at this console. */
final class SessionUser {
    private static final String DOOR = "shell";

    private SessionUser() {}

    /** The user with their roles. A session without a user, which Karaf does not open, asks for nobody. */
    // Karaf 4.4 runs commands by Subject.doAs, and Java 17 knows no other way to ask for the subject.
    @SuppressWarnings("removal")
    static Caller caller() {
        Subject subject = Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .orElseThrow(SessionUser::unknown);
        String name = subject.getPrincipals(UserPrincipal.class).stream()
                .map(UserPrincipal::getName)
                .findFirst()
                .orElseThrow(SessionUser::unknown);
        return Caller.of(
                name,
                subject.getPrincipals(RolePrincipal.class).stream()
                        .map(RolePrincipal::getName)
                        .toList(),
                DOOR);
    }

    private static Refusal unknown() {
        return new Refusal(
                CoreCommand.FAILED,
                "USER_UNKNOWN",
                "无法识别当前用户,请退出后重新登录。",
                "This session has no user: log out and in again.");
    }
}
