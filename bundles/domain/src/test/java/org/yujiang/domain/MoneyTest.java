package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "1200, 120000",
        "1200.5, 120050",
        "1200.05, 120005",
        "0, 0",
        "0.01, 1",
        "007, 700",
        "-12.34, -1234",
        "￥1200, 120000",
        "¥ 1200.00 元, 120000",
        "1200元, 120000",
        "-¥5, -500",
        "' 1200 ', 120000",
        "−5, -500",
        "92233720368547758.07, 9223372036854775807"
    })
    void readsYuan(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,200.50; MONEY_SEPARATOR",
                "1,200; MONEY_SEPARATOR",
                "1 200; MONEY_SEPARATOR",
                "1’200; MONEY_SEPARATOR",
                "12,00; MONEY_SEPARATOR",
                "1.2E+3; MONEY_SCIENTIFIC",
                "1e3; MONEY_SCIENTIFIC",
                "1.234; MONEY_DECIMALS",
                "1200.000; MONEY_DECIMALS",
                "92233720368547758.08; MONEY_RANGE",
                "1000000000000000000000; MONEY_RANGE",
                "1.2万; MONEY_FORMAT",
                "''; MONEY_FORMAT",
                "一千二; MONEY_FORMAT",
                "1.; MONEY_FORMAT",
                ".5; MONEY_FORMAT",
                "--5; MONEY_FORMAT",
                "NaN; MONEY_FORMAT",
                "٣; MONEY_FORMAT"
            })
    void refusesRatherThanGuesses(String text, InputError error) {
        assertRefused(error, () -> Money.parse(text));
    }

    @Test
    void readsFullWidthCharacters() {
        assertThat(Money.parse("\uffe5" + fullWidth("-1200.50").substring(1))).isEqualTo(new Money(120_050));
        assertThat(Money.parse(fullWidth("-5"))).isEqualTo(new Money(-500));
        assertRefused(InputError.MONEY_SEPARATOR, () -> Money.parse(fullWidth("1,200")));
    }

    @Test
    void reckonsExactly() {
        Money monthly = Money.ofYuan(200);

        assertThat(monthly.times(30 * 3 - 2 - 1)).isEqualTo(Money.ofYuan(17_400));
        assertThat(Money.ofYuan(5_000).times(20).minus(Money.ofYuan(60_000))).isEqualTo(Money.ofYuan(40_000));
        assertThat(monthly.plus(new Money(1))).isEqualTo(new Money(20_001));
        assertThat(Money.ofYuan(560).min(Money.ofYuan(700))).isEqualTo(Money.ofYuan(560));
        assertThat(Money.ofYuan(700).min(Money.ofYuan(560))).isEqualTo(Money.ofYuan(560));
    }

    @Test
    void neverWrapsAround() {
        Money most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "120000, 1200.00", "-5, -0.05", "5, 0.05", "-9223372036854775808, -92233720368547758.08"})
    void showsTwoDecimals(long fen, String text) {
        assertThat(new Money(fen)).hasToString(text);
        assertThat(Money.parse(new Money(fen).toString())).isEqualTo(new Money(fen));
    }

    @Test
    void knowsItsSignAndOrder() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(new Money(1).isZero()).isFalse();
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(new Money(-1)).isLessThan(Money.ZERO);
    }
}
