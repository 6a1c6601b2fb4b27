package org.yujiang.policy.internal.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.WorkingCalendar;
import org.yujiang.policy.internal.adjudication.Adjudicator;
import org.yujiang.policy.internal.parameters.CalendarParameters;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.ProcessParameters;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.parameters.WorkParameters;

/** A pack that was read and found valid. */
final class Pack implements PolicyPack {
    private final PackHeader header;
    private final List<PolicyDocument> documents;
    private final Readings readings;
    private final TrainingParameters training;
    private final WorkParameters workTraining;
    private final ProcessParameters process;
    private final CalendarParameters days;
    private final WorkingCalendar calendar;
    private final List<PolicyExample> examples;
    private final Adjudicator adjudicator;

    Pack(
            PackHeader header,
            List<PolicyDocument> documents,
            Readings readings,
            TrainingParameters training,
            WorkParameters workTraining,
            ProcessParameters process,
            CalendarParameters days,
            List<PolicyExample> examples) {
        this.header = header;
        this.documents = List.copyOf(documents);
        this.readings = readings;
        this.training = training;
        this.workTraining = workTraining;
        this.process = process;
        this.days = days;
        this.calendar = days.calendar();
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
        Stream<String> parameters = Stream.of(training.all(), workTraining.all(), process.all(), days.all())
                .flatMap(section -> section)
                .flatMap(Parameter::describe);
        return Stream.concat(readings.describe(), parameters).toList();
    }

    @Override
    public List<PolicyExample> examples() {
        return examples;
    }

    @Override
    public ClaimProcess process(LocalDate day) {
        return process.at(day);
    }

    @Override
    public WorkingCalendar calendar() {
        return calendar;
    }

    @Override
    public List<Decision> adjudicate(PersonFacts facts) {
        return adjudicator.decide(facts);
    }

    @Override
    public String toString() {
        return header.name();
    }
}
