package org.yujiang.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import org.apache.karaf.jaas.modules.properties.PropertiesLoginModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Role;
import org.yujiang.rest.problem.ApiException;

/** Karaf's own login module reads the accounts that we ship, with the divisions of an account. */
final class KarafRealmTest {
    private static final Path SHIPPED = Path.of("../../karaf-assembly/src/main/resources/etc/users.properties");

    private final Configuration before = Configuration.getConfiguration();
    private final KarafRealm realm = new KarafRealm();

    @BeforeEach
    void useShippedAccounts(@TempDir Path folder) throws IOException {
        Path users = folder.resolve("users.properties");
        Files.writeString(
                users,
                Files.readString(SHIPPED)
                        + "_g_\\:shangcai = group,viewer,division:411722\n"
                        + "li = secret,_g_:countygroup,division:411722, division:411723\n"
                        + "qian = secret,_g_:shangcai\n"
                        + "all = secret,_g_:admingroup,_g_:countygroup,_g_:financegroup,_g_:auditgroup,"
                        + "_g_:securitygroup,_g_:labgroup,division:410000\n");
        Configuration.setConfiguration(new OneRealm(users));
    }

    @AfterEach
    void restore() {
        Configuration.setConfiguration(before);
    }

    @Test
    void anAccountIsBoundToItsDivisions() {
        Caller caller = caller("li");

        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.REVIEWER, Role.VIEWER);
        assertThat(caller.divisions()).containsExactly(DivisionCode.parse("411722"), DivisionCode.parse("411723"));
    }

    @Test
    void soIsAGroup() {
        assertThat(caller("qian").divisions()).containsExactly(DivisionCode.parse("411722"));
    }

    @Test
    void theFirstAccountHasEveryDutyForTheProvince() {
        assertThat(caller("all").roles()).containsExactlyInAnyOrderElementsOf(Arrays.asList(Role.values()));
        assertThat(caller("all").divisions()).containsExactly(DivisionCode.parse("410000"));
    }

    @Test
    void nobodyElseComesIn() {
        assertThat(realm.verify(new Credentials("li", "wrong"))).isEmpty();
        assertThat(realm.verify(new Credentials("nobody", "secret"))).isEmpty();
        assertThat(realm.verify(new Credentials("_g_:admingroup", "group"))).isEmpty();
    }

    @Test
    void aRealmThatIsAwayAsksForPatience() {
        Configuration.setConfiguration(new OneRealm(Path.of("elsewhere")) {
            @Override
            public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
                return null;
            }
        });

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> realm.verify(new Credentials("li", "secret")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
    }

    private Caller caller(String user) {
        Optional<Account> account = realm.verify(new Credentials(user, "secret"));
        return Caller.of(user, account.map(Account::roles).map(List::copyOf).orElseThrow(), "rest");
    }

    /** As Karaf configures its realm. */
    private static class OneRealm extends Configuration {
        private final Path users;

        OneRealm(Path users) {
            this.users = users;
        }

        @Override
        public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        PropertiesLoginModule.class.getName(),
                        AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                        Map.of("users", users.toString()))
            };
        }
    }
}
