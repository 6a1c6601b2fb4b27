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
    void theFirstStartMakesOneAdministrator() throws IOException, Refusal {
        String before = Files.readString(file);

        Optional<String> password = accounts.createFirst();

        assertThat(password).hasValueSatisfying(p -> assertThat(p).matches("[a-zA-Z2-9]{20}"));
        assertThat(Files.readString(file))
                .startsWith(before)
                .endsWith("operator = " + Accounts.digest(password.orElseThrow()) + ",_g_:admingroup\n")
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
