package org.yujiang.policy.internal.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.internal.parameters.Kinds;
import org.yujiang.policy.internal.parameters.Readings;

/** Applies the parameters of a pack to the facts of a person. A pure function. */
public final class Adjudicator {
    private final Optional<TrainingAdjudicator> trainings;
    private final Optional<WorkAdjudicator> work;
    private final List<KindAdjudicator> others = new ArrayList<>();

    /**
     * For one pack.
     *
     * @param policy id and version of the pack, as decisions name it
     */
    public Adjudicator(String policy, Readings readings, Kinds kinds) {
        Areas areas = new Areas(kinds.areas(), readings.areaOf().value());
        trainings = kinds.training().map(it -> new TrainingAdjudicator(policy, readings, it, areas));
        work = kinds.workTraining().map(it -> new WorkAdjudicator(policy, readings, it, areas));
        kinds.livingAllowance().ifPresent(it -> others.add(new LivingAdjudicator(policy, readings, it, areas)));
        kinds.apprenticeship().ifPresent(it -> others.add(new ApprenticeshipAdjudicator(policy, it, areas)));
        kinds.schooling().ifPresent(it -> others.add(new SchoolingAdjudicator(policy, it, areas)));
        kinds.startup().ifPresent(it -> others.add(new StartupAdjudicator(policy, it, areas)));
        kinds.employmentIncentive().ifPresent(it -> others.add(new IncentiveAdjudicator(policy, readings, it, areas)));
    }

    /** The decisions, in the order of the kinds, by key within a kind. */
    public List<Decision> decide(PersonFacts person) {
        List<WorkLine> months = work.map(it -> it.judge(person)).orElse(List.of());
        Set<Integer> workYears = months.stream()
                .filter(line -> line.findings().isPaid())
                .map(line -> line.work().month().getYear())
                .collect(Collectors.toSet());
        List<Decision> decisions = new ArrayList<>();
        trainings.ifPresent(it -> decisions.addAll(it.decide(person, workYears)));
        work.ifPresent(it -> decisions.addAll(it.decisions(months)));
        others.forEach(kind -> decisions.addAll(kind.decide(person)));
        return decisions;
    }
}
