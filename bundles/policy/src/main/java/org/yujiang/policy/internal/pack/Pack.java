package org.yujiang.policy.internal.pack;

import java.util.List;
import java.util.stream.Stream;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.adjudication.Adjudicator;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.parameters.WorkParameters;

/** A pack that was read and found valid. */
public final class Pack implements PolicyPack {
    private final PackHeader header;
    private final List<PolicyDocument> documents;
    private final Readings readings;
    private final TrainingParameters training;
    private final WorkParameters workTraining;
    private final List<PolicyExample> examples;
    private final Adjudicator adjudicator;

    Pack(
            PackHeader header,
            List<PolicyDocument> documents,
            Readings readings,
            TrainingParameters training,
            WorkParameters workTraining,
            List<PolicyExample> examples) {
        this.header = header;
        this.documents = List.copyOf(documents);
        this.readings = readings;
        this.training = training;
        this.workTraining = workTraining;
        this.examples = List.copyOf(examples);
        this.adjudicator = new Adjudicator(header.name(), readings, training, workTraining);
    }

    @Override
    public String id() {
        return header.id();
    }

    @Override
    public String version() {
        return header.version().toString();
    }

    @Override
    public String titleZh() {
        return header.titleZh();
    }

    @Override
    public String titleEn() {
        return header.titleEn();
    }

    @Override
    public boolean hasSampleAmounts() {
        return Stream.concat(training.amounts(), workTraining.amounts()).anyMatch(Parameter::hasSample);
    }

    @Override
    public List<String> documents() {
        return documents.stream().map(PolicyDocument::citation).toList();
    }

    @Override
    public List<String> describe() {
        Stream<String> parameters =
                Stream.concat(training.all(), workTraining.all()).flatMap(Parameter::describe);
        return Stream.concat(readings.describe(), parameters).toList();
    }

    @Override
    public List<PolicyExample> examples() {
        return examples;
    }

    @Override
    public List<Decision> adjudicate(PersonFacts facts) {
        return adjudicator.decide(facts);
    }

    /** How it reads what its documents leave open. */
    public Readings readings() {
        return readings;
    }

    /** The parameters of the training subsidy. */
    public TrainingParameters training() {
        return training;
    }

    /** The parameters of 以工代训. */
    public WorkParameters workTraining() {
        return workTraining;
    }

    @Override
    public String toString() {
        return header.name();
    }
}
