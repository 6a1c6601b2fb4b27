package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.InvalidValueException;

class CellsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 5, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "419801",
                " 419801\t",
                "'419801",
                "=\"419801\"",
                "\u00a0419801\u3000",
                "\u200b419801\uFEFF",
                "\t'419801 "
            })
    void takesOffWhatIsNoPartOfAValue(String cell) {
        assertThat(Cells.clean(cell)).isEqualTo("419801");
    }

    @ParameterizedTest
    @CsvSource({"ＨＮ－２０２０－０１,HN-2020-01", "138 0000 0000,13800000000", "HN\u000001,HN01", "HN 01,HN01", "2E3,2E3"})
    void readsIdentifiers(String text, String identifier) {
        assertThat(Cells.identifier(text)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9410000000000001E+17", "4.12822E+17", "1.38E+10", "４.１２Ｅ＋１７"})
    void refusesIdentifiersThatExcelHasRounded(String text) {
        assertThat(code(Cells::identifier, text)).isEqualTo("CELL_DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({"张　三,张三", "张  三,张三", "阿依古丽·买买提,阿依古丽·买买提", "John  Smith,John Smith", "\uD842\uDFB7 三,\uD842\uDFB7三"})
    void readsNames(String text, String name) {
        assertThat(Cells.personName(text)).isEqualTo(name);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(code(Cells::personName, "张".repeat(65))).isEqualTo("CELL_TOO_LONG");
        assertThat(code(Cells::identifier, "1".repeat(65))).isEqualTo("CELL_TOO_LONG");
        assertThat(code(Cells::text, "x".repeat(257))).isEqualTo("CELL_TOO_LONG");
        assertThat(Cells.text("x".repeat(256))).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:30",
                "08:30",
                "08:30:00",
                "８：３０",
                "8时30分",
                "8点半",
                "8点30",
                "0.354166666666667",
                "2020-05-22T08:30",
                "2020/5/22 8:30:00",
                "2020年5月22日 8时30分",
                "2020年5月22日8:30"
            })
    void readsTimes(String text) {
        assertThat(Cells.moment(DAY, text)).isEqualTo(LocalDateTime.of(2020, 5, 22, 8, 30));
    }

    @Test
    void readsTheEdgesOfTheDay() {
        assertThat(Cells.moment(DAY, "24:00")).isEqualTo(LocalDateTime.of(2020, 5, 23, 0, 0));
        assertThat(Cells.moment(DAY, "0:00")).isEqualTo(LocalDateTime.of(2020, 5, 22, 0, 0));
        assertThat(Cells.moment(DAY, "8点")).isEqualTo(LocalDateTime.of(2020, 5, 22, 8, 0));
        assertThat(Cells.moment(DAY, "2020-05-23 01:00")).isEqualTo(LocalDateTime.of(2020, 5, 23, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "25:00", "24:01", "8:60", "下午2:30", "上午", "8:30-11:30", "1.5"})
    void refusesWhatIsNoTime(String text) {
        assertThat(code(cell -> Cells.moment(DAY, cell), text)).isEqualTo("TIME_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-22",
                "2020-05-22 14:23:11",
                "2020-05-22T14:23",
                "20200522142311",
                "2020年5月22日 14:23",
                "43973"
            })
    void readsDaysWithATimeBehindThem(String text) {
        assertThat(Cells.day(text)).isEqualTo(DAY);
    }

    @Test
    void refusesDaysThatThereAreNot() {
        assertThat(code(Cells::day, "2020-02-30")).isEqualTo("DATE_INVALID");
        assertThat(code(Cells::day, "2020-02-30 10:00")).isEqualTo("DATE_INVALID");
        assertThat(code(Cells::day, "昨天")).isEqualTo("DATE_FORMAT");
    }

    private static String code(Function<String, ?> parser, String text) {
        return catchThrowableOfType(InvalidValueException.class, () -> parser.apply(text))
                .problem()
                .code();
    }
}
