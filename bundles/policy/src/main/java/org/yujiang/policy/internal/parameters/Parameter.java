package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return versions.stream().anyMatch(version -> version.citation().sample());
    }

    /** Each version as a line of text: name, value, validity, provision, meaning. */
    public Stream<String> describe() {
        return versions.stream().map(version -> "%s = %s [%s] %s · %s / %s"
                .formatted(
                        name,
                        form.show(version.value()),
                        version.validity(),
                        version.citation().sample()
                                ? "样例/sample"
                                : version.citation().provision(),
                        zh,
                        en));
    }
}
