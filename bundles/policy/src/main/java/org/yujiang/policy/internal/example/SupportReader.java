package org.yujiang.policy.internal.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * Reads apprenticeships, school terms, start-ups and hirings of a person.
 *
 * @param expected takes what must come of them
 */
record SupportReader(Expected expected) {

    Optional<Apprenticeship> apprenticeship(YamlMap map) {
        Optional<String> key = key(map.read(ExampleKeys.EMPLOYER), map.read(ExampleKeys.CONTRACT));
        Optional<Occupation> occupation = map.read(ExampleKeys.OCCUPATION);
        Optional<SkillLevel> level = map.read(ExampleKeys.LEVEL);
        Optional<Period> period = map.period();
        Optional<DivisionCode> place = map.read(ExampleKeys.PLACE);
        int years = map.read(ExampleKeys.YEARS_PASSED).orElse(0);
        Optional<LocalDate> completed = map.read(ExampleKeys.COMPLETED);
        Optional<LocalDate> dropped = map.read(ExampleKeys.DROPPED);
        Optional<Money> spent = map.read(ExampleKeys.SPENT);
        expectEach(map, SubsidyKind.APPRENTICESHIP, ExampleReader.APPRENTICESHIP_LINES, key);
        map.refuseOthers();
        if (key.isEmpty() || occupation.isEmpty() || level.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Apprenticeship(
                key.get(), occupation.get(), level.get(), period.get(), place, years, completed, dropped, spent));
    }

    Optional<SchoolTerm> schoolTerm(YamlMap map) {
        Optional<String> key = key(map.read(ExampleKeys.SCHOOL), map.read(ExampleKeys.TERM));
        Optional<ProviderKind> kind = map.read(ExampleKeys.SCHOOL_KIND);
        Optional<Period> period = map.period();
        Optional<DivisionCode> place = map.read(ExampleKeys.PLACE);
        Money fee = map.read(ExampleKeys.FEE).orElse(Money.ZERO);
        expectEach(map, SubsidyKind.SCHOOLING, ExampleReader.SCHOOL_LINES, key);
        map.refuseOthers();
        if (key.isEmpty() || kind.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SchoolTerm(key.get(), kind.get(), period.get(), place, fee));
    }

    Optional<Startup> startup(YamlMap map) {
        Optional<String> name = map.read(ExampleKeys.NAME);
        Optional<StartupMeasure> measure = map.read(ExampleKeys.MEASURE);
        Optional<Period> period = map.period();
        Optional<DivisionCode> place = map.read(ExampleKeys.PLACE);
        Optional<Money> spent = map.read(ExampleKeys.SPENT);
        expected.required(map, "expect", SubsidyKind.STARTUP, name.stream().toList());
        map.refuseOthers();
        if (name.isEmpty() || measure.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Startup(name.get(), measure.get(), period.get(), place, spent));
    }

    Optional<Hiring> hiring(YamlMap map) {
        Optional<CreditCode> employer = map.read(ExampleKeys.EMPLOYER);
        ProviderKind kind = map.read(ExampleKeys.KIND).orElse(ProviderKind.ENTERPRISE);
        Optional<Period> period = map.period();
        Optional<DivisionCode> place = map.read(ExampleKeys.PLACE);
        Set<YearMonth> months = map.read(ExampleKeys.PROVEN).orElse(Set.of());
        Optional<String> key = period.flatMap(days -> employer.map(code -> code + "/" + days.start()));
        expected.required(
                map, "expect", SubsidyKind.EMPLOYMENT_INCENTIVE, key.stream().toList());
        map.refuseOthers();
        return key.flatMap(it -> period.map(days -> new Hiring(it, kind, days, place, months)));
    }

    private void expectEach(YamlMap map, SubsidyKind kind, List<String> lines, Optional<String> key) {
        for (String line : lines) {
            expected.optional(
                    map, line, kind, key.map(it -> it + "/" + line).stream().toList());
        }
    }

    private static Optional<String> key(Optional<CreditCode> whose, Optional<String> name) {
        return whose.flatMap(code -> name.map(it -> code + "/" + it));
    }
}
