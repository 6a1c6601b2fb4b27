package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/**
 * Nobody completes a training after death (F9).
 *
 * @param deceased what the rule does
 */
record DeceasedRule(Parameter<Severity> deceased) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        LocalDate completed = line.completedOn();
        Deaths.judge(
                line.person(),
                deceased,
                line.startedOn(),
                completed,
                "结业日期" + completed,
                "completion on " + completed,
                findings);
    }
}
