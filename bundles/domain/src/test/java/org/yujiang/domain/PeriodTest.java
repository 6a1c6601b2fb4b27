package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate MAY_1 = LocalDate.of(2020, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2020, 5, 31);

    @Test
    void includesBothEnds() {
        Period may = Period.of(MAY_1, MAY_31);

        assertThat(may.contains(MAY_1)).isTrue();
        assertThat(may.contains(MAY_31)).isTrue();
        assertThat(may.contains(MAY_1.minusDays(1))).isFalse();
        assertThat(may.contains(MAY_31.plusDays(1))).isFalse();
    }

    @Test
    void anOpenPeriodGoesOn() {
        Period open = Period.from(MAY_1);

        assertThat(open.end()).isEmpty();
        assertThat(open.contains(LocalDate.MAX)).isTrue();
        assertThat(open.contains(MAY_1.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31, 2020-06-30, true",
        "2020-04-01, 2020-05-01, true",
        "2020-05-10, 2020-05-11, true",
        "2020-04-01, 2020-06-30, true",
        "2020-06-01, 2020-06-30, false",
        "2020-04-01, 2020-04-30, false",
        "2020-04-01, , true",
        "2020-05-31, , true",
        "2020-06-01, , false"
    })
    void overlapsWhenOneDayIsShared(LocalDate start, LocalDate end, boolean overlaps) {
        Period may = Period.of(MAY_1, MAY_31);
        Period other = end == null ? Period.from(start) : Period.of(start, end);

        assertThat(may.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(may)).isEqualTo(overlaps);
    }

    @Test
    void twoOpenPeriodsOverlap() {
        assertThat(Period.from(MAY_1).overlaps(Period.from(MAY_31))).isTrue();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        InvalidValueException refusal = assertRefused(InputError.PERIOD_REVERSED, () -> Period.of(MAY_31, MAY_1));

        assertThat(refusal).hasMessageContaining("The end 2020-05-01 lies before the start 2020-05-31");
        assertThat(Period.of(MAY_1, MAY_1).contains(MAY_1)).isTrue();
    }

    @Test
    void showsItselfAsIsoInterval() {
        assertThat(Period.of(MAY_1, MAY_31)).hasToString("2020-05-01/2020-05-31");
        assertThat(Period.from(MAY_1)).hasToString("2020-05-01/..");
    }
}
