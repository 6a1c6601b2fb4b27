package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;

/**
 * The facts of all people as columns. Immutable; safe for use by several threads.
 *
 * @param places the places
 * @param people the people
 * @param trainings their enrolments
 * @param trainingsFrom where those of each person begin; those of the next begin where these end
 * @param work their months of work
 * @param workFrom the same for these
 * @param living which enrolments are lines of the living allowance
 * @param others facts of kinds that are too rare for columns, by number of the person
 * @param whole people whom columns cannot hold, by number
 * @param months the months that lines fall into
 * @param claims lines to pay
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
public record Columns(
        Dictionary<DivisionCode> places,
        PeopleColumns people,
        TrainingColumns trainings,
        int[] trainingsFrom,
        WorkColumns work,
        int[] workFrom,
        LivingColumns living,
        Map<Integer, PersonFacts> others,
        Map<Integer, PersonFacts> whole,
        Months months,
        long claims) {

    /** How many people. */
    public int size() {
        return people.size();
    }

    /** The county of a person. */
    public Optional<DivisionCode> county(int person) {
        return people.counties().value(people.countyOf()[person]);
    }

    /** The facts of a person again. */
    public PersonFacts person(int person) {
        PersonFacts kept = whole.get(person);
        if (kept != null) {
            return kept;
        }
        int died = people.died()[person];
        Optional<PersonFacts> other = Optional.ofNullable(others.get(person));
        int residence = people.residenceOf()[person];
        return new PersonFacts(
                Days.date(people.birth()[person]),
                people.sexOf(person),
                died == Days.NONE ? Optional.empty() : Optional.of(Days.date(died)),
                people.memberships(person),
                trainings.trainings(trainingsFrom[person], trainingsFrom[person + 1]),
                work.workMonths(workFrom[person], workFrom[person + 1]),
                residence < 0 ? Optional.empty() : Optional.of(places.value(residence)),
                other.map(PersonFacts::apprenticeships).orElse(List.of()),
                other.map(PersonFacts::schoolTerms).orElse(List.of()),
                other.map(PersonFacts::startups).orElse(List.of()),
                other.map(PersonFacts::hirings).orElse(List.of()));
    }

    /** The facts of a person whose kinds are too rare for columns, as if there were nothing else. */
    PersonFacts otherKinds(int person) {
        return Optional.ofNullable(others.get(person)).orElseThrow();
    }

    /** How many enrolments of a person have a certificate and are lines; these come first. */
    int trainingLines(int person) {
        int to = trainingsFrom[person + 1];
        while (to > trainingsFrom[person] && !trainings.isLine(to - 1)) {
            to--;
        }
        return to - trainingsFrom[person];
    }

    /** What the columns take in memory, without dictionaries. */
    public long bytes() {
        return people.bytes() + trainings.bytes() + work.bytes() + living.bytes() + 8L * trainingsFrom.length;
    }
}
