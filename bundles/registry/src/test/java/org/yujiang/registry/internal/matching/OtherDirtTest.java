package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.county.corpus.Corpus;
import org.yujiang.registry.internal.matching.TrialReport.Kind;

/** Dirt that real files have and the corpus has not: each person is known from a clean line, and found by a second one. */
class OtherDirtTest {
    private static final int PEOPLE = 4_000;

    /** A line in the making. */
    private static final class Line {
        String name;
        String id;
        String birthDate = "";
        String sex;
        String village;
        String phone;

        Line(String[] cells) {
            name = cells[2];
            id = cells[3];
            sex = cells[5];
            village = cells[6];
            phone = cells[7];
        }

        LocalDate born() {
            return LocalDate.of(
                    Integer.parseInt(id, 6, 10, 10),
                    Integer.parseInt(id, 10, 12, 10),
                    Integer.parseInt(id, 12, 14, 10));
        }

        /** As a ledger without ids has it. */
        void withoutId() {
            birthDate = born().toString();
            sex = (id.charAt(16) - '0') % 2 == 1 ? "男" : "女";
            id = "";
        }

        String withLabel(String dirt, String label) {
            return String.join(",", "1", "ledger", name, id, birthDate, sex, village, phone, dirt, label) + "\n";
        }
    }

    /** What is done to a line; the functions hold nothing. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Dirt {
        ID_FULL_WIDTH(line -> line.id = full(line.id)),
        ID_LETTERS_LIKE_DIGITS(line -> line.id = line.id.replace('0', 'O').replace('1', 'l')),
        ID_OTHER_X(line -> line.id = line.id.replace('X', '×')),
        ID_SMALL_X(line -> line.id = line.id.replace('X', 'x')),
        ID_BLANKS_AND_DASHES(line ->
                line.id = line.id.substring(0, 6) + "-" + line.id.substring(6, 14) + " — " + line.id.substring(14)),
        ID_WITH_REMARK(line -> line.id = "身份证:" + line.id + "（本人）"),
        ID_ROUNDED(line -> line.id = line.id.substring(0, 15) + "000"),
        ID_AS_A_NUMBER(line -> line.id = scientific(line.id)),
        ID_TWO_WRONG_DIGITS(line -> line.id = wrong(wrong(line.id, 3), 15)),
        ID_WRONG_AND_NOTHING_BUT_THE_NAME(line -> {
            line.id = wrong(line.id, 9);
            line.village = "";
            line.phone = "";
            line.sex = "";
        }),
        NAME_WITH_THE_SEX(line -> line.name += "(女)"),
        NAME_WITH_THE_SEX_AND_NO_ID(line -> {
            line.withoutId();
            line.name += "（" + line.sex + "）";
        }),
        NAME_NUMBERED(line -> {
            line.withoutId();
            line.name += "1";
        }),
        NAME_LETTERED(line -> {
            line.withoutId();
            line.name += "Ａ";
        }),
        NAME_WITH_A_FORMER_ONE(line -> {
            line.withoutId();
            line.name += "(曾用名:王某某";
        }),
        NAME_WITH_ANOTHER_DOT(line -> {
            line.withoutId();
            line.name = line.name.substring(0, 1) + "ㆍ" + line.name.substring(1);
        }),
        NAME_TURNED(line -> {
            line.withoutId();
            line.name = line.name.substring(1) + line.name.charAt(0);
        }),
        NAME_LACKS_ITS_RARE_CHARACTER(line -> line.name = line.name.substring(0, line.name.length() - 1) + "?"),
        MONTH_AND_DAY_SWAPPED(line -> {
            LocalDate born = line.born();
            line.withoutId();
            boolean swaps = born.getDayOfMonth() <= 12;
            line.birthDate = swaps
                    ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                            .toString()
                    : line.birthDate;
        }),
        YEAR_OFF_BY_ONE(line -> {
            LocalDate born = line.born();
            line.withoutId();
            line.birthDate = born.plusYears(1).toString();
        }),
        LUNAR_BIRTHDAY(line -> {
            LocalDate born = line.born();
            line.withoutId();
            line.birthDate = born.minusDays(20 + born.getDayOfMonth()).toString();
        }),
        PHONE_WITH_TWO_WRONG_DIGITS(line -> {
            line.withoutId();
            line.phone = wrong(wrong(line.phone, 5), 9);
        }),
        OTHER_SEX(line -> {
            line.withoutId();
            line.sex = line.sex.equals("男") ? "女" : "男";
        });

        private final Consumer<Line> soil;

        Dirt(Consumer<Line> soil) {
            this.soil = soil;
        }
    }

    @ParameterizedTest
    @EnumSource(Dirt.class)
    void isFound(Dirt dirt) throws IOException {
        Kind kind = Objects.requireNonNull(run(dirt).kinds().get(dirt.name()));

        assertThat(kind.rows()).isGreaterThan(PEOPLE / 2);
        assertThat(kind.wrong()).as("wrong of %s", kind).isLessThanOrEqualTo(kind.rows() / 400);
        assertThat(kind.joined()).as("joined of %s", kind).isGreaterThanOrEqualTo(kind.rows() * 97 / 100);
    }

    private static TrialReport run(Dirt dirt) throws IOException {
        StringWriter clean = new StringWriter();
        StringWriter soiled = new StringWriter();
        StringWriter corpus = new StringWriter();
        new Corpus(31, PEOPLE, PEOPLE * 2).writeTo(corpus);
        Map<String, String> known = new HashMap<>();
        corpus.toString().lines().skip(1).forEach(row -> {
            String[] cells = row.split(",", -1);
            boolean suits = cells[8].equals("CLEAN") && !cells[6].isEmpty();
            if (suits && known.putIfAbsent(cells[9], cells[3]) == null) {
                clean.write(new Line(cells).withLabel("CLEAN", cells[9]));
                Line line = new Line(cells);
                dirt.soil.accept(line);
                soiled.write(line.withLabel(dirt.name(), cells[9]));
            }
        });
        String rows = Corpus.HEADER + "\n" + clean + soiled;
        return Trial.run(new BufferedReader(new StringReader(rows)), Thresholds.DEFAULT, Clock.systemUTC());
    }

    private static String full(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private static String scientific(String id) {
        return id.charAt(0) + "." + id.substring(1, 15) + "E+17";
    }

    private static String wrong(String digits, int place) {
        char right = digits.charAt(place);
        return digits.substring(0, place) + (char) (right == '9' ? '0' : right + 1) + digits.substring(place + 1);
    }
}
