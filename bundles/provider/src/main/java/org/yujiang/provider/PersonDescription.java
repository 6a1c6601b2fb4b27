package org.yujiang.provider;

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

    /** Without its values, which are personal. */
    @Override
    public String toString() {
        return "PersonDescription";
    }
}
