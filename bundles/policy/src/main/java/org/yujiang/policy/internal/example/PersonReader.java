package org.yujiang.policy.internal.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yujiang.domain.Period;
import org.yujiang.domain.Sex;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Reads a person of an example with what must come of each line. */
final class PersonReader {
    private final YamlMap map;
    private final Expected expected;

    PersonReader(YamlMap map, PackProblems problems) {
        this.map = map;
        this.expected = new Expected(problems);
    }

    ExamplePerson read() {
        TrainingReader trainings = new TrainingReader(expected);
        SupportReader support = new SupportReader(expected);
        ExamplePerson person = new ExamplePerson(
                map.read(ExampleKeys.TIMES).orElse(1),
                new PersonFacts(
                        map.read(ExampleKeys.BORN).orElse(LocalDate.EPOCH),
                        map.read(ExampleKeys.SEX).orElse(Sex.UNSTATED),
                        map.read(ExampleKeys.DIED),
                        all("groups", PersonReader::membership),
                        all("trainings", trainings::training),
                        map.optionalMaps("work").stream()
                                .flatMap(work -> trainings.months(work).stream())
                                .toList(),
                        map.read(ExampleKeys.RESIDENCE),
                        all("apprenticeships", support::apprenticeship),
                        all("schoolTerms", support::schoolTerm),
                        all("startups", support::startup),
                        all("hirings", support::hiring)),
                expected.lines());
        map.refuseOthers();
        return person;
    }

    private <T> List<T> all(String key, Function<YamlMap, Optional<T>> read) {
        return map.optionalMaps(key).stream()
                .map(read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Membership> membership(YamlMap map) {
        Optional<TraineeGroup> group = map.read(ExampleKeys.GROUP);
        Optional<Period> period = map.period();
        String cause = map.read(ExampleKeys.CAUSE).orElse("");
        map.refuseOthers();
        return group.flatMap(it -> period.map(days -> new Membership(it, days, cause)));
    }
}
