package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Training;

/**
 * Enrolments, one below the other: of each person those with a certificate first, in the order in which they use up what is
 * limited. Ages, groups and overlaps are worked out when loading, since no pack can change them. Immutable.
 *
 * @param classes what all who are in a class share
 * @param classOf number of the class
 * @param placeOf number of the place, by class; -1 where it is not known
 * @param seconds study time attended
 * @param repeat what a certificate is for, as a number: occupation and achievement
 * @param start first day of the class
 * @param completed completion
 * @param issued day of the certificate; {@link Days#NONE} without one
 * @param groupsAtStart groups at the start
 * @param groupsAtCompletion groups at completion
 * @param groupsAtIssue groups on the day of the certificate
 * @param flags see {@link TrainingFlags}
 * @param age completed years at the start
 * @param attendance days attended
 * @param attendanceOf number of the attendance
 * @param sessionsAt where the sessions stand
 * @param sessions all sessions
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and the inner loop reads bare arrays
record TrainingColumns(
        Dictionary<TrainingClass> classes,
        int[] classOf,
        int[] placeOf,
        int[] seconds,
        int[] repeat,
        char[] start,
        char[] completed,
        char[] issued,
        char[] groupsAtStart,
        char[] groupsAtCompletion,
        char[] groupsAtIssue,
        char[] flags,
        byte[] age,
        Attendance attendance,
        int[] attendanceOf,
        int[] sessionsAt,
        byte[] sessions) {

    int size() {
        return classOf.length;
    }

    boolean isLine(int row) {
        return TrainingFlags.hasCertificate(flags[row]);
    }

    String key(int row) {
        return classes.value(classOf[row]).key();
    }

    /** The enrolment again; of the certificate the number is not kept. */
    Training training(int row) {
        TrainingClass of = classes.value(classOf[row]);
        Optional<Certificate> certificate = isLine(row)
                ? Optional.of(new Certificate(
                        "",
                        TrainingFlags.kind(flags[row]),
                        TrainingFlags.skillLevel(flags[row]),
                        Days.date(issued[row])))
                : Optional.empty();
        return new Training(
                of.key(),
                of.occupation(),
                of.mode(),
                of.period(),
                of.place(),
                new StudyHours(seconds[row]),
                SessionReader.read(sessions, sessionsAt[row]),
                certificate);
    }

    List<Training> trainings(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::training).toList();
    }

    long bytes() {
        return 4L
                        * (classOf.length
                                + placeOf.length
                                + seconds.length
                                + repeat.length
                                + sessionsAt.length
                                + attendanceOf.length)
                + 2L * 7 * start.length
                + age.length
                + sessions.length;
    }
}
