package org.yujiang.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value of one field of a person.
 *
 * @param field which field
 * @param value in the form of {@link PersonField#canonical}
 * @param since from when it holds; empty: for as long as the source knows
 */
public record PersonDetail(PersonField field, String value, Optional<LocalDate> since) {
    /**
     * Brings the value into its one form.
     *
     * @throws InvalidValueException when it is no value of the field
     */
    public PersonDetail {
        value = field.canonical(value);
    }

    /** A value that holds for as long as the source knows. */
    public PersonDetail(PersonField field, String value) {
        this(field, value, Optional.empty());
    }

    /** The same, from a day on. */
    public PersonDetail since(LocalDate day) {
        return new PersonDetail(field, value, Optional.of(day));
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return field + since.map(day -> " since " + day).orElse("");
    }
}
