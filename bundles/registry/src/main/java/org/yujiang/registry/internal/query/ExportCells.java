package org.yujiang.registry.internal.query;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Decision;
import org.yujiang.registry.api.ExportColumn;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.internal.people.Person;

/**
 * What the columns of an export hold.
 *
 * @param claim what the row is about
 * @param person whom
 * @param provider name of the training institution or employer
 * @param occupation name of what was trained
 * @param residence a division code, of registration when nothing else is known
 * @param today the day of the export
 */
record ExportCells(
        Registry.Claim claim,
        Person person,
        Optional<String> provider,
        Optional<String> occupation,
        Optional<DivisionCode> residence,
        LocalDate today) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The text of a cell; empty when nothing is known. */
    String cell(ExportColumn column) {
        return switch (column) {
            case NAME -> person.name();
            case NAME_MASKED -> Person.maskedName(person.name());
            case RESIDENT_ID -> person.residentId().map(ResidentId::value).orElse("");
            case RESIDENT_ID_MASKED ->
                person.residentId().map(ResidentId::masked).orElse("");
            case COUNTY -> residence.map(code -> code.county().value()).orElse("");
            case COUNTY_NAME ->
                residence
                        .flatMap(code -> Divisions.henan().find(code.county()))
                        .map(Division::name)
                        .orElse("");
            case SEX -> person.sex().zh();
            case AGE_BAND -> person.birthDate().map(this::ageBand).orElse("");
            case GROUPS -> groups();
            case PROVIDER -> provider.orElse("");
            case CLASS_OR_MONTH -> lineKey()[1];
            case OCCUPATION -> occupation.orElse("");
            case KIND -> claim.kind().zh();
            case OUTCOME -> claim.outcome().zh();
            case REASONS -> claim.reasons().stream().map(Decision.Reason::zh).collect(Collectors.joining(" "));
            case DECIDED_ON -> LocalDate.ofInstant(claim.decidedAt(), CHINA).toString();
            case POLICY -> claim.policy();
            case AMOUNT -> claim.amountYuan();
            case ACCOUNT_HOLDER -> field(PersonField.PAYEE_HOLDER).orElse("");
            case ACCOUNT_BANK -> field(PersonField.PAYEE_BANK).orElse("");
            case ACCOUNT -> field(PersonField.PAYEE_ACCOUNT).orElse("");
            case ACCOUNT_MASKED ->
                field(PersonField.PAYEE_ACCOUNT).map(Views::masked).orElse("");
        };
    }

    private String ageBand(LocalDate birthDate) {
        int age = Period.between(birthDate, today).getYears();
        if (age < 16) {
            return "15及以下";
        }
        if (age < 25) {
            return "16-24";
        }
        int from = (age - 5) / 10 * 10 + 5;
        return age >= 65 ? "65及以上" : from + "-" + (from + 9);
    }

    private String groups() {
        return Views.groups(person).stream()
                .map(group -> TraineeGroup.valueOf(group.group()))
                .distinct()
                .sorted()
                .map(TraineeGroup::zh)
                .collect(Collectors.joining("、"));
    }

    private Optional<String> field(PersonField field) {
        return person.inForce(field, today).map(Person.Field::value);
    }

    /** Provider and class, or employer and month. */
    private String[] lineKey() {
        return claim.key().split("/", 2);
    }
}
