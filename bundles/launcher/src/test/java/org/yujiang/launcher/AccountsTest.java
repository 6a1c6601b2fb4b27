package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Path SHIPPED = Path.of("../../karaf-assembly/src/main/resources/etc");

    private final Path file;
    private final Accounts accounts;

    AccountsTest(@TempDir Path root) throws IOException {
        Home home = new Home(root);
        file = Files.createDirectories(home.etc()).resolve("users.properties");
        Files.copy(SHIPPED.resolve("users.properties"), file);
        accounts = new Accounts(home, new SecureRandom());
    }

    @Test
    void theFirstStartMakesOneAccountWithEveryDuty() throws IOException, Refusal {
        String before = Files.readString(file);

        Optional<String> password = accounts.createFirst();

        assertThat(password).hasValueSatisfying(p -> assertThat(p).matches("[a-zA-Z2-9]{20}"));
        assertThat(Files.readString(file))
                .startsWith(before)
                .endsWith("operator = " + Accounts.digest(password.orElseThrow()) + "," + Accounts.EVERY_DUTY + "\n")
                .doesNotContain(password.orElseThrow());
        assertThat(read(file)).containsKeys("operator", "_g_:admingroup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theNextStartLeavesItAlone() throws IOException, Refusal {
        accounts.createFirst();
        String after = Files.readString(file);

        assertThat(accounts.createFirst()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(after);
    }

    @Test
    void anyAccountWillDo() throws IOException, Refusal {
        Files.writeString(file, "# nothing else\nli = secret,admin");

        assertThat(accounts.createFirst()).isEmpty();
    }

    @Test
    void aFileWithoutNewlineAtItsEndStaysWellFormed() throws IOException, Refusal {
        Files.writeString(file, "_g_\\:staff = group,viewer");

        accounts.createFirst();

        assertThat(read(file)).containsEntry("_g_:staff", "group,viewer").containsKey("operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.properties", "keys.properties"})
    void everyDutyIsAGroupThatIsShipped(String shipped) throws IOException {
        Properties groups = read(SHIPPED.resolve(shipped));

        assertThat(Accounts.EVERY_DUTY.split(",", -1))
                .filteredOn(duty -> duty.startsWith("_g_:"))
                .isNotEmpty()
                .isSubsetOf(groups.stringPropertyNames());
    }

    /** 三员分立: who runs the system reads nobody, who keeps the keys or the log changes nothing. */
    @Test
    void dutiesAreApart() throws IOException {
        Properties groups = read(SHIPPED.resolve("users.properties"));

        assertThat(groups)
                .containsEntry("_g_:admingroup", "group,admin,manager,systembundles,ssh,administrator,adapter-manager")
                .containsEntry("_g_:securitygroup", "group,security,ssh")
                .containsEntry("_g_:auditgroup", "group,auditor,ssh")
                .containsEntry("_g_:countygroup", "group,operator,reviewer,viewer,ssh")
                .containsEntry("_g_:financegroup", "group,finance,ssh")
                .containsEntry("_g_:viewergroup", "group,viewer,ssh")
                .containsEntry("_g_:labgroup", "group,analyst,ssh")
                .containsAllEntriesOf(read(SHIPPED.resolve("keys.properties")));
    }

    /** Karaf's own default lets whoever may log in read and write the files of the server. */
    @Test
    void whoMayLogInMayNotYetUseTheServersFiles() throws IOException {
        assertThat(read(SHIPPED.resolve("custom.system.properties")))
                .containsEntry("karaf.secured.command.compulsory.roles", "admin");
        assertThat(read(SHIPPED.resolve("org.apache.karaf.command.acl.shell.cfg"))
                        .stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "if",
                        "setopt",
                        "unsetopt",
                        "keymap",
                        "complete",
                        "clear",
                        "history",
                        "logout",
                        "less[/.-F./]",
                        "less");
        assertThat(read(SHIPPED.resolve("org.apache.karaf.command.acl.star.cfg"))
                        .stringPropertyNames())
                .containsExactly("help");
    }

    /** The vector is "abc" of FIPS 180-4. */
    @Test
    void digestsAreWhatTheShippedConfigurationExpects() throws IOException {
        Properties jaas = read(SHIPPED.resolve("org.apache.karaf.jaas.cfg"));

        assertThat(Accounts.digest("abc"))
                .isEqualTo("{CRYPT}BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD{CRYPT}")
                .startsWith(jaas.getProperty("encryption.prefix"))
                .endsWith(jaas.getProperty("encryption.suffix"));
        assertThat(jaas)
                .containsEntry("encryption.enabled", "true")
                .containsEntry("encryption.name", "basic")
                .containsEntry("encryption.algorithm", "SHA-256")
                .containsEntry("encryption.encoding", "hexadecimal");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
