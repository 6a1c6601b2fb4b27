package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/**
 * Nobody completes a training after death (F9).
 *
 * @param deceased whether the rule is on
 */
record DeceasedRule(Parameter<Severity> deceased) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        LocalDate completed = line.completedOn();
        line.person().diedOn().filter(completed::isAfter).ifPresent(died -> findings.find(deceased, line.startedOn())
                .filter(rule -> rule.value() == Severity.DENY)
                .ifPresent(rule -> findings.deny(
                        ReasonCode.DECEASED,
                        rule.citation(),
                        "%s死亡,早于结业日期%s".formatted(died, completed),
                        "died on %s, before completion on %s".formatted(died, completed))));
    }
}
