package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Training;

/** Writes enrolments into columns. */
final class TrainingWriter {
    /** The order in which the adjudicator lets lines use up what is limited: no reading of a pack changes it. */
    private static final Comparator<Training> ORDER = Comparator.comparing(TrainingWriter::completedOn)
            .thenComparing(training -> certificate(training).issuedOn())
            .thenComparing(training -> training.period().start())
            .thenComparing(Training::key);

    private final Dictionary<TrainingClass> classes = new Dictionary<>();
    private final Dictionary<String> occupations = new Dictionary<>();
    private final Dictionary<DivisionCode> places;
    private final IntColumn classOf = new IntColumn();
    private final IntColumn placeOf = new IntColumn();
    private final IntColumn seconds = new IntColumn();
    private final IntColumn repeat = new IntColumn();
    private final CharColumn start = new CharColumn();
    private final CharColumn completed = new CharColumn();
    private final CharColumn issued = new CharColumn();
    private final CharColumn groupsAtStart = new CharColumn();
    private final CharColumn groupsAtCompletion = new CharColumn();
    private final CharColumn groupsAtIssue = new CharColumn();
    private final CharColumn flags = new CharColumn();
    private final ByteColumn age = new ByteColumn();
    private final AttendanceWriter attendance = new AttendanceWriter();
    private final IntColumn attendanceOf = new IntColumn();
    private final IntColumn sessionsAt = new IntColumn();
    private final SessionWriter sessions = new SessionWriter();

    /**
     * Empty columns.
     *
     * @param places numbers places
     */
    TrainingWriter(Dictionary<DivisionCode> places) {
        this.places = places;
    }

    /** Adds the enrolments of a person and says in which order they stand. */
    List<Training> add(PersonFacts person) {
        if (person.trainings().isEmpty()) {
            return List.of();
        }
        List<Training> lines = new ArrayList<>();
        List<Training> others = new ArrayList<>();
        person.trainings().forEach(training -> (training.certificate().isPresent() ? lines : others).add(training));
        lines.sort(ORDER);
        int[] overlaps = Overlaps.of(lines);
        List<Training> rows = new ArrayList<>(lines);
        rows.addAll(others);
        int[] shared = SharedDays.of(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (i < lines.size()) {
                addLine(person, rows.get(i), overlaps[i] | shared[i]);
            } else {
                addOther(person, rows.get(i), shared[i]);
            }
        }
        return rows;
    }

    int size() {
        return classOf.size();
    }

    TrainingColumns freeze() {
        return new TrainingColumns(
                classes,
                classOf.freeze(),
                placeOf.freeze(),
                seconds.freeze(),
                repeat.freeze(),
                start.freeze(),
                completed.freeze(),
                issued.freeze(),
                groupsAtStart.freeze(),
                groupsAtCompletion.freeze(),
                groupsAtIssue.freeze(),
                flags.freeze(),
                age.freeze(),
                attendance.freeze(),
                attendanceOf.freeze(),
                sessionsAt.freeze(),
                sessions.freeze());
    }

    private void addLine(PersonFacts person, Training training, int meets) {
        LocalDate completion = completedOn(training);
        LocalDate certified = certificate(training).issuedOn();
        boolean died = person.diedOn().filter(completion::isAfter).isPresent();
        add(
                person,
                training,
                TrainingFlags.of(training.certificate()) | meets | (died ? TrainingFlags.DIED_BEFORE : 0));
        completed.add(Days.of(completion));
        issued.add(Days.of(certified));
        groupsAtCompletion.add(groups(person, completion));
        groupsAtIssue.add(groups(person, certified));
    }

    private void addOther(PersonFacts person, Training training, int meets) {
        add(person, training, TrainingFlags.of(training.certificate()) | meets);
        completed.add(Days.NONE);
        issued.add(Days.NONE);
        groupsAtCompletion.add(0);
        groupsAtIssue.add(0);
    }

    private void add(PersonFacts person, Training training, int what) {
        LocalDate begin = training.period().start();
        classOf.add(classOf(training));
        seconds.add((int) training.attended().seconds());
        repeat.add(occupations.number(training.occupation().code()) * TrainingFlags.ACHIEVEMENTS
                + TrainingFlags.achievement(what));
        start.add(Days.of(begin));
        groupsAtStart.add(groups(person, begin));
        flags.add(what
                | TrainingFlags.of(training.mode())
                | (isAttended(training) ? TrainingFlags.ATTENDED : 0)
                | (diedBeforeLastDay(person, training) ? TrainingFlags.DIED_BEFORE_LAST_DAY : 0));
        age.add(Days.years(person.birthDate(), begin));
        attendanceOf.add(attendance.number(training.sessions()));
        sessionsAt.add(sessions.add(training.sessions()));
    }

    private int classOf(Training training) {
        TrainingClass of = TrainingClass.of(training);
        int number = classes.number(of);
        if (number == placeOf.size()) {
            placeOf.add(of.place().map(places::number).orElse(-1));
        }
        return number;
    }

    /** Whether a living allowance is to be decided. */
    static boolean isAttended(Training training) {
        return training.attended().seconds() > 0 || !training.sessions().isEmpty();
    }

    private static boolean diedBeforeLastDay(PersonFacts person, Training training) {
        return person.diedOn()
                .filter(died -> training.sessions().stream()
                        .map(session -> session.from().toLocalDate())
                        .max(LocalDate::compareTo)
                        .orElse(training.period().start())
                        .isAfter(died))
                .isPresent();
    }

    private static int groups(PersonFacts person, LocalDate day) {
        return Masks.within(person.groups(), day, day);
    }

    private static LocalDate completedOn(Training training) {
        return training.period().end().orElseGet(() -> certificate(training).issuedOn());
    }

    private static Certificate certificate(Training training) {
        return training.certificate().orElseThrow();
    }
}
