package org.yujiang.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A county: what its sources report, and the labels that say what must come of it.
 *
 * @param files contents by path: a folder for each {@link Source} that hands in files, named like its feed;
 *     {@link #STATEMENTS}; {@link #LABELS}
 * @param statements what the platform's learning record store holds, in the order of storage
 * @param labels what must come of it
 */
public record County(Map<String, byte[]> files, List<StoredStatement> statements, Labels labels) {
    /** The seed of the county that the demo shows. */
    public static final long DEFAULT_SEED = 20_200_430L;
    /** The number of people in it. */
    public static final int DEFAULT_PEOPLE = 2_000;
    /** The fewest people with room for every scenario. */
    public static final int FEWEST_PEOPLE = 200;
    /** The file with the labels. */
    public static final String LABELS = "labels.json";
    /** The file with the platform's statements, one on each line. */
    public static final String STATEMENTS = Source.ZHIXUE_PLATFORM.feed() + "/statements.jsonl";

    /** Copies both. */
    public County {
        files = Map.copyOf(files);
        statements = List.copyOf(statements);
    }

    /**
     * Makes a county. The same seed and size give the same bytes.
     *
     * @param people how many people live through something; some of them nobody ever knows by name
     * @throws IllegalArgumentException for fewer than {@value #FEWEST_PEOPLE}
     */
    public static County generate(long seed, int people) {
        if (people < FEWEST_PEOPLE) {
            throw new IllegalArgumentException("A county has at least " + FEWEST_PEOPLE + " people, not " + people);
        }
        World world = new World(seed);
        int left = people;
        for (Scenario scenario : Scenario.values()) {
            int times = scenario.times(people);
            tell(world, scenario, times);
            left -= times;
        }
        tell(world, Scenario.COLLEGE_LEVEL, left);
        world.allowances.settle(world.labels);
        Reports reports = new Reports(world);
        Labels labels = world.labels.labels(seed, reports.lines());
        Map<String, byte[]> files = new TreeMap<>(world.strays);
        files.putAll(reports.files());
        files.put(LABELS, labels.toJson().getBytes(StandardCharsets.UTF_8));
        return new County(files, reports.statements(), labels);
    }

    /**
     * Writes the files under a folder, each at once: nobody reads half a file.
     *
     * @throws IOException when the folder cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Path part = path.resolveSibling(path.getFileName() + ".part");
            Files.write(part, file.getValue());
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void tell(World world, Scenario scenario, int times) {
        for (int number = 0; number < times; number++) {
            world.labels.begin(scenario);
            scenario.story().tell(world, number);
        }
    }
}
