package org.yujiang.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSinkTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CsvSink sink = new CsvSink(out);

    @Test
    void isRfc4180BehindOneMark() throws IOException {
        sink.row(List.of("姓名", "说明"));
        sink.row(List.of("𠮷田", "甲,\"乙\"\n丙"));
        sink.row(List.of("", "1200.00"));

        assertThat(text()).isEqualTo("\uFEFF姓名,说明\r\n𠮷田,\"甲,\"\"乙\"\"\n丙\"\r\n,1200.00\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "-1\n",
                "-",
                "--1",
                "-1.",
                "-1e3",
                "-.5",
                "－1",
                "-１",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u3000=1",
                "\uFEFF=1",
                "＝1",
                "＠x",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void aFormulaIsMadeText(String cell) throws IOException {
        sink.row(List.of(cell));

        assertThat(text().substring(1).replaceAll("^\"", "")).startsWith("'").endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"419801199001010012", "-1", "-30400.00", "王*", "a=b", "2020-06", "'x", "", " "})
    void whatIsNoneIsLeftAlone(String cell) throws IOException {
        sink.row(List.of(cell));

        assertThat(text()).isEqualTo("\uFEFF" + cell + "\r\n");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
