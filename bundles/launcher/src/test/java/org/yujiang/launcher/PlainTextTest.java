package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void coloursAreLeftOutAndTextIsNot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PlainText plain = new PlainText(bytes)) {
            plain.write("\u001B[31m错误 / error:\u001B[0m\u001B[31;1m x[1]\u001B[m\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("错误 / error: x[1]\n");
    }
}
