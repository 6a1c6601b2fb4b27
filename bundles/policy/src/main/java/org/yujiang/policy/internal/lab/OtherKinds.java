package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;

/** The facts of kinds that are too rare for columns. Their lines rest on no training and no month of work, nor these on them. */
final class OtherKinds {
    private OtherKinds() {}

    static boolean has(PersonFacts person) {
        return !person.apprenticeships().isEmpty()
                || !person.schoolTerms().isEmpty()
                || !person.startups().isEmpty()
                || !person.hirings().isEmpty();
    }

    /** A person as if there were nothing else. */
    static PersonFacts of(PersonFacts person) {
        return new PersonFacts(
                person.birthDate(),
                person.sex(),
                person.diedOn(),
                person.groups(),
                List.of(),
                List.of(),
                person.residence(),
                person.apprenticeships(),
                person.schoolTerms(),
                person.startups(),
                person.hirings());
    }

    /** The days on which they begin. */
    static Stream<LocalDate> days(PersonFacts person) {
        return has(person)
                ? Stream.of(
                                person.apprenticeships().stream().map(Apprenticeship::period),
                                person.schoolTerms().stream().map(SchoolTerm::period),
                                person.startups().stream().map(Startup::period),
                                person.hirings().stream().map(Hiring::period))
                        .flatMap(periods -> periods.map(period -> period.start()))
                : Stream.empty();
    }
}
