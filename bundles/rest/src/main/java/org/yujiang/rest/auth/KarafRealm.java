package org.yujiang.rest.auth;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.rest.problem.ApiError;

/** The JAAS realm {@code karaf}: the same accounts as the console. */
@Component(service = Realm.class)
public final class KarafRealm implements Realm {
    private static final Logger LOG = LoggerFactory.getLogger(KarafRealm.class);
    private static final String REALM = "karaf";

    @Override
    public Optional<Account> verify(Credentials credentials) {
        LoginContext login = open(credentials);
        try {
            login.login();
        } catch (LoginException e) {
            LOG.debug("Log-in refused", e);
            return Optional.empty();
        }
        Account account = new Account(credentials.user(), roles(login.getSubject()));
        close(login);
        return Optional.of(account);
    }

    private static LoginContext open(Credentials credentials) {
        try {
            return new LoginContext(REALM, new Answers(credentials));
        } catch (LoginException e) {
            LOG.warn("The realm {} is not there: {}", REALM, e.getMessage());
            throw ApiError.SERVICE_AWAY.exception().with("Retry-After", "5");
        }
    }

    private static Set<String> roles(Subject subject) {
        return subject.getPrincipals(RolePrincipal.class).stream()
                .map(RolePrincipal::getName)
                .collect(Collectors.toSet());
    }

    private static void close(LoginContext login) {
        try {
            login.logout();
        } catch (LoginException e) {
            LOG.debug("Log-out failed; nothing was kept open", e);
        }
    }

    private record Answers(Credentials credentials) implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(credentials.user());
                } else if (callback instanceof PasswordCallback password) {
                    password.setPassword(credentials.password().toCharArray());
                } else {
                    throw new UnsupportedCallbackException(callback);
                }
            }
        }
    }
}
