package org.yujiang.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yujiang.domain.TraineeGroup;

/**
 * A person as a source writes them down.
 *
 * @param id the resident id as written, rightly or wrongly
 * @param name the name
 * @param groups the trainee groups
 * @param since from when they are in them
 * @param cause why, where that matters; may be empty
 * @param phone a telephone number that nobody has
 * @param residence a village
 * @param diedOn when they died
 */
record Person(
        String id,
        String name,
        List<TraineeGroup> groups,
        LocalDate since,
        String cause,
        String phone,
        String residence,
        Optional<LocalDate> diedOn) {

    Person as(IdSpelling spelling) {
        return new Person(spelling.write(id), name, groups, since, cause, phone, residence, diedOn);
    }

    Person withId(String written) {
        return new Person(written, name, groups, since, cause, phone, residence, diedOn);
    }

    Person memberSince(LocalDate day, String why) {
        return new Person(id, name, groups, day, why, phone, residence, diedOn);
    }

    Person deceased(LocalDate day) {
        return new Person(id, name, groups, since, cause, phone, residence, Optional.of(day));
    }

    /** The groups in one cell, as forms have them. */
    String groupsCell() {
        return groups.stream().map(TraineeGroup::zh).collect(Collectors.joining("、"));
    }
}
