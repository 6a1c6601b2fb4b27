package org.yujiang.policy.internal.adjudication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.TrainingParameters;

/** Decides the trainings of a person: every rule looks at every line, the oldest line first. */
final class TrainingAdjudicator {
    private final String policy;
    private final Readings readings;
    private final List<TrainingRule> rules;

    TrainingAdjudicator(String policy, Readings readings, TrainingParameters parameters, Areas areas) {
        this.policy = policy;
        this.readings = readings;
        this.rules = List.of(
                new GroupRule(parameters.eligibleGroups()),
                new AgeRule(parameters.minAge(), parameters.maxAge()),
                new DeceasedRule(parameters.deceased()),
                new MinHoursRule(parameters.minHours()),
                new SessionOverlapRule(parameters.sessionOverlap()),
                new SameOccupationLevelRule(parameters.sameOccupationLevel()),
                new TrainingAmountRule(parameters, areas),
                new AnnualCapRule(parameters));
    }

    /**
     * The decisions, by key.
     *
     * @param workYears calendar years with a paid month of 以工代训
     */
    List<Decision> decide(PersonFacts person, Set<Integer> workYears) {
        List<TrainingLine> lines = TrainingLine.of(person, readings);
        TrainingHistory history = new TrainingHistory(lines, workYears);
        List<Decision> decisions = new ArrayList<>();
        for (TrainingLine line : lines) {
            Findings findings = new Findings();
            rules.forEach(rule -> rule.judge(line, history, findings));
            history.decided(line, findings.outcome());
            decisions.add(findings.decision(line.key(), SubsidyKind.TRAINING, policy));
        }
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }
}
