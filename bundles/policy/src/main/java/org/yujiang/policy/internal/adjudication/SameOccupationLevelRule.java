package org.yujiang.policy.internal.adjudication;

import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/**
 * An occupation and level is subsidised once in a life (F3). For certificates without level the kind takes its place.
 *
 * @param sameOccupationLevel what the rule does
 */
record SameOccupationLevelRule(Parameter<Severity> sameOccupationLevel) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        findings.rule(sameOccupationLevel, line.startedOn())
                .ifPresent(rule -> history.paidLike(line).ifPresent(paid -> judge(line, paid, rule, findings)));
    }

    private static void judge(TrainingLine line, TrainingLine paid, Dated<Severity> rule, Findings findings) {
        String occupation = line.training().occupation().name();
        findings.apply(
                rule,
                ReasonCode.SAME_OCCUPATION_LEVEL,
                "%s(%s)已由%s于%s享受补贴,同一职业同一等级不重复补贴"
                        .formatted(occupation, line.achievementZh(), paid.key(), paid.completedOn()),
                "%s (%s) was subsidised by %s, completed on %s"
                        .formatted(occupation, line.achievement(), paid.key(), paid.completedOn()),
                Remedy.note(
                        "没有享受过补贴的其他职业或等级不受此限",
                        "this is no bar to another occupation or level that was not subsidised yet"));
    }
}
