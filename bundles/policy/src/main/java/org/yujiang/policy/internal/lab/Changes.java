package org.yujiang.policy.internal.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.yujiang.domain.Money;
import org.yujiang.policy.lab.LabComparison.Change;
import org.yujiang.policy.lab.LabComparison.Example;

/** Counts the ways in which decisions change. Not safe for threads. */
final class Changes {
    /** Those of one person stay as they came: one worker had them all, so threads change nothing. */
    private static final Comparator<Example> FIRST = Comparator.comparingInt(Example::person);

    private static final Comparator<Map.Entry<Way, Count>> MOST_FREQUENT = Comparator.comparing(
                    (Map.Entry<Way, Count> entry) -> -entry.getValue().claims)
            .thenComparing(Map.Entry::getKey, Way.ORDER);

    private static final class Count {
        private long claims;
        private long difference;
        private final List<Example> examples = new ArrayList<>();
    }

    private final int most;
    private final Map<Way, Count> counts = new HashMap<>();

    /**
     * No changes.
     *
     * @param most most examples of each way
     */
    Changes(int most) {
        this.most = most;
    }

    /**
     * Counts a claim.
     *
     * @param key its key, asked for when it becomes an example
     */
    void add(Way way, long difference, int person, Supplier<String> key) {
        Count count = counts.computeIfAbsent(way, it -> new Count());
        count.claims++;
        count.difference = Math.addExact(count.difference, difference);
        // People come in ascending order: the first are the lowest.
        if (count.examples.size() < most) {
            count.examples.add(new Example(person, key.get()));
        }
    }

    void add(Changes other) {
        other.counts.forEach((way, theirs) -> {
            Count ours = counts.computeIfAbsent(way, it -> new Count());
            ours.claims += theirs.claims;
            ours.difference = Math.addExact(ours.difference, theirs.difference);
            ours.examples.addAll(theirs.examples);
        });
    }

    List<Change> list() {
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Change change(Way way, Count count) {
        return new Change(
                way.kind(),
                way.base(),
                Verdict.codes(way.baseReasons()),
                way.draft(),
                Verdict.codes(way.draftReasons()),
                count.claims,
                new Money(count.difference),
                count.examples.stream().sorted(FIRST).limit(most).toList());
    }
}
