package org.yujiang.policy.internal.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.internal.example.ExampleForms.Achievement;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Reads the examples of a pack. What is wrong in them is noted among the problems; no example comes of it then. */
public final class ExampleReader {
    private static final Form<Set<YearMonth>> MONTHS = Forms.setOf(Forms.MONTH);
    private static final Form<Integer> TIMES = Forms.wholeNumber(1, 100_000);
    private static final Form<YesNo> YES_NO = Forms.choice(YesNo.class);

    private enum YesNo {
        YES,
        NO
    }

    private final PackProblems problems;

    /** Notes what is wrong. */
    public ExampleReader(PackProblems problems) {
        this.problems = problems;
    }

    /** One example. */
    public PolicyExample read(YamlMap map) {
        Example example = new Example(
                map.required("title", Forms.TEXT).orElse(""),
                map.maps("people").stream().map(this::person).toList(),
                map.optionalMap("total").flatMap(Total::read));
        map.refuseOthers();
        return example;
    }

    private ExamplePerson person(YamlMap map) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        ExamplePerson person = new ExamplePerson(
                map.optional("times", TIMES).orElse(1),
                new PersonFacts(
                        map.required("born", Forms.DATE).orElse(LocalDate.EPOCH),
                        map.required("sex", Forms.SEX).orElse(Sex.UNSTATED),
                        map.optional("died", Forms.DATE),
                        map.optionalMaps("groups").stream()
                                .map(ExampleReader::membership)
                                .flatMap(Optional::stream)
                                .toList(),
                        map.optionalMaps("trainings").stream()
                                .map(training -> training(training, expected))
                                .flatMap(Optional::stream)
                                .toList(),
                        map.optionalMaps("work").stream()
                                .flatMap(work -> months(work, expected).stream())
                                .toList()),
                expected);
        map.refuseOthers();
        return person;
    }

    private static Optional<Membership> membership(YamlMap map) {
        Optional<TraineeGroup> group = map.required("group", Forms.GROUP);
        Optional<Period> period = map.period();
        String cause = map.optional("cause", Forms.TEXT).orElse("");
        map.refuseOthers();
        return group.flatMap(it -> period.map(days -> new Membership(it, days, cause)));
    }

    private Optional<Training> training(YamlMap map, Map<String, Expectation> expected) {
        Optional<String> name = map.required("name", Forms.TEXT);
        Optional<Occupation> occupation = map.required("occupation", ExampleForms.OCCUPATION);
        Optional<Period> period = map.period();
        Optional<StudyHours> hours = map.required("hours", Forms.HOURS);
        Optional<Certificate> certificate = certificate(map);
        Optional<Training> training = Optional.empty();
        if (name.isPresent() && occupation.isPresent() && period.isPresent() && hours.isPresent()) {
            training = Optional.of(new Training(
                    name.get(),
                    occupation.get(),
                    map.optional("mode", Forms.MODE).orElse(DeliveryMode.OFFLINE),
                    period.get(),
                    map.optional("place", Forms.DIVISION),
                    hours.get(),
                    List.copyOf(map.optional("sessions", Forms.setOf(ExampleForms.SESSION))
                            .orElse(Set.of())),
                    certificate));
        }
        if (certificate.isPresent()) {
            expect(map, name.stream().toList(), expected);
        }
        map.refuseOthers();
        return training;
    }

    /** A class that ended without certificate has neither the certificate nor its date. */
    private static Optional<Certificate> certificate(YamlMap map) {
        if (!map.has("certificate")) {
            return Optional.empty();
        }
        Optional<Achievement> achievement = map.required("certificate", ExampleForms.ACHIEVEMENT);
        Optional<LocalDate> issued = map.required("issued", Forms.DATE);
        return achievement.flatMap(it -> issued.map(day -> new Certificate("example", it.kind(), it.level(), day)));
    }

    private List<WorkMonth> months(YamlMap map, Map<String, Expectation> expected) {
        Optional<CreditCode> employer = map.required("employer", Forms.CREDIT_CODE);
        ProviderKind kind = map.optional("kind", Forms.PROVIDER_KIND).orElse(ProviderKind.ENTERPRISE);
        Set<YearMonth> months = map.required("months", MONTHS).orElse(Set.of());
        Optional<LocalDate> hired = map.optional("hired", Forms.DATE);
        boolean proven =
                map.required("wageLine", YES_NO).filter(YesNo.YES::equals).isPresent();
        List<WorkMonth> work = new ArrayList<>();
        employer.ifPresent(code ->
                months.forEach(month -> work.add(new WorkMonth(code + "/" + month, code, kind, month, hired, proven))));
        expect(map, work.stream().map(WorkMonth::key).toList(), expected);
        map.refuseOthers();
        return work;
    }

    private void expect(YamlMap map, List<String> keys, Map<String, Expectation> expected) {
        map.map("expect").map(Expectation::read).ifPresent(expectation -> {
            for (String key : keys) {
                if (expected.put(key, expectation) != null) {
                    problems.add(PackError.PACK_ENTRY_TWICE, map.node(), key);
                }
            }
        });
    }
}
