package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "410000, PROVINCE, 410000",
        "411700, PREFECTURE, 411700",
        "419000, PREFECTURE, 419000",
        "411722, COUNTY, 411722",
        "411722101, TOWNSHIP, 411722101",
        "411722101203, VILLAGE, 411722101203",
        "411722000000, COUNTY, 411722",
        "411722000, COUNTY, 411722",
        "411722101000, TOWNSHIP, 411722101",
        "410000000000, PROVINCE, 410000",
        "441900003000, TOWNSHIP, 441900003",
        "' 411722 ', COUNTY, 411722"
    })
    void readsSixNineAndTwelveDigits(String text, DivisionCode.Level level, String value) {
        DivisionCode code = DivisionCode.parse(text);

        assertThat(code.level()).isEqualTo(level);
        assertThat(code.value()).isEqualTo(value);
        assertThat(code).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "41, DIVISION_CODE_LENGTH",
        "4117, DIVISION_CODE_LENGTH",
        "'', DIVISION_CODE_LENGTH",
        "4117221, DIVISION_CODE_LENGTH",
        "4117xx, DIVISION_CODE_CHARACTER",
        "411722.0, DIVISION_CODE_CHARACTER",
        "4.11722E+11, DIVISION_CODE_CHARACTER",
        "041172, DIVISION_CODE_STRUCTURE",
        "000000, DIVISION_CODE_STRUCTURE",
        "410022, DIVISION_CODE_STRUCTURE",
        "410000101, DIVISION_CODE_STRUCTURE",
        "411722000201, DIVISION_CODE_STRUCTURE"
    })
    void refusesWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> DivisionCode.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "411722101203, 411722101, true",
        "411722101203, 411722, true",
        "411722101203, 411700, true",
        "411722101203, 410000, true",
        "411722, 411722, true",
        "410000, 410000, true",
        "411722, 411723, false",
        "411722, 411600, false",
        "411700, 411722, false",
        "411722, 420000, false",
        "419001, 419000, true",
        "441900003, 441900, true"
    })
    void liesWithinByTheDigitsThatMeanSomething(String code, String ancestor, boolean within) {
        assertThat(DivisionCode.parse(code).within(DivisionCode.parse(ancestor)))
                .isEqualTo(within);
    }

    @Test
    void readsFullWidthDigits() {
        assertThat(DivisionCode.parse(fullWidth("411722"))).isEqualTo(DivisionCode.parse("411722"));
    }

    @Test
    void countyIsTheFirstSixDigits() {
        assertThat(DivisionCode.parse("411722101203").county()).isEqualTo(DivisionCode.parse("411722"));
        assertThat(DivisionCode.parse("411722").county()).isEqualTo(DivisionCode.parse("411722"));
        assertThat(DivisionCode.parse("411700").county()).isEqualTo(DivisionCode.parse("411700"));
    }

    @Test
    void isAValueAndSortsParentsFirst() {
        DivisionCode county = DivisionCode.parse("411722");

        assertThat(county)
                .isEqualTo(DivisionCode.parse("411722000000"))
                .hasSameHashCodeAs(DivisionCode.parse("411722000000"))
                .isNotEqualTo(DivisionCode.parse("411723"))
                .isLessThan(DivisionCode.parse("411722101"))
                .isGreaterThan(DivisionCode.parse("411700"));
    }
}
