package org.yujiang.registry.internal.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.matching.Resolution.Outcome;
import org.yujiang.registry.internal.matching.TrialReport.Pace;

/**
 * Measures the matching on a labelled corpus: its rows come in one after the other as in an import, and each is resolved
 * against the people of the rows before it by the {@link Resolver} that the registry uses, with an index of
 * {@link BlockingKeys} in memory in place of the database. Nothing is written. The format of a corpus stands in
 * docs/matching.md. For one run; not thread-safe. A million people need about 400 MB.
 */
public final class Trial {
    private static final int FIRST_DECADE = 10_000;

    private final Resolver resolver;
    private final Clock clock;
    private final TrialPeople people = new TrialPeople();
    private final TrialBook book = new TrialBook();
    private final List<Pace> paces = new ArrayList<>();
    private long candidates;

    private Trial(Thresholds thresholds, Clock clock) {
        resolver = new Resolver(thresholds);
        this.clock = clock;
    }

    /**
     * Measures a corpus.
     *
     * @param corpus CSV in UTF-8
     * @throws IOException when it cannot be read
     * @throws RegistryException with code {@code TRIAL_COLUMNS} or {@code TRIAL_ROW} when it is no labelled corpus
     */
    public static TrialReport run(Path corpus, Thresholds thresholds, Clock clock) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            return run(reader, thresholds, clock);
        }
    }

    /** The same with the text of a corpus. */
    public static TrialReport run(BufferedReader corpus, Thresholds thresholds, Clock clock) throws IOException {
        return new Trial(thresholds, clock).run(new TrialRows(corpus));
    }

    private TrialReport run(TrialRows rows) throws IOException {
        Instant start = clock.instant();
        Instant halfWay = start;
        int rowsBefore = 0;
        long candidatesBefore = 0;
        int decade = FIRST_DECADE;
        for (Optional<TrialRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            int before = people.size();
            take(row.get());
            if (people.size() == before) {
                continue;
            }
            if (people.size() == decade / 2) {
                halfWay = clock.instant();
                rowsBefore = book.rows();
                candidatesBefore = candidates;
            } else if (people.size() == decade) {
                int count = book.rows() - rowsBefore;
                double perSecond = count / seconds(halfWay, clock.instant());
                paces.add(new Pace(decade, perSecond, (double) (candidates - candidatesBefore) / count));
                decade *= 10;
            }
        }
        double seconds = seconds(start, clock.instant());
        return new TrialReport(
                book.rows(),
                book.labels(),
                people.size(),
                seconds,
                book.automatic(),
                book.reviewed(),
                book.reviews(),
                book.conflicts(),
                book.kinds(),
                paces,
                people.largestBlock(),
                people.overflows(),
                candidates,
                people.keys());
    }

    private void take(TrialRows.Row row) {
        Descriptor line = row.descriptor();
        Map<Integer, Descriptor> known = settledById(line).orElseGet(() -> people.candidates(line));
        candidates += known.size();
        Resolution<Integer> resolution = resolver.resolve(line, known);
        if (resolution.outcome() == Outcome.SAME) {
            int person = resolution.person().orElseThrow();
            Descriptor before = known.getOrDefault(person, line);
            Descriptor after = resolution.nameConflict() ? before : before.with(line);
            if (!after.equals(before)) {
                people.replace(person, after);
            }
            book.joined(row, resolution);
        } else {
            int person = people.add(resolution.idInDoubt() ? line.withoutId() : line);
            book.added(row, person, resolution);
        }
    }

    /** The holder of the line's verified id, where nothing speaks against it. */
    private Optional<Map<Integer, Descriptor>> settledById(Descriptor line) {
        if (line.verifiedId().isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Descriptor> holders = new HashMap<>(
                people.candidates(BlockingKeys.id(line.verifiedId().get())));
        holders.values().removeIf(holder -> !resolver.settledById(line, holder));
        return holders.isEmpty() ? Optional.empty() : Optional.of(holders);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).toNanos()) / 1e9;
    }
}
