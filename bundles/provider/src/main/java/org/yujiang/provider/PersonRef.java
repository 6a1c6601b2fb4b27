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
     * @throws InvalidValueException {@code PERSON_NOT_IDENTIFIABLE} without an id, unless there is a name, and a birth date or
     *     something that was meant as an id ({@link PersonDescription#meansAnId()})
     */
    public PersonRef {
        boolean described = description.birthDate().isPresent() || description.meansAnId();
        if (id.isEmpty() && (name.isBlank() || !described)) {
            throw new InvalidValueException(new Problem(
                    "PERSON_NOT_IDENTIFIABLE",
                    "没有正确的身份证号时必须有姓名,并有出生日期或原样录入的(有误的)身份证号,请补填后重新提交。",
                    "Without a right resident id a person needs a name, and a birth date or the id as it is written, wrong as it"
                            + " may be. Fill them in and submit the line again."));
        }
    }

    /** A person with a resident id. */
    public PersonRef(ResidentId id, String name) {
        this(Optional.of(id), name, PersonDescription.NONE);
    }
}
