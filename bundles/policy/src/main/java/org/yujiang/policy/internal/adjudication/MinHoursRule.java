package org.yujiang.policy.internal.adjudication;

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
                                .formatted(line.training().attended(), least.value())));
    }
}
