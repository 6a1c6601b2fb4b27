package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.fullWidth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @Test
    void normalisesWidthBlanksAndApostrophes() {
        assertThat(Text.normalise("\u3000" + fullWidth("ABc12(x)~!") + "\u00a0"))
                .isEqualTo("ABc12(x)~!");
        assertThat(Text.normalise("'0012")).isEqualTo("0012");
        assertThat(Text.normalise("\ufeff\u200b汉 字\u200d")).isEqualTo("汉 字");
        assertThat(Text.normalise("a\tb\nc")).isEqualTo("a b c");
        assertThat(Text.normalise("'")).isEmpty();
        assertThat(Text.compact(" 1 2\u30003 ")).isEqualTo("123");
    }

    @ParameterizedTest
    @CsvSource({
        "419801199001010012, 4198************12",
        "419801900101001, 4198*********01",
        "4198 0119 9001 0100 12, 4198 **** **** **** 12",
        "419801-19900101-0012, 4198**-********-**12",
        "13800001234, 1380*****34",
        "2020-05-22, 2020-05-22",
        "1200.50, 1200.50"
    })
    void quotesWithoutGivingAPersonAway(String text, String quoted) {
        assertThat(Text.quote(text)).isEqualTo(quoted);
    }

    @Test
    void quotesFullWidthIdsMaskedToo() {
        assertThat(Text.quote(fullWidth("419801199001010012"))).isEqualTo("4198************12");
    }

    @Test
    void quotesShortlyAndOnOneLine() {
        assertThat(Text.quote("一".repeat(100))).isEqualTo("一".repeat(40) + "…");
        assertThat(Text.quote("1200\r\nERROR forged line\u0007")).doesNotContain("\n", "\r", "\u0007");
    }
}
