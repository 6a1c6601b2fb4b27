package org.yujiang.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words by which people write the constants of an enum: its own name, its Chinese term and other spellings. */
final class Labels<E extends Enum<E>> {
    private final Map<String, E> byLabel;

    private Labels(Map<String, E> byLabel) {
        this.byLabel = Map.copyOf(byLabel);
    }

    /**
     * @param spellings further spellings of a constant, separated by blanks
     * @throws IllegalStateException if two constants share a spelling
     */
    static <E extends Enum<E>> Labels<E> of(E[] constants, Function<E, String> zh, Function<E, String> spellings) {
        Map<String, E> byLabel = new HashMap<>();
        for (E constant : constants) {
            put(byLabel, constant.name(), constant);
            put(byLabel, zh.apply(constant), constant);
            List.of(spellings.apply(constant).strip().split("\\s+")).forEach(label -> put(byLabel, label, constant));
        }
        byLabel.remove("");
        return new Labels<>(byLabel);
    }

    Optional<E> find(String text) {
        return Optional.ofNullable(byLabel.get(key(text)));
    }

    private static <E> void put(Map<String, E> byLabel, String label, E constant) {
        E previous = byLabel.put(key(label), constant);
        if (previous != null && previous != constant) {
            throw new IllegalStateException(label + " names both " + previous + " and " + constant);
        }
    }

    private static String key(String label) {
        return Text.compact(label).replaceAll("[\"'“”‘’「」]", "").toUpperCase(Locale.ROOT);
    }
}
