package org.yujiang.policy.internal.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.example.ExampleForms.Achievement;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * Reads trainings and months of work of a person.
 *
 * @param expected takes what must come of them
 */
record TrainingReader(Expected expected) {

    Optional<Training> training(YamlMap map) {
        Optional<String> name = map.read(ExampleKeys.NAME);
        Optional<Occupation> occupation = map.read(ExampleKeys.OCCUPATION);
        Optional<Period> period = map.period();
        Optional<StudyHours> hours = map.read(ExampleKeys.HOURS);
        Optional<Certificate> certificate = certificate(map);
        DeliveryMode mode = map.read(ExampleKeys.MODE).orElse(DeliveryMode.OFFLINE);
        Optional<DivisionCode> place = map.read(ExampleKeys.PLACE);
        Set<Session> sessions = map.read(ExampleKeys.SESSIONS).orElse(Set.of());
        int days = map.read(ExampleKeys.DAYS).orElse(0);
        List<String> keys = name.stream().toList();
        if (certificate.isPresent()) {
            expected.required(map, "expect", SubsidyKind.TRAINING, keys);
        }
        expected.optional(map, "allowance", SubsidyKind.LIVING_ALLOWANCE, keys);
        map.refuseOthers();
        if (name.isEmpty() || occupation.isEmpty() || period.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Training(
                name.get(),
                occupation.get(),
                mode,
                period.get(),
                place,
                hours.get(),
                Stream.concat(sessions.stream(), daily(period.get().start(), days))
                        .toList(),
                certificate));
    }

    private static Stream<Session> daily(LocalDate first, int days) {
        return IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .map(day -> new Session(day.atTime(8, 0), day.atTime(9, 0)));
    }

    /** A class that ended without certificate has neither the certificate nor its date. */
    private static Optional<Certificate> certificate(YamlMap map) {
        if (!map.has(ExampleKeys.CERTIFICATE.name())) {
            return Optional.empty();
        }
        Optional<Achievement> achievement = map.read(ExampleKeys.CERTIFICATE);
        Optional<LocalDate> issued = map.read(ExampleKeys.ISSUED);
        return achievement.flatMap(it -> issued.map(day -> new Certificate("example", it.kind(), it.level(), day)));
    }

    List<WorkMonth> months(YamlMap map) {
        Optional<CreditCode> employer = map.read(ExampleKeys.EMPLOYER);
        ProviderKind kind = map.read(ExampleKeys.KIND).orElse(ProviderKind.ENTERPRISE);
        Optional<LocalDate> hired = map.read(ExampleKeys.HIRED);
        boolean proven = map.read(ExampleKeys.WAGE_LINE).orElse(false);
        WorkTerms terms = new WorkTerms(
                map.read(ExampleKeys.SIZE),
                map.read(ExampleKeys.INDUSTRY),
                map.read(ExampleKeys.PLACE),
                map.read(ExampleKeys.DAYS_WORKED),
                map.read(ExampleKeys.SUSPENDED).orElse(false),
                map.read(ExampleKeys.DISPATCHED).orElse(false),
                map.read(ExampleKeys.APPLIED).orElse(false));
        List<WorkMonth> work = new ArrayList<>();
        map.read(ExampleKeys.MONTHS)
                .ifPresent(months -> employer.ifPresent(code -> months.forEach(month ->
                        work.add(new WorkMonth(code + "/" + month, code, kind, month, hired, proven, terms)))));
        expected.required(
                map,
                "expect",
                SubsidyKind.WORK_TRAINING,
                work.stream().map(WorkMonth::key).toList());
        map.refuseOthers();
        return work;
    }
}
