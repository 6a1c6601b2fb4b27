package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.internal.parameters.AreaParameters;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Dated.InArea;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Readings.AreaOf;

/**
 * Selects values that differ by class of area. A designation outlives the exit from poverty (摘帽不摘政策), 1.3-b.
 *
 * @param listed the divisions that the pack lists; without a list those that are known of Henan
 * @param areaOf whose place counts
 */
record Areas(Optional<AreaParameters> listed, AreaOf areaOf) {

    /**
     * The value on a day; empty when the parameter has no version for it.
     *
     * @param place where the training, work, school or business is
     */
    <T> Optional<Priced<T>> find(
            Parameter<T> parameter, LocalDate day, PersonFacts person, Optional<DivisionCode> place) {
        Optional<DivisionCode> where =
                switch (areaOf) {
                    case PLACE -> place;
                    case RESIDENCE -> person.residence();
                };
        return parameter.at(day).map(version -> find(version, day, where));
    }

    private <T> Priced<T> find(Dated<T> version, LocalDate day, Optional<DivisionCode> where) {
        if (version.areas().isEmpty()) {
            return new Priced<>(version.value(), version.citation(), "", "");
        }
        if (where.isEmpty()) {
            return new Priced<>(
                    version.value(),
                    version.citation(),
                    ";%s不明,按一般地区标准".formatted(areaOf.zh()),
                    "; the %s is not known: rate of other areas".formatted(areaOf.en()));
        }
        DivisionCode code = where.get();
        for (InArea<T> area : version.areas()) {
            if (isIn(code, area.area(), day)) {
                return new Priced<>(
                        area.value(),
                        area.citation(),
                        ";%s%s属于%s,按该类地区标准"
                                .formatted(areaOf.zh(), code, area.area().zh()),
                        "; %s %s: rate of %s".formatted(areaOf.en(), code, area.area()));
            }
        }
        return new Priced<>(
                version.value(),
                version.citation(),
                ";%s%s按一般地区标准".formatted(areaOf.zh(), code),
                "; %s %s: rate of other areas".formatted(areaOf.en(), code));
    }

    private boolean isIn(DivisionCode code, AreaClass area, LocalDate day) {
        return listed.map(own -> Optional.ofNullable(own.divisions().get(area))
                        .flatMap(divisions -> divisions.at(day))
                        .map(Dated::value)
                        .map(divisions -> within(code, divisions))
                        .orElse(false))
                .orElseGet(() -> Divisions.henan().areaClasses(code).contains(area));
    }

    private static boolean within(DivisionCode code, Set<DivisionCode> divisions) {
        return divisions.stream().anyMatch(code::within);
    }
}
