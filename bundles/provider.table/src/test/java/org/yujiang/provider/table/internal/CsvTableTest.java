package org.yujiang.provider.table.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path folder;

    CsvTableTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void findsTheEncodingOfOneShortRow(String charset) throws IOException {
        assertThat(TextFiles.rows(file("姓名,张三\n", Charset.forName(charset)))).containsExactly("1: [姓名, 张三]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMark(String charset) throws IOException {
        assertThat(TextFiles.rows(file("\uFEFF姓名\t张三\r\n", Charset.forName(charset))))
                .containsExactly("1: [姓名, 张三]");
    }

    @Test
    void readsTheFourByteCharactersOfRareNames() throws IOException {
        assertThat(TextFiles.rows(file("姓名,\uD842\uDFB7\n", GB18030))).containsExactly("1: [姓名, \uD842\uDFB7]");
    }

    @Test
    void findsTheEncodingHoweverLateItShows() throws IOException {
        String text = "a,b\n".repeat(50_000) + "姓名,张三\n";

        assertThat(TextFiles.rows(file(text, GB18030))).hasSize(50_001).endsWith("50001: [姓名, 张三]");
    }

    @Test
    void doesNotBreakCharactersAtTheEdgesOfItsBuffer() throws IOException {
        String text = "x," + "豫".repeat(20_000) + "\n";

        assertThat(TextFiles.rows(file(text, StandardCharsets.UTF_8)))
                .containsExactly("1: [x, " + "豫".repeat(20_000) + "]");
    }

    @Test
    void refusesWhatIsNeitherUtf8NorGb18030WithTheLine() throws IOException {
        Path file = file("a,b\nc,d\ne,f\n", StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = (byte) 0xFF;
        Files.write(file, bytes);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> TextFiles.rows(file));

        assertThat(refused.problem().code()).isEqualTo("TABLE_ENCODING_UNKNOWN");
        assertThat(refused.problem().en()).contains("line 3");
    }

    @Test
    void refusesUtf8ThatIsBrokenBehindItsMark() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xC4, (byte) 0xE3});

        assertThat(TextFiles.refusal(file)).isEqualTo("TABLE_ENCODING_BROKEN");
    }

    @Test
    void refusesWhatIsNotInTheConfiguredCharset() throws IOException {
        Path file = file("姓名,张三三\n", GB18030);

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Tables.open(file, Optional.of(StandardCharsets.UTF_8)));

        assertThat(refused.problem().code()).isEqualTo("TABLE_ENCODING_BROKEN");
    }

    @Test
    void takesTheConfiguredCharsetThoughAnotherWouldDo() throws IOException {
        Path file = file("é", StandardCharsets.ISO_8859_1);

        try (Table table = Tables.open(file, Optional.of(StandardCharsets.ISO_8859_1))) {
            assertThat(table.nextSheet().orElseThrow().nextRow().orElseThrow().cells())
                    .containsExactly("é");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorBelowATitle(String separator) throws IOException {
        String text = "2020年,上半年\n" + String.join(separator, "a", "b", "\"x,;\tx,;\t\"", "d") + "\n";

        assertThat(TextFiles.rows(file(text, StandardCharsets.UTF_8)).get(1)).isEqualTo("2: [a, b, x,;\tx,;\t, d]");
    }

    @Test
    void doesNotTakeWhatStandsInQuotesForSeparators() throws IOException {
        assertThat(TextFiles.rows(file("a;b;\"x,x,x,x,x\"\n", StandardCharsets.UTF_8)))
                .containsExactly("1: [a, b, x,x,x,x,x]");
    }

    @Test
    void numbersLinesAsAnEditorDoes() throws IOException {
        assertThat(TextFiles.rows(file("a,b\r\n\r\n,\r\n\"x\r\ny\",1\r\nc,d", StandardCharsets.UTF_8)))
                .containsExactly("1: [a, b]", "4: [x\r\ny, 1]", "6: [c, d]");
    }

    @Test
    void refusesAQuotationMarkWithoutPartnerBeforeItSwallowsRows() throws IOException {
        Path file = file("a,b\n1,2\n\"3,4\n5,6\n", StandardCharsets.UTF_8);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> TextFiles.rows(file));

        assertThat(refused.problem().code()).isEqualTo("TABLE_CSV_BROKEN");
        assertThat(refused.problem().en()).contains("After line 2");
    }

    @Test
    void refusesEndlessCellsAndRows() throws IOException {
        assertThat(TextFiles.refusal(file("x".repeat(32_768), StandardCharsets.UTF_8)))
                .isEqualTo("TABLE_CELL_TOO_LONG");
        assertThat(TextFiles.refusal(file("x".repeat(1 << 20), StandardCharsets.UTF_8)))
                .isEqualTo("TABLE_CSV_BROKEN");
        assertThat(TextFiles.refusal(file("x,".repeat(300), StandardCharsets.UTF_8)))
                .isEqualTo("TABLE_TOO_MANY_COLUMNS");
        assertThat(TextFiles.refusal(file("x" + ",".repeat(300), StandardCharsets.UTF_8)))
                .isEqualTo("read: 1 rows");
    }

    @Test
    void handsOutNoNul() throws IOException {
        assertThat(TextFiles.rows(file("a\0b,c\n", StandardCharsets.UTF_8))).containsExactly("1: [a\uFFFDb, c]");
    }

    @Test
    void tellsFilesByTheirContent() throws IOException {
        assertThat(TextFiles.refusal(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)))
                .isEqualTo("TABLE_XLS");
        assertThat(TextFiles.refusal(file("\uFEFF\r\n <html><table>", StandardCharsets.UTF_8)))
                .isEqualTo("TABLE_HTML");
        assertThat(TextFiles.refusal(file("\uFEFF<html>", StandardCharsets.UTF_16LE)))
                .isEqualTo("TABLE_HTML");
        assertThat(TextFiles.refusal(bytes())).isEqualTo("TABLE_EMPTY");
        assertThat(TextFiles.refusal(bytes('P', 'K', 3, 4, 0))).isEqualTo("TABLE_ZIP_BROKEN");
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    }

    private Path bytes(int... content) throws IOException {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return Files.write(folder.resolve("a.xlsx"), bytes);
    }
}
