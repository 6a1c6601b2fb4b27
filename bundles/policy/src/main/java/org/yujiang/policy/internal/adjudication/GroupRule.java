package org.yujiang.policy.internal.adjudication;

import java.util.Set;
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
        Groups.judge(line.person(), eligible, line.categoryOn(), findings);
    }
}
