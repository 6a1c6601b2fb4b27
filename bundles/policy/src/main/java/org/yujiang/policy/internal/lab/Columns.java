package org.yujiang.policy.internal.lab;

import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;

/**
 * The facts of all people as columns. Immutable; safe for use by several threads.
 *
 * @param people the people
 * @param trainings their enrolments
 * @param trainingsFrom where those of each person begin; those of the next begin where these end
 * @param work their months of work
 * @param workFrom the same for these
 * @param whole people whom columns cannot hold, by number
 * @param months the months that lines fall into
 * @param claims lines to pay
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
public record Columns(
        PeopleColumns people,
        TrainingColumns trainings,
        int[] trainingsFrom,
        WorkColumns work,
        int[] workFrom,
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
        return new PersonFacts(
                Days.date(people.birth()[person]),
                people.sexOf(person),
                died == Days.NONE ? Optional.empty() : Optional.of(Days.date(died)),
                people.memberships(person),
                trainings.trainings(trainingsFrom[person], trainingsFrom[person + 1]),
                work.workMonths(workFrom[person], workFrom[person + 1]));
    }

    /** How many lines of a person are trainings; these come first. */
    int trainingLines(int person) {
        int to = trainingsFrom[person + 1];
        while (to > trainingsFrom[person] && !trainings.isLine(to - 1)) {
            to--;
        }
        return to - trainingsFrom[person];
    }

    /** How many lines a person has. */
    int lines(int person) {
        return trainingLines(person) + workFrom[person + 1] - workFrom[person];
    }

    boolean isTraining(int person, int line) {
        return line < trainingLines(person);
    }

    String key(int person, int line) {
        int lines = trainingLines(person);
        return line < lines ? trainings.key(trainingsFrom[person] + line) : work.key(workFrom[person] + line - lines);
    }

    /** The number of the month of a line. */
    int month(int person, int line) {
        int lines = trainingLines(person);
        return months.ofDay(
                line < lines
                        ? trainings.completed()[trainingsFrom[person] + line]
                        : work.firstDay()[workFrom[person] + line - lines]);
    }

    /** What the columns take in memory, without dictionaries. */
    public long bytes() {
        return people.bytes() + trainings.bytes() + work.bytes() + 8L * trainingsFrom.length;
    }
}
