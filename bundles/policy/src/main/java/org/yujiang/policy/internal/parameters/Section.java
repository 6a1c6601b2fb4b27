package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.Period;
import org.yujiang.policy.internal.parameters.Dated.InArea;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * Reads the parameters of one section of a pack. A version that is wrong is noted among the problems and left out; a reading
 * that is wrong is noted and replaced by the first choice. No pack comes of it then.
 */
public final class Section {
    private final String name;
    private final YamlMap map;
    private final Citations citations;
    private final PackProblems problems;
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Parameter<?>> amounts = new ArrayList<>();
    private final List<SchemaEntry> schema = new ArrayList<>();

    /**
     * One section.
     *
     * @param name its name
     * @param map its content
     * @param provisions the clauses that the documents of the pack list
     * @param problems takes what is wrong
     */
    public Section(String name, YamlMap map, Collection<String> provisions, PackProblems problems) {
        this.name = name;
        this.map = map;
        this.citations = new Citations(provisions, problems);
        this.problems = problems;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** A parameter that must be there. */
    <T> Parameter<T> parameter(String key, String zh, String en, Form<T> form) {
        return add(SchemaEntry.Type.PARAMETER, true, key, zh, en, form);
    }

    /** A parameter that may be missing: then it has no version. */
    <T> Parameter<T> optionalParameter(String key, String zh, String en, Form<T> form) {
        return add(SchemaEntry.Type.PARAMETER, false, key, zh, en, form);
    }

    /** An amount that must be there; it may differ by area. */
    <T> Parameter<T> amount(String key, String zh, String en, Form<T> form) {
        return add(SchemaEntry.Type.AMOUNT, true, key, zh, en, form);
    }

    /** An amount that may be missing: then it has no version. */
    <T> Parameter<T> optionalAmount(String key, String zh, String en, Form<T> form) {
        return add(SchemaEntry.Type.AMOUNT, false, key, zh, en, form);
    }

    /** A rule with its severity. */
    Parameter<Severity> rule(String key, String zh, String en) {
        return parameter(key, zh, en, Forms.choice(Severity.class));
    }

    /** A rule that may be missing: then it is off. */
    Parameter<Severity> optionalRule(String key, String zh, String en) {
        return optionalParameter(key, zh, en, Forms.choice(Severity.class));
    }

    /** A reading, which must be there. */
    <E extends Enum<E>> Reading<E> reading(String key, String zh, String en, Class<E> type) {
        schema.add(new SchemaEntry(key, SchemaEntry.Type.READING, true, "", zh, en, Forms.choice(type)));
        return reading(key, zh, en, map.map(key), type, type.getEnumConstants()[0]);
    }

    /** A reading that may be missing; then the choice given holds. */
    <E extends Enum<E>> Reading<E> optionalReading(String key, String zh, String en, Class<E> type, E otherwise) {
        schema.add(new SchemaEntry(key, SchemaEntry.Type.READING, false, otherwise.name(), zh, en, Forms.choice(type)));
        return reading(key, zh, en, map.optionalMap(key), type, otherwise);
    }

    private <E extends Enum<E>> Reading<E> reading(
            String key, String zh, String en, Optional<YamlMap> entry, Class<E> type, E otherwise) {
        Optional<E> value = entry.flatMap(it -> it.required("value", Forms.choice(type)));
        Optional<Citation> citation = entry.flatMap(citations::read);
        entry.ifPresent(YamlMap::refuseOthers);
        return new Reading<>(name + "." + key, zh, en, value.orElse(otherwise), citation.orElse(Citation.READING));
    }

    private <T> Parameter<T> add(
            SchemaEntry.Type type, boolean required, String key, String zh, String en, Form<T> form) {
        schema.add(new SchemaEntry(key, type, required, "", zh, en, form));
        boolean byArea = type == SchemaEntry.Type.AMOUNT;
        List<YamlMap> entries = required ? map.maps(key) : map.optionalMaps(key);
        Parameter<T> parameter = new Parameter<>(name + "." + key, zh, en, form, versions(entries, form, byArea));
        parameters.add(parameter);
        if (byArea) {
            amounts.add(parameter);
        }
        return parameter;
    }

    /** All parameters read so far, in the order in which people read them. */
    public List<Parameter<?>> parameters() {
        return List.copyOf(parameters);
    }

    /** Those that are amounts of money. */
    public List<Parameter<?>> amounts() {
        return List.copyOf(amounts);
    }

    /** The keys asked for so far. */
    public List<SchemaEntry> schema() {
        return List.copyOf(schema);
    }

    /** Something is wrong in the section. */
    void problem(PackError error, Object... values) {
        problems.add(error, map.node(), values);
    }

    /** The keys that are there. */
    Set<String> names() {
        return map.names();
    }

    /** Notes what is no parameter of the section; call it when all is read. */
    void refuseOthers() {
        map.refuseOthers();
    }

    private <T> List<Dated<T>> versions(List<YamlMap> entries, Form<T> form, boolean byArea) {
        List<Dated<T>> versions = new ArrayList<>();
        Optional<Period> before = Optional.empty();
        for (YamlMap entry : entries) {
            Optional<Period> validity = entry.period();
            if (before.isPresent() && validity.isPresent()) {
                checkSuccession(before.get(), validity.get(), entry);
            }
            before = validity;
            Optional<T> value = entry.required("value", form);
            Optional<Citation> citation = citations.read(entry);
            List<InArea<T>> areas = byArea ? areas(entry.optionalMaps("areas"), form) : List.of();
            if (validity.isPresent() && value.isPresent() && citation.isPresent()) {
                versions.add(new Dated<>(validity.get(), value.get(), citation.get(), areas));
            }
            entry.refuseOthers();
        }
        return versions;
    }

    private <T> List<InArea<T>> areas(List<YamlMap> entries, Form<T> form) {
        List<InArea<T>> areas = new ArrayList<>();
        for (YamlMap entry : entries) {
            Optional<AreaClass> area = entry.required("area", Forms.AREA);
            Optional<T> value = entry.required("value", form);
            Optional<Citation> citation = citations.read(entry);
            if (area.isPresent() && value.isPresent() && citation.isPresent()) {
                if (areas.stream().anyMatch(other -> other.area() == area.get())) {
                    problems.add(
                            PackError.PACK_AREA_TWICE, entry.node(), area.get().zh());
                }
                areas.add(new InArea<>(area.get(), value.get(), citation.get()));
            }
            entry.refuseOthers();
        }
        return areas;
    }

    private void checkSuccession(Period before, Period next, YamlMap entry) {
        if (before.end().isEmpty() || !before.end().get().isBefore(next.start())) {
            problems.add(PackError.PACK_VALIDITY_OVERLAP, entry.node(), before, next.start());
            return;
        }
        LocalDate expected = before.end().get().plusDays(1);
        if (!expected.equals(next.start())) {
            problems.add(PackError.PACK_VALIDITY_GAP, entry.node(), before, next.start(), expected);
        }
    }
}
