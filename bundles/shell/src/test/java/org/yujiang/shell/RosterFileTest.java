package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.registry.api.RosterLine;

class RosterFileTest {
    private static final RosterLine LINE = new RosterLine(4, "郑州技师学院", "52411722MJ0000106U", "技师学院");

    private final Path file;

    RosterFileTest(@TempDir Path folder) {
        file = folder.resolve("名录.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void titlesBlankLinesAndOtherColumnsDoNotMatter(String charset) throws IOException {
        write(charset, "河南省技工院校名录\r\n序号, 类　别,名称,统一社会信用代码\r\n,,,\r\n1,技师学院,郑州技师学院,52411722MJ0000106U\r\n");

        assertThat(RosterFile.read(file)).containsExactly(LINE);
    }

    @Test
    void aMarkAndQuotesAreRead() throws IOException {
        write("UTF-8", "\uFEFF\"名称\",类别\n\"甲校,\"\"东区\"\"\",技工学校\n乙校\n");

        assertThat(RosterFile.read(file))
                .containsExactly(new RosterLine(2, "甲校,\"东区\"", "", "技工学校"), new RosterLine(3, "乙校", "", ""));
    }

    @Test
    void whatIsNoRosterIsRefusedWithWhatToDo() throws IOException {
        write("UTF-8", "学校\t类型\n甲校\t技工学校\n");
        assertRefused("ROSTER_HEADINGS");
        write("UTF-8", "名称,类别\n\"甲校,技工学校\n");
        assertRefused("ROSTER_CSV_BROKEN");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xff, 10});
        assertRefused("ROSTER_ENCODING");
        write("UTF-8", "x".repeat((1 << 20) + 1));
        assertRefused("ROSTER_TOO_LONG");
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> RosterFile.read(file)).hasMessage(code);
    }

    private void write(String charset, String text) throws IOException {
        Files.writeString(file, text, Charset.forName(charset));
    }
}
