package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.domain.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyHoursTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 2700",
        "3.5, 9450",
        "0.01, 27",
        "3.500, 9450",
        "40学时, 108000",
        "40个学时, 108000",
        "8课时, 21600",
        "' 40 ', 108000"
    })
    void readsDecimalStudyHoursExactly(String text, long seconds) {
        assertThat(StudyHours.parse(text)).isEqualTo(new StudyHours(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HOURS_FORMAT",
        "很多, HOURS_FORMAT",
        "1e2, HOURS_FORMAT",
        "3小时, HOURS_FORMAT",
        "'1,000', HOURS_FORMAT",
        "-1, HOURS_NEGATIVE",
        "0.001, HOURS_DECIMALS",
        "0.0000000000000000001, HOURS_DECIMALS",
        "9999999999999999, HOURS_RANGE"
    })
    void refusesWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> StudyHours.parse(text));
    }

    @Test
    void isMadeOfClockTime() {
        assertThat(StudyHours.ofDuration(Duration.ofMinutes(45))).isEqualTo(StudyHours.ofHours(1));
        assertThat(StudyHours.ofDuration(Duration.ofMillis(2_700_999))).isEqualTo(StudyHours.ofHours(1));
        assertRefused(InputError.HOURS_NEGATIVE, () -> StudyHours.ofDuration(Duration.ofMillis(-1)));
        assertRefused(InputError.HOURS_NEGATIVE, () -> new StudyHours(-1));
        assertRefused(InputError.HOURS_NEGATIVE, () -> StudyHours.ofHours(-1));
    }

    @Test
    void alwaysRoundsDown() {
        StudyHours almost40 = new StudyHours(40 * 2_700 - 1);

        assertThat(almost40.hours()).isEqualTo(new BigDecimal("39.99"));
        assertThat(almost40.wholeHours()).isEqualTo(39);
        assertThat(almost40.atLeast(40)).isFalse();
        assertThat(almost40.plus(new StudyHours(1)).atLeast(40)).isTrue();
        assertThat(StudyHours.ZERO.atLeast(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void addsExactly() {
        assertThat(StudyHours.parse("1.5").plus(StudyHours.parse("2.5"))).isEqualTo(StudyHours.ofHours(4));
        assertThatThrownBy(() -> new StudyHours(Long.MAX_VALUE).plus(new StudyHours(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> StudyHours.ofHours(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void showsTwoDecimals() {
        assertThat(StudyHours.parse("3.5")).hasToString("3.50");
        assertThat(StudyHours.ZERO).hasToString("0.00");
        assertThat(StudyHours.ofHours(2)).isGreaterThan(StudyHours.parse("1.99"));
    }
}
