package org.yujiang.policy.internal.adjudication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.parameters.WorkParameters;

/** Applies the parameters of a pack to the facts of a person. A pure function. */
public final class Adjudicator {
    private final TrainingAdjudicator trainings;
    private final WorkAdjudicator work;

    /**
     * For one pack.
     *
     * @param policy id and version of the pack, as decisions name it
     */
    public Adjudicator(
            String policy, Readings readings, TrainingParameters trainingParameters, WorkParameters workParameters) {
        this.trainings = new TrainingAdjudicator(policy, readings, trainingParameters);
        this.work = new WorkAdjudicator(policy, workParameters);
    }

    /** The decisions, trainings first, by key within a kind. */
    public List<Decision> decide(PersonFacts person) {
        List<WorkLine> months = work.judge(person);
        Set<Integer> workYears = months.stream()
                .filter(line -> line.findings().outcome() == Outcome.PAY)
                .map(line -> line.work().month().getYear())
                .collect(Collectors.toSet());
        return Stream.concat(trainings.decide(person, workYears).stream(), work.decisions(months).stream())
                .toList();
    }
}
