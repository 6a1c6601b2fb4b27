package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52411722MJ0000106U",
                "93410927NA40000019",
                "91330100799655058B",
                "9144030071526726XG",
                "91110000802100433B",
                "914403001922038216"
            })
    void acceptsWorkedSyntheticsAndPublishedCompanyCodes(String code) {
        CreditCode parsed = CreditCode.parse(code);

        assertThat(parsed.value()).isEqualTo(code);
        assertThat(parsed).hasToString(code);
        assertThat(parsed.hasConsistentOrganisationCode()).isTrue();
    }

    @Test
    void knowsTheCaseInWhichTheSumIsDivisible() {
        assertThat(CreditCode.parse("91419801MA000009X0").value()).endsWith("0");
    }

    @Test
    void anInconsistentOrganisationCodeIsNoReasonToRefuse() {
        assertThat(CreditCode.parse("91419801MA000009X0").hasConsistentOrganisationCode())
                .isFalse();
    }

    @Test
    void detectsEverySingleCharacterError() {
        String code = "52411722MJ0000106U";
        for (int position = 0; position < code.length(); position++) {
            for (int letter = 0; letter < ALPHABET.length(); letter++) {
                char wrong = ALPHABET.charAt(letter);
                if (wrong != code.charAt(position)) {
                    String text = code.substring(0, position) + wrong + code.substring(position + 1);
                    assertRefused(InputError.CREDIT_CODE_CHECK_DIGIT, () -> CreditCode.parse(text));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 52411722mj0000106u ",
                "'52411722MJ0000106U",
                "5241 1722 MJ00 0010 6U",
                "\u300052411722MJ0000106U\u00a0"
            })
    void cleansWhatImportsBring(String text) {
        assertThat(CreditCode.parse(text)).isEqualTo(CreditCode.parse("52411722MJ0000106U"));
    }

    @Test
    void readsFullWidthCharacters() {
        assertThat(CreditCode.parse(fullWidth("52411722mj0000106u")).value()).isEqualTo("52411722MJ0000106U");
    }

    @ParameterizedTest
    @CsvSource({
        "52411722MJ0000106, CREDIT_CODE_LENGTH",
        "'', CREDIT_CODE_LENGTH",
        "52411722MJ000010O6, CREDIT_CODE_CHARACTER",
        "52411722MJ00001-6U, CREDIT_CODE_CHARACTER",
        "52411722MJ0000106W, CREDIT_CODE_CHECK_DIGIT",
        "9.14403E+17, CREDIT_CODE_FLOAT_DAMAGED",
        "914403001922038000, CREDIT_CODE_FLOAT_DAMAGED",
        "914403001922038216.0, CREDIT_CODE_FLOAT_DAMAGED"
    })
    void refusesWithTheRightCode(String text, InputError error) {
        assertRefused(error, () -> CreditCode.parse(text));
    }

    @Test
    void isAValue() {
        CreditCode code = CreditCode.parse("52411722MJ0000106U");

        assertThat(code)
                .hasSameHashCodeAs(CreditCode.parse("52411722mj0000106u"))
                .isNotEqualTo(CreditCode.parse("93410927NA40000019"))
                .isLessThan(CreditCode.parse("93410927NA40000019"));
    }
}
