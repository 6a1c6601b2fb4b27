package org.yujiang.provider;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Sex;

/**
 * By what a person can be recognised beside, or in place of, a resident id.
 *
 * @param idAsWritten an id that cannot be right, or one of the old 15 digits (which carry no check digit), as the source has it
 * @param birthDate birth date
 * @param sex sex
 * @param residence where they live, best down to the village (12 digits)
 * @param phone telephone, digits
 */
public record PersonDescription(
        Optional<String> idAsWritten,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<DivisionCode> residence,
        Optional<String> phone) {
    /** Nothing is known. */
    public static final PersonDescription NONE = new PersonDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int SHORTEST_ID = 14;
    private static final int LONGEST_ID = 19;

    /**
     * Whether what stands in place of an id was meant as one: 14 to 19 letters and digits of any width, blanks and marks aside.
     * The registry finds the person by it nearly as well as by a right one.
     */
    public boolean meansAnId() {
        int length = idAsWritten
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9A-Za-z]", ""))
                .map(String::length)
                .orElse(0);
        return length >= SHORTEST_ID && length <= LONGEST_ID;
    }

    /** Without its values, which are personal. */
    @Override
    public String toString() {
        return "PersonDescription";
    }
}
