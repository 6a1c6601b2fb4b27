package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-22",
                "2020-5-22",
                "2020/5/22",
                "2020/05/22",
                "2020.5.22",
                "2020年5月22日",
                "2020年05月22日",
                "2020 年 5 月 22 日",
                "20200522",
                "43973",
                "43973.0",
                "2020-05-22 00:00:00",
                "2020-05-22T00:00:00.000",
                "2020/5/22 0:00",
                "'2020-05-22",
                "\u30002020-05-22\u00a0"
            })
    void readsTheSameDay(String text) {
        assertThat(Dates.parse(text)).isEqualTo(LocalDate.of(2020, 5, 22));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-30, DATE_INVALID",
        "2019-02-29, DATE_INVALID",
        "2020-13-01, DATE_INVALID",
        "2020-00-10, DATE_INVALID",
        "20200431, DATE_INVALID",
        "1879-12-31, DATE_INVALID",
        "0020-05-22, DATE_INVALID",
        "73051, DATE_SERIAL",
        "99999, DATE_SERIAL",
        "2020, DATE_FORMAT",
        "5, DATE_FORMAT",
        "'', DATE_FORMAT",
        "5/22/2020, DATE_FORMAT",
        "20-05-22, DATE_FORMAT",
        "2020-05, DATE_FORMAT",
        "2020-05/22, DATE_FORMAT",
        "2020-05-22 08:30, DATE_FORMAT",
        "去年五月, DATE_FORMAT",
        "43973.5, DATE_FORMAT"
    })
    void refusesWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> Dates.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "10000, 1927-05-18",
        "25569, 1970-01-01",
        "43831, 2020-01-01",
        "43890, 2020-02-29",
        "73050, 2099-12-31"
    })
    void countsDaysAsExcelDoes(int serial, LocalDate day) {
        assertThat(Dates.fromExcelSerial(serial)).isEqualTo(day);
    }

    @Test
    void readsFullWidthCharacters() {
        assertThat(Dates.parse(fullWidth("2020/5/22"))).isEqualTo(LocalDate.of(2020, 5, 22));
        assertThat(Dates.parseMonth(fullWidth("202005"))).isEqualTo(YearMonth.of(2020, 5));
    }

    @Test
    void refusesDaysThatOnlyExcelKnows() {
        assertRefused(InputError.DATE_INVALID, () -> Dates.fromExcelSerial(60));
        assertRefused(InputError.DATE_SERIAL, () -> Dates.fromExcelSerial(0));
        assertRefused(InputError.DATE_SERIAL, () -> Dates.fromExcelSerial(-1));
        assertRefused(InputError.DATE_SERIAL, () -> Dates.fromExcelSerial(73_051));
    }

    @Test
    void acceptsTheFirstAndTheLastYear() {
        assertThat(Dates.parse("1880-01-01")).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(Dates.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-05", "2020-5", "2020/5", "2020年5月", "2020年05月", "2020年5月份", "202005", "2020-05-01", "43952"
            })
    void readsTheSameMonth(String text) {
        assertThat(Dates.parseMonth(text)).isEqualTo(YearMonth.of(2020, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-13, MONTH_INVALID",
        "202000, MONTH_INVALID",
        "1879-12, MONTH_INVALID",
        "2020.1, MONTH_FORMAT",
        "2020.10, MONTH_FORMAT",
        "2020-05-22, MONTH_FORMAT",
        "43973, MONTH_FORMAT",
        "2020, MONTH_FORMAT",
        "5月, MONTH_FORMAT",
        "'', MONTH_FORMAT",
        "May-20, MONTH_FORMAT"
    })
    void refusesMonthsWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> Dates.parseMonth(text));
    }
}
