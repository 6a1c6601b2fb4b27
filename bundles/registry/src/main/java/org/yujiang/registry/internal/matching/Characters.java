package org.yujiang.registry.internal.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What is known of single characters; where it comes from, the README.md beside the tables says. */
final class Characters {
    private static final Map<Integer, Integer> STANDARD = new HashMap<>();
    private static final Map<Integer, String> SOUND = new HashMap<>();

    static {
        read("variants.txt", (standard, variant) -> STANDARD.put(variant, standard.codePointAt(0)));
        read("sounds.txt", (syllable, character) -> SOUND.put(character, syllable));
    }

    private Characters() {}

    /** The standard form of a traditional or variant character; any other character itself. */
    static int standard(int character) {
        return STANDARD.getOrDefault(character, character);
    }

    /** The syllable of a standard character; a character without one stands for itself. */
    static String sound(int character) {
        String syllable = SOUND.get(character);
        return syllable == null ? Character.toString(character) : syllable;
    }

    private static void read(String name, BiConsumer<String, Integer> entry) {
        try (InputStream stream = Characters.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks its table " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        String key = line.substring(0, blank);
                        line.substring(blank + 1).codePoints().forEach(character -> entry.accept(key, character));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the table " + name, unreadable);
        }
    }
}
