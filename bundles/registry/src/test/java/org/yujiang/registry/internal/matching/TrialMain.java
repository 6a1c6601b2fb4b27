package org.yujiang.registry.internal.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Measures a corpus from the command line: {@code FILE [AUTOMATIC REVIEW]}, the two thresholds. */
public final class TrialMain {
    private TrialMain() {}

    /** Prints the report. */
    public static void main(String[] args) throws IOException {
        Thresholds thresholds = args.length < 3
                ? Thresholds.DEFAULT
                : new Thresholds(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Trial.run(Path.of(args[0]), thresholds, Clock.systemUTC(), rows -> {})
                .lines()
                .forEach(System.out::println);
    }
}
