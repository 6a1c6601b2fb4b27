package org.yujiang.provider;

import java.util.Optional;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;

/**
 * A person as a source names them: by resident id (公民身份号码), or, when the source has none, by a description that the
 * registry matches.
 *
 * @param id the resident id, when it is known and right
 * @param name the name that this source uses; may be empty beside an id (an online platform)
 * @param description what else helps to recognise the person
 */
public record PersonRef(Optional<ResidentId> id, String name, PersonDescription description) {
    /**
     * Checks that somebody is meant.
     *
     * @throws InvalidValueException {@code PERSON_NOT_IDENTIFIABLE} without an id, unless there are name and birth
     *     date
     */
    public PersonRef {
        if (id.isEmpty() && (name.isBlank() || description.birthDate().isEmpty())) {
            throw new InvalidValueException(
                    new Problem(
                            "PERSON_NOT_IDENTIFIABLE",
                            "没有身份证号时必须同时有姓名和出生日期,请补填后重新提交。",
                            "Without a resident id a person needs a name and a birth date. Fill them in and submit the line again."));
        }
    }

    /** A person with a resident id. */
    public PersonRef(ResidentId id, String name) {
        this(Optional.of(id), name, PersonDescription.NONE);
    }
}
