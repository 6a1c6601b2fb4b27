package org.yujiang.policy.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void yearsAreThoseOfTheCalendar() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            LocalDate from = Days.date(random.nextInt(Days.COUNT));
            LocalDate to = Days.date(random.nextInt(Days.COUNT));
            assertThat(Days.years(from, to)).isEqualTo((int) ChronoUnit.YEARS.between(from, to));
        }
        LocalDate leapDay = LocalDate.of(2000, 2, 29);
        assertThat(Days.years(leapDay, LocalDate.of(2018, 2, 28))).isEqualTo(17);
        assertThat(Days.years(leapDay, LocalDate.of(2018, 3, 1))).isEqualTo(18);
    }

    @Test
    void daysMonthsAndYearsGoThereAndBack() {
        for (int day = 0; day < Days.COUNT; day++) {
            LocalDate date = Days.date(day);
            assertThat(Days.holds(date)).isTrue();
            assertThat(Days.of(date)).isEqualTo(day);
            assertThat(Days.yearMonth(Days.month(day))).isEqualTo(YearMonth.from(date));
            assertThat(1900 + Days.year(day)).isEqualTo(date.getYear());
        }
        assertThat(Days.holds(LocalDate.of(1899, 12, 31))).isFalse();
        assertThat(Days.holds(Days.date(Days.COUNT))).isFalse();
    }
}
