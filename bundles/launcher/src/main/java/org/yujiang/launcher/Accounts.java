package org.yujiang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The accounts in etc/users.properties, of which the first start makes one. */
final class Accounts {
    static final String FILE = "users.properties";
    static final String OPERATOR = "operator";

    /**
     * Every duty, for the whole province: a first start has one person only. etc/users.properties says how to split the
     * duties.
     */
    static final String EVERY_DUTY =
            "_g_:admingroup,_g_:countygroup,_g_:financegroup,_g_:auditgroup,_g_:securitygroup,_g_:labgroup,division:410000";

    private static final String GROUP_PREFIX = "_g_:";
    private static final int PASSWORD_LENGTH = 20;

    /** Letters and digits that nobody takes for one another: 20 of them make 113 bits. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Home home;
    private final RandomGenerator random;

    Accounts(Home home, RandomGenerator random) {
        this.home = home;
        this.random = random;
    }

    /** Makes the operator's account if there is no account at all, and gives its password, which is kept nowhere. */
    Optional<String> createFirst() throws Refusal {
        boolean some = home.configuration(FILE).stringPropertyNames().stream()
                .anyMatch(name -> !name.startsWith(GROUP_PREFIX));
        if (some) {
            return Optional.empty();
        }
        String password = password();
        Path file = home.etc().resolve(FILE);
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Folders.writePrivately(
                    file, before + separator + OPERATOR + " = " + digest(password) + "," + EVERY_DUTY + "\n");
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITABLE,
                    "无法写入 " + file + "：" + e.getMessage(),
                    "cannot write " + file + ": " + e.getMessage());
        }
        return Optional.of(password);
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** A password as Karaf keeps it, given the settings in etc/org.apache.karaf.jaas.cfg. */
    static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return "{CRYPT}" + HexFormat.of().withUpperCase().formatHex(digest) + "{CRYPT}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
