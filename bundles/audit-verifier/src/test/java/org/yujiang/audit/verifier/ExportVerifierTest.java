package org.yujiang.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.audit.verifier.ExportVerifier.NotAnExportException;

/** Damage to the bytes of a file, wherever it is. */
class ExportVerifierTest {
    private static final int ENTRIES = 8;

    private final SampleLog log = SampleLog.of(ENTRIES);
    private final byte[] export = log.export();
    private final int header = log.header().getBytes(StandardCharsets.UTF_8).length;
    private final int trailer = export.length - log.trailer().getBytes(StandardCharsets.UTF_8).length;

    @Test
    void everyFlippedBitIsFoundInItsLine() {
        for (int at = header; at < export.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = export.clone();
                flipped[at] ^= (byte) (1 << bit);
                Verdict verdict = SampleLog.verify(flipped);
                assertThat(verdict.fault()).as("byte %s bit %s", at, bit).isPresent();
                assertThat(verdict.fault().get().seq())
                        .as("byte %s bit %s", at, bit)
                        .isBetween(lineOf(at) - (at >= trailer ? 1L : 0), lineOf(at));
            }
        }
    }

    @Test
    void everyFlippedBitOfTheHeaderButItsTimeIsFound() {
        int time = log.header().indexOf("2020-");
        for (int at = 0; at < header; at++) {
            if (at < time || at >= time + "2020-05-01T08:00:00.000Z".length()) {
                byte[] flipped = export.clone();
                flipped[at] ^= 1;
                assertThat(isIntact(flipped)).as("byte %s", at).isFalse();
            }
        }
    }

    @Test
    void everyCutIsFoundWhereItIs() {
        for (int length = header; length < export.length; length++) {
            Verdict verdict = SampleLog.verify(Arrays.copyOf(export, length));
            assertThat(verdict.fault()).contains(Fault.of(FaultKind.END_MISSING, lineOf(length)));
        }
    }

    @Test
    void nothingMayFollowTheEnd() {
        byte[] longer = Arrays.copyOf(export, export.length + 1);
        assertThat(SampleLog.verify(longer).fault()).contains(Fault.of(FaultKind.LINE_MALFORMED, ENTRIES + 1));
    }

    @Test
    void compressedFilesAreReadToo(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("log.ndjson.gz"), compressed());
        assertThat(ExportVerifier.verify(file, List.of()).head()).isEqualTo(log.end);
    }

    @Test
    void aDamagedCompressedFileIsBroken(@TempDir Path folder) throws IOException {
        byte[] compressed = compressed();
        Path file = folder.resolve("log.ndjson.gz");
        Files.write(file, Arrays.copyOf(compressed, compressed.length - 100));
        assertThat(ExportVerifier.verify(file, List.of()).fault().map(Fault::kind))
                .contains(FaultKind.END_MISSING);
        compressed[compressed.length - 6] ^= 1;
        Files.write(file, compressed);
        assertThat(ExportVerifier.verify(file, List.of()).fault().map(Fault::kind))
                .contains(FaultKind.LINE_MALFORMED);
    }

    @Test
    void anotherFileIsNoExport() {
        for (String text : List.of("", "\n", "姓名,身份证号\n", log.body(), "x".repeat(5000))) {
            assertThatThrownBy(() -> ExportVerifier.verify(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of()))
                    .isInstanceOf(NotAnExportException.class);
        }
    }

    @Test
    void escapesMeanWhatTheyMeanInJson() {
        String text = new String(export, StandardCharsets.UTF_8);
        String other = text.replace("核", "\\u6838").replace("对", "\\u5BF9");
        assertThat(other).isNotEqualTo(text);
        assertThat(SampleLog.verify(other.getBytes(StandardCharsets.UTF_8)).intact())
                .isTrue();
    }

    /** The file was made by a program of its own that follows docs/audit.md; old exports must verify for ever. */
    @Test
    void theFormatIsWhatItAlwaysWas() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("format-1.ndjson"))) {
            assertThat(ExportVerifier.verify(in, List.of()))
                    .isEqualTo(new Verdict(
                            Optional.empty(),
                            Head.parse("4:12408227862fddf5c4460613a39c6ce41e70c04bbe37e4add900b8c75c36cecc")
                                    .orElseThrow(),
                            4,
                            7));
        }
    }

    private long lineOf(int at) {
        long seq = 1;
        for (int i = header; i < at; i++) {
            seq += export[i] == '\n' ? 1 : 0;
        }
        return seq;
    }

    private static boolean isIntact(byte[] bytes) {
        try {
            return ExportVerifier.verify(new ByteArrayInputStream(bytes), List.of())
                    .intact();
        } catch (IOException e) {
            assertThat(e).isInstanceOf(NotAnExportException.class);
            return false;
        }
    }

    private byte[] compressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(export);
        }
        return bytes.toByteArray();
    }
}
