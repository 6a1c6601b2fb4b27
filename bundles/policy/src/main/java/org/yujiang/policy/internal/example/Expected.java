package org.yujiang.policy.internal.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Gathers what must come of the lines of one person. */
final class Expected {
    private final PackProblems problems;
    private final Map<Line, Expectation> lines = new LinkedHashMap<>();

    Expected(PackProblems problems) {
        this.problems = problems;
    }

    Map<Line, Expectation> lines() {
        return lines;
    }

    /** What must come of some lines alike; it must be there. */
    void required(YamlMap map, String word, SubsidyKind kind, List<String> keys) {
        map.map(word).map(Expectation::read).ifPresent(it -> add(map, kind, keys, it));
    }

    /** What must come of a line, if it is said. */
    void optional(YamlMap map, String word, SubsidyKind kind, List<String> keys) {
        map.optionalMap(word).map(Expectation::read).ifPresent(it -> add(map, kind, keys, it));
    }

    private void add(YamlMap map, SubsidyKind kind, List<String> keys, Expectation expectation) {
        for (String key : keys) {
            if (lines.put(new Line(kind, key), expectation) != null) {
                problems.add(PackError.PACK_ENTRY_TWICE, map.node(), key);
            }
        }
    }
}
