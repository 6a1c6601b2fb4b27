package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Period;
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

    /** A parameter that must be there. */
    <T> Parameter<T> parameter(String key, String zh, String en, Form<T> form) {
        return new Parameter<>(name + "." + key, zh, en, form, versions(map.maps(key), form));
    }

    /** A parameter that may be missing: then it has no version. */
    <T> Parameter<T> optionalParameter(String key, String zh, String en, Form<T> form) {
        return new Parameter<>(name + "." + key, zh, en, form, versions(map.optionalMaps(key), form));
    }

    /** A reading, which must be there. */
    <E extends Enum<E>> Reading<E> reading(String key, String zh, String en, Class<E> type) {
        Optional<YamlMap> entry = map.map(key);
        Optional<E> value = entry.flatMap(it -> it.required("value", Forms.choice(type)));
        Optional<Citation> citation = entry.flatMap(citations::read);
        entry.ifPresent(YamlMap::refuseOthers);
        return new Reading<>(
                name + "." + key, zh, en, value.orElse(type.getEnumConstants()[0]), citation.orElse(Citation.READING));
    }

    /** Notes what is no parameter of the section; call it when all is read. */
    void refuseOthers() {
        map.refuseOthers();
    }

    private <T> List<Dated<T>> versions(List<YamlMap> entries, Form<T> form) {
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
            if (validity.isPresent() && value.isPresent() && citation.isPresent()) {
                versions.add(new Dated<>(validity.get(), value.get(), citation.get()));
            }
            entry.refuseOthers();
        }
        return versions;
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
