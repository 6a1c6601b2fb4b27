package org.yujiang.policy.internal.example;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Reads the examples of a pack. What is wrong in them is noted among the problems; no example comes of it then. */
public final class ExampleReader {
    private static final int MOST_YEARS = 3;

    /** The lines of an apprenticeship, by the last words of their keys. */
    static final List<String> APPRENTICESHIP_LINES = Stream.of(
                    Stream.of("advance"),
                    IntStream.rangeClosed(1, MOST_YEARS).mapToObj(year -> "year-" + year),
                    Stream.of("final"))
            .flatMap(lines -> lines)
            .toList();
    /** The lines of a school term, by the last words of their keys. */
    static final List<String> SCHOOL_LINES = List.of("waiver", "grant");

    private final PackProblems problems;

    /** Notes what is wrong. */
    public ExampleReader(PackProblems problems) {
        this.problems = problems;
    }

    /** One example. */
    public PolicyExample read(YamlMap map) {
        Example example = new Example(
                map.read(ExampleKeys.TITLE).orElse(""),
                map.maps("people").stream()
                        .map(person -> new PersonReader(person, problems).read())
                        .toList(),
                map.optionalMap("total").flatMap(Total::read));
        map.refuseOthers();
        return example;
    }
}
