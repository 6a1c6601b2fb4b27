package org.yujiang.provider.table.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Finds what stands between the cells of a CSV file: the header has more of it than any other early line. */
final class Separator {
    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final int LINES = 20;
    private static final int CHARACTERS = 65_536;

    private Separator() {}

    static char detect(Path file, Encoding encoding) throws IOException {
        int[] most = new int[CANDIDATES.length];
        int[] onLine = new int[CANDIDATES.length];
        try (Reader reader = new BufferedReader(encoding.reader(file))) {
            boolean quoted = false;
            int lines = 0;
            for (int i = 0; i < CHARACTERS && lines < LINES; i++) {
                int c = reader.read();
                if (c == '"') {
                    quoted = !quoted;
                }
                if (c < 0 || (c == '\n' && !quoted)) {
                    for (int k = 0; k < CANDIDATES.length; k++) {
                        most[k] = Math.max(most[k], onLine[k]);
                        onLine[k] = 0;
                    }
                    lines++;
                }
                if (c < 0) {
                    break;
                }
                for (int k = 0; k < CANDIDATES.length; k++) {
                    onLine[k] += c == CANDIDATES[k] && !quoted ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int k = 1; k < CANDIDATES.length; k++) {
            best = most[k] > most[best] ? k : best;
        }
        return CANDIDATES[best];
    }
}
