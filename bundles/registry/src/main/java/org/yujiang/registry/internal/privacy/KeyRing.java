package org.yujiang.registry.internal.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.crypto.CipherSuite;
import org.yujiang.registry.internal.database.OwnerOnly;

/**
 * The key file beside the database: one master key a line, {@code NUMBER SUITE HEX}, numbers ascending, the last one is
 * current; {@code #} begins a comment. A file of the time before there were several, 128 hex digits and no more, is key 1
 * of the built-in suite. Never changes; {@link #add} makes another.
 */
public final class KeyRing {
    /** A key is named by two bytes in what it encrypted. */
    private static final int LAST_NUMBER = 65_535;

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,5})\\s+([A-Za-z0-9+-]{1,100})\\s+((?:\\p{XDigit}{2})+)");
    private static final Pattern LINE_BEFORE_THE_RING = Pattern.compile("\\p{XDigit}{128}");
    private static final String COMMENT = """
            # The master keys of this registry, one a line: NUMBER SUITE KEY. The last one is current.
            # 本登记平台的主密钥,每行一个,最后一行为当前密钥。请另行保管副本,切勿与数据库备份放在一起。
            # Keep a copy, apart from the backups of the database: without it nobody can read them.
            """;

    /** A line that holds a key. No record, which would show the key to whoever logs it. */
    private static final class Line {
        private final int line;
        private final int number;
        private final String suite;
        private final String hex;

        Line(int line, int number, String suite, String hex) {
            this.line = line;
            this.number = number;
            this.suite = suite;
            this.hex = hex;
        }
    }

    private final Path file;
    private final List<Line> lines;

    private KeyRing(Path file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads the ring, or makes one with a single key when there is no file.
     *
     * @throws RegistryException {@code KEY_FILE_WRONG} when the file holds something else
     * @throws IOException when it cannot be read or written
     */
    public static KeyRing readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            OwnerOnly.write(file, COMMENT + line(1, new AesSuite()));
        }
        return parse(file, text(file));
    }

    /**
     * Adds a fresh key, which is the current one from then on. The file is replaced as a whole and is on disk when this
     * returns; what stood in it stays.
     *
     * @return the ring as it is in the file now
     * @throws RegistryException {@code KEY_FILE_WRONG} when the file does not hold a ring
     * @throws IOException when it cannot be read or written; it is then as it was before
     */
    public static synchronized KeyRing add(Path file, CipherSuite suite) throws IOException {
        String text = text(file);
        KeyRing ring = parse(file, text);
        String before = text.lines()
                .map(String::stripTrailing)
                .map(line -> isBeforeTheRing(line.strip()) ? line(1, AesSuite.NAME, line.strip()) : line + "\n")
                .collect(Collectors.joining());
        int next = ring.lines.get(ring.lines.size() - 1).number + 1;
        String after = before + line(next, suite);
        OwnerOnly.write(file, after);
        return parse(file, after);
    }

    /** The keys, the current one first. */
    List<MasterKey> masterKeys(CipherSuites suites) {
        List<MasterKey> keys = new ArrayList<>();
        for (Line line : lines) {
            CipherSuite suite = suites.get(line.suite);
            byte[] key = HexFormat.of().parseHex(line.hex);
            if (key.length != MasterKey.length(suite)) {
                throw wrong(
                        file,
                        line.line,
                        "密钥应为 " + 2 * MasterKey.length(suite) + " 位十六进制数字",
                        "a key of this suite has " + 2 * MasterKey.length(suite) + " hex digits");
            }
            keys.add(new MasterKey(line.number, suite, key));
        }
        Collections.reverse(keys);
        return List.copyOf(keys);
    }

    private static KeyRing parse(Path file, String text) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (String raw : text.lines().map(String::strip).toList()) {
            at++;
            if (!raw.isEmpty() && !raw.startsWith("#")) {
                Line line = parse(file, at, raw);
                if (!lines.isEmpty() && line.number <= lines.get(lines.size() - 1).number) {
                    throw wrong(file, at, "编号应大于前一行的编号", "its number must be above that of the line before");
                }
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw wrong(file, at, "文件中没有密钥", "there is no key in the file");
        }
        return new KeyRing(file, List.copyOf(lines));
    }

    private static Line parse(Path file, int at, String raw) {
        if (isBeforeTheRing(raw)) {
            return new Line(at, 1, AesSuite.NAME, raw);
        }
        Matcher parts = LINE.matcher(raw);
        if (!parts.matches()) {
            throw wrong(file, at, "应为“编号 套件 十六进制密钥”", "it must be NUMBER SUITE KEY, the key in hex");
        }
        int number = Integer.parseInt(parts.group(1));
        if (number < 1 || number > LAST_NUMBER) {
            throw wrong(file, at, "编号应在 1 至 65535 之间", "its number must be from 1 to 65535");
        }
        return new Line(at, number, parts.group(2), parts.group(3));
    }

    private static boolean isBeforeTheRing(String line) {
        return LINE_BEFORE_THE_RING.matcher(line).matches();
    }

    private static String text(Path file) throws IOException {
        // Unlike readString, this leaves bytes that are no UTF-8 to the check of the line that they stand in.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String line(int number, CipherSuite suite) {
        byte[] key = CipherKey.random(MasterKey.length(suite));
        return line(number, suite.name(), HexFormat.of().formatHex(key));
    }

    private static String line(int number, String suite, String hex) {
        return number + " " + suite + " " + hex + "\n";
    }

    private static RegistryException wrong(Path file, int line, String zh, String en) {
        return new RegistryException(
                RegistryException.Kind.UNAVAILABLE,
                new Problem(
                        "KEY_FILE_WRONG",
                        "密钥文件 " + file + " 第 " + line + " 行有误:" + zh + "。请用另行保管的副本恢复该文件,切勿删除。",
                        "Line " + line + " of the key file " + file + " is wrong: " + en
                                + ". Restore the file from the copy that was kept; do not delete it."));
    }
}
