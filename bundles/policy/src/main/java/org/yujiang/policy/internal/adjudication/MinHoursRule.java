package org.yujiang.policy.internal.adjudication;

import org.yujiang.domain.StudyHours;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * Enough study hours must be attended.
 *
 * @param minHours the least, in whole study hours
 */
record MinHoursRule(Parameter<Integer> minHours) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        findings.find(minHours, line.startedOn())
                .filter(least -> !line.training().attended().atLeast(least.value()))
                .ifPresent(least -> findings.deny(
                        ReasonCode.MIN_HOURS,
                        least.citation(),
                        "已参加%s学时,少于最低%d学时".formatted(line.training().attended(), least.value()),
                        "attended %s study hours, fewer than %d"
                                .formatted(line.training().attended(), least.value()),
                        remedy(line.training().attended(), least.value())));
    }

    private static Remedy remedy(StudyHours attended, int least) {
        StudyHours missing = new StudyHours(StudyHours.ofHours(least).seconds() - attended.seconds());
        return Remedy.when(
                "学时达到%d(还差%s学时)".formatted(least, missing),
                "%d study hours are reached; %s are missing".formatted(least, missing));
    }
}
