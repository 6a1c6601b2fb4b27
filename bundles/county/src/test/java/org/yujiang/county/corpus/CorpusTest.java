package org.yujiang.county.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.ResidentId;

class CorpusTest {
    private static final int PEOPLE = 3_000;
    private static final int ROWS = 9_000;
    private static final List<Row> SAMPLE = rows(new Corpus(1, PEOPLE, ROWS));

    private record Row(
            int number,
            String source,
            String name,
            String id,
            String birthDate,
            String sex,
            String village,
            String phone,
            Set<String> dirt,
            String person) {
        boolean has(Dirt kind) {
            return dirt.contains(kind.name());
        }

        boolean hasOnly(Dirt... kinds) {
            return dirt.equals(Arrays.stream(kinds).map(Dirt::name).collect(Collectors.toSet()));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() {
        assertThat(text(new Corpus(5, 100, 200))).isEqualTo(text(new Corpus(5, 100, 200)));
        assertThat(text(new Corpus(6, 100, 200))).isNotEqualTo(text(new Corpus(5, 100, 200)));
    }

    @Test
    void everybodyHasOneToSixRowsInAnyOrder() {
        Map<String, Long> rows = SAMPLE.stream().collect(Collectors.groupingBy(Row::person, Collectors.counting()));
        assertThat(rows).hasSize(PEOPLE);
        assertThat(rows.values()).allMatch(count -> count >= 1 && count <= 6).contains(1L, 6L);
        assertThat(SAMPLE.stream().map(Row::person).toList())
                .isNotEqualTo(SAMPLE.stream().map(Row::person).sorted().toList());
        assertThat(SAMPLE).hasSize(ROWS).last().extracting(Row::number).isEqualTo(ROWS);
    }

    @Test
    void idsAreOfTheRangeThatWasNeverAssignedAndOfOnePersonEach() {
        Map<String, Set<String>> holders = SAMPLE.stream()
                .filter(row -> row.dirt().isEmpty())
                .collect(Collectors.groupingBy(
                        row -> ResidentId.parse(row.id()).value(),
                        Collectors.mapping(Row::person, Collectors.toSet())));
        assertThat(holders.keySet()).allMatch(id -> id.startsWith("4198"));
        assertThat(holders.values()).allMatch(people -> people.size() == 1);
    }

    @Test
    void cleanRowsAgreeWithOneAnother() {
        Map<String, Set<String>> names = SAMPLE.stream()
                .filter(row -> row.dirt().isEmpty())
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::name, Collectors.toSet())));
        assertThat(names.values()).allMatch(of -> of.size() == 1);
        assertThat(SAMPLE)
                .filteredOn(row -> row.dirt().isEmpty() && !row.birthDate().isEmpty())
                .isNotEmpty()
                .allMatch(
                        row -> ResidentId.parse(row.id()).birthDate().toString().equals(row.birthDate()));
    }

    @ParameterizedTest
    @EnumSource(Dirt.class)
    void everyKindOfDirtIsThereAndIsWhatItSays(Dirt dirt) {
        List<Row> rows = SAMPLE.stream().filter(row -> row.has(dirt)).toList();
        assertThat(rows).as("rows with %s", dirt).isNotEmpty().allMatch(row -> isWhatItSays(row, dirt));
    }

    @Test
    void hasPeopleWhoAreEasilyTakenForOneAnother() {
        Map<String, Row> people = SAMPLE.stream()
                .filter(row -> row.dirt().isEmpty() && row.source().equals("ledger"))
                .collect(Collectors.toMap(Row::person, Function.identity(), (first, second) -> first));
        assertThat(collisions(people, row -> row.name() + row.birthDate()))
                .as("namesakes born on one day")
                .isPositive();
        assertThat(collisions(people, row -> row.name() + row.village()))
                .as("namesakes in one village")
                .isPositive();
        assertThat(collisions(people, row -> row.name().charAt(0) + row.birthDate() + row.village() + row.phone()))
                .as("twins")
                .isPositive();
        assertThat(collisions(people, Row::phone))
                .as("people who share a phone")
                .isPositive();
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertThatThrownBy(() -> new Corpus(1, 7, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Corpus(1, 10, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Corpus(1, 10, 61)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isWhatItSays(Row row, Dirt dirt) {
        return switch (dirt) {
            case OLD_ID -> row.id().length() == 15 && !isRefused(row.id());
            case OLD_ID_DIGIT -> row.id().length() == 15;
            case ID_DIGIT, ID_SWAPPED -> row.id().length() == 18 && isRefused(row.id());
            case ID_LENGTH -> row.id().length() == 17 || row.id().length() == 19;
            case ID_MISSING -> row.id().isEmpty() && !row.birthDate().isEmpty();
            case ID_COPIED -> !row.id().equals(idOf(row.person()));
            case NAME_VARIANT, NAME_TRADITIONAL, NAME_CHARACTER, NAME_SECOND, NAME_BLANKS ->
                !row.name().equals(nameOf(row.person()));
            case VILLAGE_MISSING -> row.village().isEmpty();
            case VILLAGE_TOWNSHIP ->
                row.village().length() == 9 || row.village().endsWith("000");
            case BIRTH_DATE_WRONG ->
                row.hasOnly(dirt)
                        ? !ResidentId.parse(row.id()).birthDate().toString().equals(row.birthDate())
                        : !row.birthDate().isEmpty();
            case PHONE_CHANGED -> row.phone().startsWith("129");
        };
    }

    private static boolean isRefused(String id) {
        try {
            return ResidentId.parseImported(id).value().isEmpty();
        } catch (InvalidValueException refused) {
            return true;
        }
    }

    private static String idOf(String person) {
        return PEOPLE_OF_SAMPLE
                .resident(Integer.parseInt(person.substring(1)) - 1)
                .id();
    }

    private static String nameOf(String person) {
        return PEOPLE_OF_SAMPLE
                .resident(Integer.parseInt(person.substring(1)) - 1)
                .name();
    }

    private static final Population PEOPLE_OF_SAMPLE = new Population(1, PEOPLE);

    private static int collisions(Map<String, Row> people, Function<Row, String> key) {
        return people.size() - new HashSet<>(people.values().stream().map(key).toList()).size();
    }

    private static List<Row> rows(Corpus corpus) {
        return text(corpus).lines().skip(1).map(CorpusTest::row).toList();
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        assertThat(cells).hasSameSizeAs(Corpus.HEADER.split(",", -1));
        Set<String> dirt = cells[8].equals("CLEAN") ? Set.of() : Set.of(cells[8].split("\\+"));
        return new Row(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                dirt,
                cells[9]);
    }

    private static String text(Corpus corpus) {
        StringWriter writer = new StringWriter();
        try {
            corpus.writeTo(writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }
}
