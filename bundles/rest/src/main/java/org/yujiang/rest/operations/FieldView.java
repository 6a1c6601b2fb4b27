package org.yujiang.rest.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yujiang.domain.PersonField;
import org.yujiang.registry.api.Registry;

/** A value of a field on the wire, with the Chinese term. */
record FieldView(
        String field,
        String fieldZh,
        String value,
        Optional<LocalDate> since,
        String source,
        Instant at,
        boolean inForce,
        boolean pinned) {

    static FieldView of(Registry.FieldValue value) {
        return new FieldView(
                value.field(),
                PersonField.valueOf(value.field()).zh(),
                value.value(),
                value.since(),
                value.source(),
                value.at(),
                value.inForce(),
                value.pinned());
    }
}
