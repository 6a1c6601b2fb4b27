package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Period;
import org.yujiang.policy.internal.yaml.Form;

/**
 * A parameter with its dated versions, which neither overlap nor leave gaps between them.
 *
 * @param name its name with the section, such as {@code training.minHours}
 * @param zh what it says, in Chinese
 * @param en what it says, in English
 * @param form how it is shown
 * @param versions its versions, the oldest first
 */
public record Parameter<T>(String name, String zh, String en, Form<T> form, List<Dated<T>> versions) {
    /** Copies the list. */
    public Parameter {
        versions = List.copyOf(versions);
    }

    /** The version that holds on a day, if one does. */
    public Optional<Dated<T>> at(LocalDate day) {
        return versions.stream()
                .filter(version -> version.validity().contains(day))
                .findFirst();
    }

    /** Whether some version is a sample. */
    public boolean hasSample() {
        return versions.stream()
                .anyMatch(version -> version.citation().sample()
                        || version.areas().stream()
                                .anyMatch(area -> area.citation().sample()));
    }

    /** Each version as a line of text: name, value, validity, provision, meaning. */
    public Stream<String> describe() {
        return versions.stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(line("", version.value(), version.validity(), version.citation())),
                        version.areas().stream()
                                .map(area -> line(
                                        "@" + area.area().zh(), area.value(), version.validity(), area.citation()))));
    }

    private String line(String area, T value, Period validity, Citation citation) {
        String rests = citation.sample() ? "样例/sample" : citation.provision();
        return "%s%s = %s [%s] %s · %s / %s".formatted(name, area, form.show(value), validity, rests, zh, en);
    }
}
