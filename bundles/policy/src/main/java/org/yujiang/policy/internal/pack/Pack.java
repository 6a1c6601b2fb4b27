package org.yujiang.policy.internal.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yujiang.policy.ClaimProcess;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.WorkingCalendar;
import org.yujiang.policy.internal.adjudication.Adjudicator;
import org.yujiang.policy.internal.parameters.CalendarParameters;
import org.yujiang.policy.internal.parameters.Kinds;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;

/** A pack that was read and found valid. */
public final class Pack implements PolicyPack {
    private final PackHeader header;
    private final List<PolicyDocument> documents;
    private final Sections sections;
    private final List<LocatedExample> examples;
    private final Adjudicator adjudicator;

    Pack(PackHeader header, List<PolicyDocument> documents, Sections sections, List<LocatedExample> examples) {
        this.header = header;
        this.documents = List.copyOf(documents);
        this.sections = sections;
        this.examples = List.copyOf(examples);
        this.adjudicator = new Adjudicator(header.name(), sections.readings(), sections.kinds());
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
        return sections.amounts().anyMatch(Parameter::hasSample);
    }

    @Override
    public List<String> documents() {
        return documents.stream().map(PolicyDocument::citation).toList();
    }

    @Override
    public List<String> describe() {
        Stream<String> parameters = sections.parameters().flatMap(Parameter::describe);
        return Stream.concat(sections.readings().describe(), parameters).toList();
    }

    @Override
    public List<PolicyExample> examples() {
        return examples.stream().map(LocatedExample::example).toList();
    }

    @Override
    public Set<SubsidyKind> kinds() {
        return sections.kinds().present();
    }

    /** Notes each example that the pack does not fulfil. */
    void checkExamples(PackProblems problems) {
        for (LocatedExample located : examples) {
            List<String> differences = located.example().check(this);
            if (!differences.isEmpty()) {
                problems.add(
                        PackError.PACK_EXAMPLE_FAILS,
                        located.where(),
                        located.example().title(),
                        String.join(";", differences));
            }
        }
    }

    @Override
    public ClaimProcess process(LocalDate day) {
        return sections.process()
                .map(it -> it.at(day))
                .orElse(ClaimProcess.STANDARD)
                .paidFrom(sections.kinds().funds(day));
    }

    @Override
    public WorkingCalendar calendar() {
        return sections.calendar().map(CalendarParameters::calendar).orElse(WorkingCalendar.WEEKDAYS);
    }

    @Override
    public List<Decision> adjudicate(PersonFacts facts) {
        return adjudicator.decide(facts);
    }

    /** How it reads what its documents leave open. */
    public Readings readings() {
        return sections.readings();
    }

    /** What it pays for. */
    public Kinds kindParameters() {
        return sections.kinds();
    }

    /** All parameters. */
    public List<Parameter<?>> parameters() {
        return sections.parameters().toList();
    }

    @Override
    public String toString() {
        return header.name();
    }
}
