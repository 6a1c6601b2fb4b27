package org.yujiang.policy.internal.adjudication;

import java.util.Set;
import org.yujiang.domain.Period;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * The person must belong to a group that the subsidy is for.
 *
 * @param eligible the groups
 */
record GroupRule(Parameter<Set<TraineeGroup>> eligible) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        Period day = Period.of(line.categoryOn(), line.categoryOn());
        findings.find(eligible, line.categoryOn())
                .ifPresent(covered -> Groups.judge(line.person(), covered, day, findings));
    }
}
