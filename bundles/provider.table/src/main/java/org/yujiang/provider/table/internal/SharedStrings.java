package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The texts that cells point at by number: kept end to end, since a string object each would cost five times the memory. */
final class SharedStrings {
    private final StringBuilder texts = new StringBuilder();
    private int[] ends = new int[256];
    private int count;

    private SharedStrings() {}

    static SharedStrings read(XlsxArchive archive, Optional<String> part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(archive, part.get())) {
                while (xml.find("si")) {
                    Encoding.requireNotInterrupted();
                    int number = strings.count + 1;
                    strings.add(xml.text("si", "t"::equals)
                            .orElseThrow(() ->
                                    TableError.TABLE_CELL_TOO_LONG.refused("#" + number, Limits.CELL_CHARACTERS)));
                }
            }
        }
        return strings;
    }

    Optional<String> get(int number) {
        return number < 0 || number >= count
                ? Optional.empty()
                : Optional.of(texts.substring(number == 0 ? 0 : ends[number - 1], ends[number]));
    }

    private void add(String text) throws RefusedException {
        if (count == Limits.SHARED_STRINGS || texts.length() + text.length() > Limits.SHARED_CHARACTERS) {
            throw TableError.TABLE_TOO_LARGE.refused("sharedStrings " + (Limits.SHARED_CHARACTERS >> 20) + " M");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        texts.append(text);
        ends[count++] = texts.length();
    }
}
