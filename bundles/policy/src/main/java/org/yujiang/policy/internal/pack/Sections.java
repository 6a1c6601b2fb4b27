package org.yujiang.policy.internal.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yujiang.policy.internal.parameters.ApprenticeshipParameters;
import org.yujiang.policy.internal.parameters.AreaParameters;
import org.yujiang.policy.internal.parameters.CalendarParameters;
import org.yujiang.policy.internal.parameters.CheckParameters;
import org.yujiang.policy.internal.parameters.IncentiveParameters;
import org.yujiang.policy.internal.parameters.Kinds;
import org.yujiang.policy.internal.parameters.LivingParameters;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.ProcessParameters;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.Scope;
import org.yujiang.policy.internal.parameters.SchoolingParameters;
import org.yujiang.policy.internal.parameters.Section;
import org.yujiang.policy.internal.parameters.StartupParameters;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.parameters.WorkParameters;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * The sections of a pack that hold its parameters.
 *
 * @param readings how it reads what its documents leave open
 * @param kinds what it pays for
 * @param process how claims are handled
 * @param calendar which days are worked on
 * @param checks what it says of the checks before payment
 * @param all the sections that are there, but the readings
 */
record Sections(
        Readings readings,
        Kinds kinds,
        Optional<ProcessParameters> process,
        Optional<CalendarParameters> calendar,
        Optional<CheckParameters> checks,
        List<Section> all) {
    /** How the section of the readings is called. */
    static final String READINGS = "readings";
    /** How the section of areas is called. */
    static final String AREAS = "areas";
    /** How the section of the handling of claims is called. */
    static final String PROCESS = "process";
    /** How the section of working days is called. */
    static final String CALENDAR = "calendar";
    /** How the section of the checks before payment is called. */
    static final String CHECKS = "checks";
    /** The sections of the kinds, any of which a pack may lack. */
    static final List<String> KINDS = List.of(
            "training",
            "workTraining",
            "livingAllowance",
            "apprenticeship",
            "schooling",
            "startup",
            "employmentIncentive");

    /** Copies the list. */
    Sections {
        all = List.copyOf(all);
    }

    static Sections read(YamlMap root, Collection<String> provisions, PackProblems problems) {
        return new Reader(root, provisions, problems, new ArrayList<>()).readAll();
    }

    /** All parameters, in the order in which people read them. */
    Stream<Parameter<?>> parameters() {
        return all.stream().flatMap(section -> section.parameters().stream());
    }

    /** Those that are amounts of money. */
    Stream<Parameter<?>> amounts() {
        return all.stream().flatMap(section -> section.amounts().stream());
    }

    private record Reader(YamlMap root, Collection<String> provisions, PackProblems problems, List<Section> sections) {
        Sections readAll() {
            YamlMap map = root.map(READINGS).orElseGet(() -> YamlMap.absent(root.node(), problems));
            Readings readings = Readings.read(new Section(READINGS, map, provisions, problems));
            boolean needsCounties = readings.annualCapScope().value() == Scope.DEEP_COUNTIES;
            Kinds kinds = new Kinds(
                    section(AREAS, AreaParameters::read),
                    section("training", section -> TrainingParameters.read(section, needsCounties)),
                    section("workTraining", WorkParameters::read),
                    section("livingAllowance", LivingParameters::read),
                    section("apprenticeship", ApprenticeshipParameters::read),
                    section("schooling", SchoolingParameters::read),
                    section("startup", StartupParameters::read),
                    section("employmentIncentive", IncentiveParameters::read));
            if (kinds.present().isEmpty()) {
                problems.add(PackError.PACK_WITHOUT_KINDS, root.node(), String.join(", ", KINDS));
            }
            Optional<ProcessParameters> process = section(PROCESS, ProcessParameters::read);
            Optional<CalendarParameters> calendar = section(CALENDAR, CalendarParameters::read);
            return new Sections(readings, kinds, process, calendar, section(CHECKS, CheckParameters::read), sections);
        }

        private <T> Optional<T> section(String name, Function<Section, T> parameters) {
            return root.optionalMap(name).map(map -> {
                Section section = new Section(name, map, provisions, problems);
                sections.add(section);
                return parameters.apply(section);
            });
        }
    }
}
