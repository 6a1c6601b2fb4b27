package org.yujiang.county.corpus;

import java.time.LocalDate;
import org.yujiang.domain.Sex;

/** Somebody who does not exist, as they really are: no source has written them down yet. */
record Resident(Naming naming, Sex sex, LocalDate birthDate, String id, String village, String phone) {
    /** A name in its two parts. */
    record Naming(String surname, String given) {
        String full() {
            return surname + given;
        }
    }

    String name() {
        return naming.full();
    }
}
