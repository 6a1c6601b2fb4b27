package org.yujiang.policy.internal.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Period;
import org.yujiang.domain.Sex;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Membership;

/**
 * People, one below the other. Immutable.
 *
 * @param counties the counties
 * @param causes why somebody is in a group, as sources say
 * @param countyOf number of the county
 * @param residenceOf number of the place of residence; -1 where it is not known
 * @param birth date of birth
 * @param died date of death; {@link Days#NONE}: lives
 * @param sex sex
 * @param groupsFrom where the stays in groups begin; those of the next person begin where these end
 * @param group the group of a stay
 * @param since its first day
 * @param until its last day; {@link Days#NONE}: open
 * @param causeOf number of the cause
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record PeopleColumns(
        Dictionary<Optional<DivisionCode>> counties,
        Dictionary<String> causes,
        char[] countyOf,
        int[] residenceOf,
        char[] birth,
        char[] died,
        byte[] sex,
        int[] groupsFrom,
        byte[] group,
        char[] since,
        char[] until,
        int[] causeOf) {
    private static final Sex[] SEXES = Sex.values();
    private static final TraineeGroup[] GROUPS = TraineeGroup.values();

    int size() {
        return countyOf.length;
    }

    boolean isInNoGroup(int person) {
        return groupsFrom[person] == groupsFrom[person + 1];
    }

    Sex sexOf(int person) {
        return SEXES[sex[person]];
    }

    List<Membership> memberships(int person) {
        List<Membership> memberships = new ArrayList<>();
        for (int row = groupsFrom[person]; row < groupsFrom[person + 1]; row++) {
            memberships.add(new Membership(
                    GROUPS[group[row]],
                    until[row] == Days.NONE
                            ? Period.from(Days.date(since[row]))
                            : Period.of(Days.date(since[row]), Days.date(until[row])),
                    causes.value(causeOf[row])));
        }
        return memberships;
    }

    long bytes() {
        return 15L * size() + 9L * group.length;
    }
}
