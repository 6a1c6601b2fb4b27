package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.audit.verifier.ExportVerifier;
import org.yujiang.audit.verifier.FaultKind;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.audit.verifier.cli.VerifierCommand;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;

class AuditExportTest {
    private static final UUID WANG = new UUID(0x7000, 0x8000000000000001L);

    private final Path folder;
    private final Path file;
    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);
    private final AuditExport export =
            new AuditExport(database, Clock.fixed(Instant.parse("2020-05-01T08:00:00Z"), ZoneOffset.UTC));

    AuditExportTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("audit.ndjson");
    }

    @BeforeEach
    void write() {
        for (int i = 0; i < 5; i++) {
            book.importPage(i, WANG, WANG);
            database.write(connection -> book.log.append(connection, book.reading("user:zhang", WANG)));
        }
    }

    @Test
    void whatIsExportedVerifies() throws IOException {
        Head head = export.toFile(file, 1, Long.MAX_VALUE);
        assertThat(head).isEqualTo(book.head());
        assertThat(ExportVerifier.verify(file, List.of(head))).isEqualTo(book.verify());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isOneJsonObjectALine() throws IOException {
        export.toFile(file, 1, 1);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("{\"format\":\"yujiang-audit-1\",\"from\":1,\"previousHash\":\"" + "0".repeat(64)
                        + "\",\"exportedAt\":\"2020-05-01T08:00:00.000Z\"}");
        assertThat(lines.get(1))
                .startsWith("{\"entry\":\"{\\\"seq\\\":1,")
                .contains(",\"statements\":[\"{\\\"id\\\":1,\\\"subject\\\":\\\"" + WANG)
                .contains("\\\"body\\\":{\\\"name\\\": \\\"王\\\\\\\"芳\\\\u00001\\\"}}\",\"{\\\"id\\\":2,");
        assertThat(lines.get(2)).startsWith("{\"seq\":1,\"hash\":\"").endsWith("\"}");
    }

    @Test
    void aCompressedFileIsSmallerAndVerifiesToo() throws IOException {
        export.toFile(file, 1, Long.MAX_VALUE);
        Path compressed = folder.resolve("audit.ndjson.gz");
        export.toFile(compressed, 1, Long.MAX_VALUE);
        assertThat(Files.size(compressed)).isLessThan(Files.size(file));
        assertThat(ExportVerifier.verify(compressed, List.of())).isEqualTo(book.verify());
    }

    @Test
    void partsFollowEachOtherByTheirHeads() throws IOException {
        Head middle = export.toFile(file, 1, 4);
        assertThat(middle.seq()).isEqualTo(4);
        assertThat(ExportVerifier.verify(file, List.of()).head()).isEqualTo(middle);
        export.toFile(file, 5, Long.MAX_VALUE);
        Verdict rest = ExportVerifier.verify(file, List.of(middle));
        assertThat(rest.intact()).isTrue();
        assertThat(rest.entries()).isEqualTo(6);
    }

    @Test
    void anEmptyPartVerifies() throws IOException {
        assertThat(export.toFile(file, 11, Long.MAX_VALUE)).isEqualTo(book.head());
        assertThat(ExportVerifier.verify(file, List.of()).entries()).isZero();
    }

    @Test
    void refusesAPartThatIsNotThere() {
        assertThatThrownBy(() -> export.toFile(file, 12, 13))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("AUDIT_EXPORT_RANGE"));
        assertThatThrownBy(() -> export.toFile(file, 0, 13)).isInstanceOf(RegistryException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        assertThatThrownBy(() -> export.toFile(folder.resolve("none").resolve("a.ndjson"), 1, 2))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("AUDIT_EXPORT_FILE"));
    }

    @Test
    void whatWasTamperedWithInTheDatabaseShowsInTheExport() throws IOException {
        TestDatabase.tamper(database, "UPDATE statement SET body = '{\"name\": \"李芳\"}' WHERE id = 6");
        export.toFile(file, 1, Long.MAX_VALUE);
        assertThat(ExportVerifier.verify(file, List.of()).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.STATEMENT_ALTERED);
            assertThat(fault.seq()).isEqualTo(5);
            assertThat(fault.statement()).hasValue(6);
        });
    }

    @Test
    void anyFlippedBitOfTheFileShowsInItsLine() throws IOException {
        export.toFile(file, 1, Long.MAX_VALUE);
        byte[] whole = Files.readAllBytes(file);
        int header = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        Random random = new Random(20200430);
        for (int i = 0; i < 300; i++) {
            int at = header + random.nextInt(whole.length - header);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            long line = new String(whole, header, at - header, StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            assertThat(ExportVerifier.verify(file, List.of()).fault())
                    .hasValueSatisfying(fault -> assertThat(fault.seq()).isBetween(Math.min(line, 10), line));
        }
    }

    @Test
    void theAuditorsProgramEndsWithACode() throws IOException, InterruptedException {
        Head head = export.toFile(file, 1, Long.MAX_VALUE);
        List<String> out = new ArrayList<>();
        assertThat(verifier(out, file.toString(), "--head", head.toString())).isZero();
        assertThat(out).first().isEqualTo("OK");
        assertThat(out).last().isEqualTo(head.toString());
        String text = Files.readString(file);
        Files.writeString(file, text.replace("user:zhang", "user:wang"));
        out.clear();
        assertThat(verifier(out, file.toString())).isEqualTo(1);
        assertThat(out).first().isEqualTo("BROKEN 2 AUDIT_ENTRY_ALTERED");
        assertThat(verifier(out, folder.resolve("none").toString())).isEqualTo(2);
    }

    private static int verifier(List<String> out, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VerifierCommand.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(out::add);
        }
        return process.waitFor();
    }
}
