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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
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
    private static final int PROGRESS = 100_000;

    private final Resolver resolver;
    private final Clock clock;
    private final IntConsumer progress;
    private final TrialPeople people = new TrialPeople();
    private final TrialBook book = new TrialBook();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final List<Pace> paces = new ArrayList<>();
    private long candidates;
    private int joins;

    private Trial(Thresholds thresholds, Clock clock, IntConsumer progress) {
        resolver = new Resolver(thresholds);
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Measures a corpus.
     *
     * @param corpus CSV in UTF-8
     * @param progress is told the number of rows after every 100,000
     * @throws IOException when it cannot be read
     * @throws RegistryException with code {@code TRIAL_COLUMNS} or {@code TRIAL_ROW} when it is no labelled corpus
     */
    public static TrialReport run(Path corpus, Thresholds thresholds, Clock clock, IntConsumer progress)
            throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            return new Trial(thresholds, clock, progress).run(new TrialRows(reader));
        }
    }

    /** The same with the text of a corpus. */
    public static TrialReport run(BufferedReader corpus, Thresholds thresholds, Clock clock) throws IOException {
        return new Trial(thresholds, clock, rows -> {}).run(new TrialRows(corpus));
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
            if (book.rows() % PROGRESS == 0) {
                progress.accept(book.rows());
            }
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
                people.size() - joins,
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
            Descriptor after = resolution.nameConflict() ? before : before.with(added(line, resolution));
            book.joined(row, resolution);
            apart(person, resolution);
            if (!after.equals(before)) {
                people.replace(person, after);
                settle(person);
            }
        } else {
            int person = people.add(added(line, resolution));
            book.added(row, person, resolution);
            apart(person, resolution);
        }
    }

    private static Descriptor added(Descriptor line, Resolution<Integer> resolution) {
        return resolution.idInDoubt() ? line.withoutId() : line;
    }

    /** Notes who is likely the same and was held apart; where an id was copied, more of the same proves nothing. */
    private void apart(int person, Resolution<Integer> resolution) {
        if (!resolution.idInDoubt()) {
            resolution.candidates().stream()
                    .map(Resolution.Candidate::person)
                    .filter(other -> other != person)
                    .forEach(other -> {
                        apart.computeIfAbsent(person, it -> new TreeSet<>()).add(other);
                        apart.computeIfAbsent(other, it -> new TreeSet<>()).add(person);
                    });
        }
    }

    /** Somebody has become better known: those who were held apart from them are resolved anew. */
    private void settle(int person) {
        Set<Integer> concerned = new TreeSet<>(apart.getOrDefault(person, Set.of()));
        if (concerned.isEmpty()) {
            return;
        }
        concerned.add(person);
        for (int held : concerned) {
            Descriptor descriptor = people.get(held);
            if (people.master(held) != held || descriptor.idVerified()) {
                continue;
            }
            Map<Integer, Descriptor> others = new TreeMap<>();
            apart.getOrDefault(held, Set.of()).forEach(other -> others.put(other, people.get(other)));
            Resolution<Integer> resolution = resolver.resolve(descriptor, others);
            if (resolution.outcome() == Outcome.SAME && !resolution.nameConflict()) {
                join(resolution.person().orElseThrow(), held);
            }
        }
    }

    private void join(int keeps, int joined) {
        people.join(keeps, joined);
        book.joined(keeps, joined);
        joins++;
        Set<Integer> others = apart.getOrDefault(joined, Set.of());
        apart.remove(joined);
        for (int other : others) {
            Set<Integer> of = apart.computeIfAbsent(other, it -> new TreeSet<>());
            of.remove(joined);
            if (other != keeps) {
                of.add(keeps);
                apart.computeIfAbsent(keeps, it -> new TreeSet<>()).add(other);
            }
        }
        settle(keeps);
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
