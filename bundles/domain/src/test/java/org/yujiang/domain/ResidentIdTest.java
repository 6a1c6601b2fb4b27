package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are synthetic, of the never-assigned range 4198xx, but for the textbook vectors of GB 11643. */
class ResidentIdTest {
    private static final String SAMPLE = "419801199001010012";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "411224199001010017",
                "41272819680229999X",
                SAMPLE,
                "41980119900101008X"
            })
    void acceptsTextbookVectorsAndSynthetics(String id) {
        assertThat(ResidentId.parse(id).value()).isEqualTo(id);
        assertThat(ResidentId.parseImported(id)).isEqualTo(ResidentId.parse(id));
    }

    @Test
    void readsBirthDateAndSex() {
        ResidentId man = ResidentId.parse("41272819680229999X");
        ResidentId woman = ResidentId.parse("419801200002290023");

        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1968, 2, 29));
        assertThat(man.sex()).isEqualTo(Sex.MALE);
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void detectsEverySingleDigitError() {
        String id = "411224199001010017";
        int tried = 0;
        for (int position = 0; position < 17; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != id.charAt(position)) {
                    String wrong = id.substring(0, position) + digit + id.substring(position + 1);
                    boolean inBirthDate = position >= 6 && position < 14;
                    assertThat(isRefused(wrong)).as(wrong).isTrue();
                    if (!inBirthDate) {
                        assertRefused(InputError.RESIDENT_ID_CHECK_DIGIT, () -> ResidentId.parse(wrong));
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(153);
    }

    @Test
    void detectsEveryAdjacentSwap() {
        String id = "411224199001010017";
        List<String> swapped = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            if (id.charAt(i) != id.charAt(i + 1)) {
                swapped.add(id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2));
            }
        }
        assertThat(swapped).hasSize(11).allMatch(ResidentIdTest::isRefused);
    }

    @Test
    void everyCheckCharacterIsWrongButOne() {
        assertThat(Stream.of("0123456789X".split("")).filter(check -> !isRefused("41980119900101001" + check)))
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 419801199001010012 ",
                "4198 0119 9001 0100 12",
                "\u3000419801199001010012\u3000",
                "\u00a0419801199001010012\u00a0",
                "\ufeff419801199001010012\t",
                "'419801199001010012",
                "’419801199001010012",
                "419801900101001"
            })
    void cleansWhatImportsBring(String text) {
        assertThat(ResidentId.parseImported(text).value()).isEqualTo(SAMPLE);
    }

    @Test
    void importRaisesSmallAndFullWidthX() {
        assertThat(ResidentId.parseImported("41980119900101008x").value()).isEqualTo("41980119900101008X");
        assertThat(ResidentId.parseImported(fullWidth("41980119900101008x")).value())
                .isEqualTo("41980119900101008X");
        assertThat(ResidentId.parseImported(fullWidth("419801900101001")).value())
                .isEqualTo(SAMPLE);
    }

    @Test
    void strictParsingTakesNothingButTheCard() {
        assertRefused(InputError.RESIDENT_ID_CHARACTER, () -> ResidentId.parse("41980119900101008x"));
        assertRefused(InputError.RESIDENT_ID_LENGTH, () -> ResidentId.parse("419801900101001"));
        assertRefused(InputError.RESIDENT_ID_LENGTH, () -> ResidentId.parse(" 419801199001010012"));
        assertRefused(InputError.RESIDENT_ID_CHARACTER, () -> ResidentId.parse(fullWidth(SAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.12822E+17",
                "4.12822e17",
                "4.E+17",
                "4.1282219900307E+17",
                "412822199003070000",
                "412822199003070000.0",
                "412822199003070012.00",
                "412822900307001.0"
            })
    void tellsExcelDamageFromTypingErrors(String text) {
        assertRefused(InputError.RESIDENT_ID_FLOAT_DAMAGED, () -> ResidentId.parseImported(text));
    }

    @Test
    void acceptsAnIdThatReallyEndsInNoughtsAndSaysSo() {
        assertThat(ResidentId.parseImported("419801199003011000").mayBeRounded())
                .isTrue();
        assertThat(ResidentId.parse(SAMPLE).mayBeRounded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "419801196902290012, RESIDENT_ID_BIRTH_DATE",
        "419801199013010012, RESIDENT_ID_BIRTH_DATE",
        "419801187912310012, RESIDENT_ID_BIRTH_DATE",
        "41980119900101001, RESIDENT_ID_LENGTH",
        "4198011990010100123, RESIDENT_ID_LENGTH",
        "'', RESIDENT_ID_LENGTH",
        "4198X1199001010012, RESIDENT_ID_CHARACTER",
        "41980119900101001A, RESIDENT_ID_CHARACTER",
        "419801690229001, RESIDENT_ID_BIRTH_DATE",
        "419801199001010013, RESIDENT_ID_CHECK_DIGIT",
        "٤١٩٨٠١١٩٩٠٠١٠١٠٠١٢, RESIDENT_ID_CHARACTER"
    })
    void refusesWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> ResidentId.parseImported(text));
    }

    @Test
    void namesThePositionOfAWrongCharacter() {
        InvalidValueException refusal =
                assertRefused(InputError.RESIDENT_ID_CHARACTER, () -> ResidentId.parse("4198O1199001010012"));

        assertThat(refusal.problem().zh()).contains("第5位");
        assertThat(refusal.problem().en()).contains("Character 5 ");
    }

    @Test
    void doesNotCheckTheAddressPart() {
        assertThat(ResidentId.parse("41272819680229999X").value()).startsWith("412728");
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-28, -1",
        "2000-02-29, 0",
        "2001-02-28, 0",
        "2001-03-01, 1",
        "2020-02-28, 19",
        "2020-02-29, 20",
        "1999-12-31, -1"
    })
    void ageRisesOnTheBirthday(LocalDate day, int age) {
        assertThat(ResidentId.parse("419801200002290023").ageOn(day)).isEqualTo(age);
    }

    @Test
    void showsItselfMaskedOnly() {
        ResidentId id = ResidentId.parse(SAMPLE);

        assertThat(id.masked()).isEqualTo("4198************12").hasSize(18);
        assertThat(id).hasToString("4198************12");
    }

    @Test
    void noMessageEverHoldsAWholeId() {
        for (String wrong : List.of("419801199001010013", "4198011990010100121", "4198X1199001010012")) {
            InvalidValueException refusal =
                    catchThrowableOfType(InvalidValueException.class, () -> ResidentId.parse(wrong));
            assertThat(refusal.getMessage()).doesNotContain(wrong.substring(6, 14));
            assertThat(refusal.problem().zh()).doesNotContain(wrong.substring(6, 14));
        }
    }

    @Test
    void isAValue() {
        ResidentId id = ResidentId.parse(SAMPLE);

        assertThat(id)
                .isEqualTo(ResidentId.parseImported("419801900101001"))
                .hasSameHashCodeAs(ResidentId.parseImported("419801900101001"))
                .isNotEqualTo(ResidentId.parse("41980119900101008X"))
                .isLessThan(ResidentId.parse("41980119900101008X"));
    }

    private static boolean isRefused(String id) {
        try {
            ResidentId.parse(id);
            return false;
        } catch (InvalidValueException refusal) {
            return true;
        }
    }
}
