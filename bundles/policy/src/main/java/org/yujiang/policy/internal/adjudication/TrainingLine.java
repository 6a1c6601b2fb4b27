package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.TrainingDate;

/**
 * A training with certificate, which is a line to pay.
 *
 * @param person who was trained
 * @param training the training
 * @param certificate its certificate
 * @param readings which of its dates count for what
 */
record TrainingLine(PersonFacts person, Training training, Certificate certificate, Readings readings) {
    /** Completion, certificate, class start, key: the order in which lines use up what is limited. */
    private static final Comparator<TrainingLine> ORDER = Comparator.comparing(TrainingLine::completedOn)
            .thenComparing(line -> line.certificate().issuedOn())
            .thenComparing(TrainingLine::startedOn)
            .thenComparing(TrainingLine::key);

    /** The lines of a person, in order. */
    static List<TrainingLine> of(PersonFacts person, Readings readings) {
        return person.trainings().stream()
                .flatMap(
                        training -> training
                                .certificate()
                                .map(certificate -> new TrainingLine(person, training, certificate, readings))
                                .stream())
                .sorted(ORDER)
                .toList();
    }

    String key() {
        return training.key();
    }

    LocalDate startedOn() {
        return TrainingDate.CLASS_START.of(training, certificate);
    }

    LocalDate completedOn() {
        return TrainingDate.COMPLETION.of(training, certificate);
    }

    /** The day that puts it into a calendar year. */
    LocalDate countedOn() {
        return readings.countingDate().value().of(training, certificate);
    }

    /** The day on which the person's groups are looked at. */
    LocalDate categoryOn() {
        return readings.categoryDate().value().of(training, certificate);
    }

    /** The day that selects the version of amounts. */
    LocalDate pricedOn() {
        return readings.amountDate().value().of(training, certificate);
    }

    /** What the certificate is for, in Chinese: the level, or the kind where there is no level. */
    String achievementZh() {
        return certificate.level().map(SkillLevel::zh).orElse(certificate.kind().zh());
    }

    /** What the certificate is for, by code: the level, or the kind where there is no level. */
    String achievement() {
        return certificate.level().map(Enum::name).orElse(certificate.kind().name());
    }

    /** Whether the other line is for the same occupation and level, or kind where there is no level. */
    boolean repeats(TrainingLine other) {
        return training.occupation().equals(other.training.occupation())
                && achievement().equals(other.achievement());
    }
}
