package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.ResidentId;

class IdCorrectionsTest {
    @Test
    void everySingleWrongCharacterIsMended() {
        RandomIds.ids(50).forEach(id -> wrongCharacters(id.value(), true)
                .forEach(damaged ->
                        assertThat(IdCorrections.of(damaged)).as(damaged).contains(id)));
    }

    @Test
    void everyTwoNeighboursInTheWrongOrderAreMended() {
        RandomIds.ids(200).forEach(id -> swapped(id.value())
                .forEach(damaged ->
                        assertThat(IdCorrections.of(damaged)).as(damaged).contains(id)));
    }

    @Test
    void everyCharacterLeftOutOrTypedTwiceIsMended() {
        RandomIds.ids(50).forEach(id -> {
            for (int i = 0; i < 18; i++) {
                String before = id.value().substring(0, i);
                String after = id.value().substring(i + 1);
                assertThat(IdCorrections.of(before + after)).contains(id);
                assertThat(IdCorrections.of(
                                before + id.value().charAt(i) + id.value().charAt(i) + after))
                        .contains(id);
            }
        });
    }

    @Test
    void everySlipInAnOldNumberIsMended() {
        RandomIds.ids(30).forEach(id -> {
            List<String> damaged = new ArrayList<>(wrongCharacters(RandomIds.old(id), false));
            damaged.addAll(swapped(RandomIds.old(id)));
            damaged.forEach(text -> assertThat(IdCorrections.of(text)).as(text).contains(id));
        });
    }

    @Test
    void thereAreFewCandidates() {
        RandomIds.ids(200).forEach(id -> {
            String damaged = id.value().substring(0, 17) + (id.value().endsWith("1") ? '2' : '1');
            assertThat(IdCorrections.of(damaged)).hasSizeBetween(1, 35);
            assertThat(IdCorrections.ofOld(id)).hasSizeBetween(80, 150).doesNotContain(id);
        });
    }

    @Test
    void candidatesAreAllOneSlipAway() {
        RandomIds.ids(100).forEach(id -> {
            String damaged = "5" + id.value().substring(1);
            assertThat(IdCorrections.of(damaged))
                    .allMatch(found -> IdCorrections.distance(found.value(), damaged) == 1);
        });
    }

    @Test
    void aRightIdHasNoOtherCorrection() {
        RandomIds.ids(100)
                .forEach(id -> assertThat(IdCorrections.of(id.value())).containsExactly(id));
    }

    @Test
    void writingDoesNotMatter() {
        String damaged = "41980119900101008Y";
        assertThat(IdCorrections.of(damaged)).contains(ResidentId.parse("41980119900101008X"));
        assertThat(IdCorrections.of("４１９８０１ 19900101　008y")).isEqualTo(IdCorrections.of(damaged));
    }

    @Test
    void textsOfOtherLengthsAreNotGuessedAt() {
        assertThat(IdCorrections.of("")).isEmpty();
        assertThat(IdCorrections.of("4198011990")).isEmpty();
        assertThat(IdCorrections.of("41980119900101001234")).isEmpty();
    }

    @Test
    void neighboursAmongOldNumbersAreSymmetric() {
        List<ResidentId> ids = RandomIds.ids(20).toList();
        ids.forEach(id -> IdCorrections.ofOld(id).forEach(neighbour -> {
            assertThat(IdCorrections.areOldNeighbours(id, neighbour)).isTrue();
            assertThat(IdCorrections.areOldNeighbours(neighbour, id)).isTrue();
        }));
        assertThat(IdCorrections.areOldNeighbours(ids.get(0), ids.get(1))).isFalse();
    }

    @Test
    void distanceCountsSlips() {
        assertThat(IdCorrections.distance("1234", "1234")).isZero();
        assertThat(IdCorrections.distance("1234", "1243")).isEqualTo(1);
        assertThat(IdCorrections.distance("1234", "134")).isEqualTo(1);
        assertThat(IdCorrections.distance("134", "1234")).isEqualTo(1);
        assertThat(IdCorrections.distance("1234", "9284")).isEqualTo(2);
        assertThat(IdCorrections.distance("", "12")).isEqualTo(2);
    }

    @Test
    void theBirthDateOfADamagedIdIsReadWhereItIsReal() {
        assertThat(IdCorrections.birthDate("419801199001010019")).contains(LocalDate.of(1990, 1, 1));
        assertThat(IdCorrections.birthDate("419801900101001")).contains(LocalDate.of(1990, 1, 1));
        assertThat(IdCorrections.birthDate("419801199013010019")).isEmpty();
        assertThat(IdCorrections.birthDate("4198011990O1010019")).contains(LocalDate.of(1990, 1, 1));
        assertThat(IdCorrections.birthDate("4198011990M1010019")).isEmpty();
        assertThat(IdCorrections.birthDate("41980119900101001")).isEmpty();
    }

    private static List<String> wrongCharacters(String id, boolean withX) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < id.length(); i++) {
            for (char other : (withX && i == 17 ? "0123456789X" : "0123456789").toCharArray()) {
                if (other != id.charAt(i)) {
                    wrong.add(id.substring(0, i) + other + id.substring(i + 1));
                }
            }
        }
        return wrong;
    }

    private static List<String> swapped(String id) {
        List<String> swapped = new ArrayList<>();
        for (int i = 0; i + 1 < id.length(); i++) {
            if (id.charAt(i) != id.charAt(i + 1)) {
                swapped.add(id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2));
            }
        }
        return swapped;
    }
}
