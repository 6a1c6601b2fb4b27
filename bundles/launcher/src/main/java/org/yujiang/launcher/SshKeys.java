package org.yujiang.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key by which bin/yujiang logs in, and the server's own by which it is recognised. Karaf would make the latter too,
 * but only when the first client connects.
 *
 * <p>RSA, because Karaf knows no Ed25519 and misreads three of four elliptic curve keys: it takes coordinates for signed
 * numbers.
 */
final class SshKeys {
    /** The account of bin/yujiang in etc/keys.properties. */
    static final String ACCOUNT = "yujiang";

    static final String FILE = "keys.properties";

    private static final int BITS = 3072;

    private final Home home;

    SshKeys(Home home) {
        this.home = home;
    }

    private Path commandFile() {
        return home.registry().resolve("keys").resolve("yujiang.key");
    }

    private Path serverFile() {
        return home.etc().resolve("host.key");
    }

    /** Makes the keys that are missing, and makes sure that the server accepts the one of bin/yujiang. */
    void ensure() throws Refusal {
        try {
            Map<Path, KeyPair> made = Stream.of(serverFile(), commandFile())
                    .filter(Files::notExists)
                    .parallel()
                    .collect(Collectors.toMap(Function.identity(), file -> generate()));
            for (var entry : made.entrySet()) {
                Folders.writePrivately(
                        entry.getKey(),
                        pem("PRIVATE KEY", entry.getValue().getPrivate().getEncoded()));
            }
            admit(openSsh((RSAPublicKey) command().getPublic()));
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITABLE,
                    "无法建立 SSH 密钥：" + e.getMessage(),
                    "cannot set up the SSH keys: " + e.getMessage());
        }
    }

    /** Takes most of a second, so several are made at the same time. */
    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /** The duties of the account stay as somebody has set them. */
    private void admit(String key) throws IOException {
        Path file = home.etc().resolve(FILE);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        Predicate<String> ours = line -> line.matches("\\s*" + ACCOUNT + "\\s*=.*");
        String duties = lines.stream()
                .filter(ours)
                .findFirst()
                .map(line -> line.replaceFirst("[^,]*", ""))
                .orElse("," + Accounts.EVERY_DUTY);
        String entry = ACCOUNT + " = " + key + duties;
        if (!lines.contains(entry)) {
            String others = lines.stream()
                    .filter(ours.negate())
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            Folders.writePrivately(file, others + entry + "\n");
        }
    }

    /** The key of bin/yujiang. */
    KeyPair command() throws IOException, GeneralSecurityException {
        return read(commandFile());
    }

    /** The key that the server shows. */
    KeyPair server() throws IOException, GeneralSecurityException {
        return read(serverFile());
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        if (factory.generatePrivate(new PKCS8EncodedKeySpec(unwrap(file))) instanceof RSAPrivateCrtKey key) {
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        }
        throw new GeneralSecurityException(file + " holds no RSA key with its public exponent");
    }

    /** The form of RFC 4253, section 6.6, in base64, which is what Karaf keeps. */
    static String openSsh(RSAPublicKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (byte[] part : List.of(
                    "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                    key.getPublicExponent().toByteArray(),
                    key.getModulus().toByteArray())) {
                out.writeInt(part.length);
                out.write(part);
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String pem(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static byte[] unwrap(Path pem) throws IOException {
        String base64 = Files.readAllLines(pem).stream()
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IOException(pem + " is damaged", e);
        }
    }
}
