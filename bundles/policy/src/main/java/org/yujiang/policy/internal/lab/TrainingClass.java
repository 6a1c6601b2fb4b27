package org.yujiang.policy.internal.lab;

import java.util.Optional;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.policy.PersonFacts.Training;

/**
 * What all who are in a class share.
 *
 * @param occupationName beside the occupation, because occupations are equal when their codes are
 */
record TrainingClass(
        String key,
        Occupation occupation,
        String occupationName,
        DeliveryMode mode,
        Period period,
        Optional<DivisionCode> place) {

    static TrainingClass of(Training training) {
        return new TrainingClass(
                training.key(),
                training.occupation(),
                training.occupation().name(),
                training.mode(),
                training.period(),
                training.place());
    }
}
