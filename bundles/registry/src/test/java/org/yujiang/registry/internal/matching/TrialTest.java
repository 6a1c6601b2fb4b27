package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.county.corpus.Corpus;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.matching.TrialReport.Kind;

class TrialTest {
    private static final String HEADER = Corpus.HEADER + "\n";

    /** What one slip of the hand or one lack does, and what must not go to a reviewer for it. */
    private static final List<String> DECIDABLE = List.of(
            "CLEAN",
            "OLD_ID",
            "ID_DIGIT",
            "ID_SWAPPED",
            "ID_LENGTH",
            "NAME_VARIANT",
            "NAME_TRADITIONAL",
            "NAME_BLANKS",
            "NAME_CHARACTER",
            "VILLAGE_MISSING",
            "VILLAGE_TOWNSHIP",
            "BIRTH_DATE_WRONG",
            "PHONE_CHANGED");

    @ParameterizedTest
    @ValueSource(longs = {20_200_430, 11, 12, 13})
    void reachesItsTargets(long seed) throws IOException {
        TrialReport report = run(corpus(seed));

        assertThat(report.reviewed().precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(report.reviewed().recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(report.automatic().precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(report.automatic().recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(report.review()).isLessThan(report.rows() / 100);
        long attached = DECIDABLE.stream()
                .mapToLong(kind -> kind(report, kind).joined())
                .sum();
        long missed = DECIDABLE.stream()
                .mapToLong(
                        kind -> kind(report, kind).review() + kind(report, kind).missed())
                .sum();
        assertThat(missed).isLessThan(attached / 100);
        assertThat(report.largestBlock()).isLessThanOrEqualTo(BlockingKeys.MOST_CANDIDATES);
        assertThat(report.overflows()).isZero();
    }

    @Test
    void theOrderOfRowsDoesNotMatterForThoseWithAnId() throws IOException {
        List<String> rows = new ArrayList<>(corpus(14)
                .lines()
                .skip(1)
                .filter(row -> row.contains(",CLEAN,"))
                .toList());
        TrialReport inOrder = run(HEADER + String.join("\n", rows));
        Collections.shuffle(rows, new Random(1));
        TrialReport shuffled = run(HEADER + String.join("\n", rows));

        assertThat(inOrder.people()).isEqualTo(inOrder.labels()).isEqualTo(shuffled.people());
        assertThat(inOrder.automatic()).isEqualTo(shuffled.automatic());
        assertThat(inOrder.automatic().right())
                .isEqualTo(inOrder.automatic().together())
                .isEqualTo(inOrder.automatic().labelled());
    }

    /** Three rows of one person and one of another: one joined, one sent to review, one wrongly apart from it. */
    @Test
    void countsPairsAsTheyAre() throws IOException {
        TrialReport report = run(HEADER + """
                1,ledger,王建国,419801199001010012,,,419801100201,12000000001,CLEAN,A
                2,ledger,王建国,419801199001010012,,,,,CLEAN,A
                3,ledger,王建国,,1990-01-07,,419801100201,,ID_MISSING,A
                4,ledger,李秀英,419801199001010012,,,,,ID_COPIED,B
                """);

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.labels()).isEqualTo(2);
        assertThat(report.people()).isEqualTo(2);
        // A1 A2 B4 | A3
        assertThat(report.automatic()).isEqualTo(new TrialReport.Pairs(1, 3, 3));
        // A1 A2 A3 | B4
        assertThat(report.reviewed()).isEqualTo(new TrialReport.Pairs(3, 3, 3));
        assertThat(report.review()).isEqualTo(1);
        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(kind(report, "ID_COPIED").wrong()).isEqualTo(1);
        assertThat(kind(report, "ID_MISSING").automatic()).isEqualTo(new TrialReport.Pairs(0, 0, 2));
        assertThat(kind(report, "ID_MISSING").reviewed()).isEqualTo(new TrialReport.Pairs(2, 2, 2));
    }

    @Test
    void passesOverAKeyUnderWhichTooManyAre() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        List<String> ids = RandomIds.ids(BlockingKeys.MOST_CANDIDATES + 5)
                .map(id -> id.value())
                .toList();
        ids.forEach(id -> rows.append("1,college,王伟,")
                .append(id)
                .append(",,,,12000000001,CLEAN,")
                .append(id)
                .append('\n'));

        TrialReport report = run(rows.toString());
        assertThat(report.people()).isEqualTo(ids.size());
        assertThat(report.largestBlock()).isGreaterThan(BlockingKeys.MOST_CANDIDATES);
        assertThat(report.overflows()).isPositive();
    }

    @Test
    void readsAFileWithItsColumnsInAnyOrderAndWhatCannotBeReadAsNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.csv");
        Files.writeString(file, """
                \uFEFFperson,name,resident_id,birth_date,sex,village,phone,dirt
                A,王建国,419801199001010012,1990-02-30,?,41,x,CLEAN
                A,王建国,419801199001010012,,,,,CLEAN
                """);
        TrialReport report = Trial.run(file, Thresholds.DEFAULT, Clock.systemUTC(), rows -> {});
        assertThat(report.people()).isEqualTo(1);
        assertThat(report.lines()).anyMatch(line -> line.startsWith("CLEAN"));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> run("name,person\n王建国,A\n"))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("TRIAL_COLUMNS"));
        assertThatThrownBy(() -> run("")).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo("TRIAL_COLUMNS"));
        assertThatThrownBy(() -> run(HEADER + "1,college,王建国\n")).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("TRIAL_ROW");
            assertThat(e.problem().en()).contains("Line 2");
        });
    }

    private static Kind kind(TrialReport report, String name) {
        return Objects.requireNonNull(report.kinds().get(name), name);
    }

    private static String corpus(long seed) throws IOException {
        StringWriter corpus = new StringWriter();
        new Corpus(seed, 2_000, 5_000).writeTo(corpus);
        return corpus.toString();
    }

    private static TrialReport run(String corpus) throws IOException {
        return Trial.run(new BufferedReader(new StringReader(corpus)), Thresholds.DEFAULT, Clock.systemUTC());
    }
}
