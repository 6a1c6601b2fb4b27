package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;

/** Ages in completed years. */
final class Ages {
    private Ages() {}

    static int of(PersonFacts person, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(person.birthDate(), day);
    }

    /** The person must have reached an age on a day. */
    static void judgeLeast(PersonFacts person, Dated<Integer> least, LocalDate day, Findings findings) {
        int age = of(person, day);
        if (age < least.value()) {
            LocalDate reached = person.birthDate().plusYears(least.value());
            findings.deny(
                    ReasonCode.UNDER_AGE,
                    least.citation(),
                    "%s时%d周岁,未满%d周岁".formatted(day, age, least.value()),
                    "aged %d on %s, below %d".formatted(age, day, least.value()),
                    Remedy.note(
                            "%s(满%d周岁)起不受此限".formatted(reached, least.value()),
                            "this is no bar from %s on, the day of turning %d".formatted(reached, least.value())));
        }
    }
}
