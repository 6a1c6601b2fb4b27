package org.yujiang.policy.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Division;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.LabResult;

/**
 * The figures of docs/policy-lab.md. No test of the build: {@code -Dtest=PolicyLabFigures}; {@code -Dlab.people=N} for another
 * number of people than three million.
 */
class PolicyLabFigures {
    private static final int PEOPLE = Integer.getInteger("lab.people", 3_000_000);
    private static final int THREADS = Integer.getInteger("lab.threads", 2);
    private static final int BLOCK = 2_000;
    private static final int ROUNDS = Integer.getInteger("lab.rounds", 5);
    private static final Path HENAN = Path.of("../policies/henan-2020/src/main/resources/policy/henan-2020.yaml");

    private final Memory memory = new Memory();

    @Test
    void figures() throws IOException, PolicyPackException {
        String text = Files.readString(HENAN);
        PolicyPack base = parse(text);
        PolicyPack cap = parse(text.replace("value: 2, provision: 1.3-a", "value: 1, provision: 1.3-a"));
        PolicyPack rates =
                parse(text.replace("五级/初级工: 1200", "五级/初级工: 1500").replace("value: 200, source", "value: 300, source"));
        long before = heap();
        // What comes first is compiled meanwhile; it is not counted.
        load(PEOPLE / 10);
        Columns columns = load(PEOPLE);
        say("%,d people, %,d claims: columns %,d MB, heap %,d MB"
                .formatted(columns.size(), columns.claims(), columns.bytes() >> 20, (heap() - before) >> 20));

        timed("floor: hours × rate, months × rate", columns, () -> floor(columns));
        timed("run, nothing remembered", columns, () -> run(base, columns, new Memory()));
        timed("run", columns, () -> run(base, columns, memory));
        timed("compare with itself", columns, () -> compare(base, base, columns));
        timed("compare, cap 2 → 1", columns, () -> compare(base, cap, columns));
        timed("compare, two rates raised", columns, () -> compare(base, rates, columns));

        assertThat(compare(base, base, columns).changes()).isEmpty();
        LabComparison comparison = compare(base, rates, columns);
        say("people %s".formatted(comparison.people()));
        say("total %s".formatted(comparison.total()));
        say("by %s".formatted(comparison.draft()));
        adjudicator(base, columns);
    }

    private static Columns load(int people) {
        List<Division> counties = Divisions.henan().counties();
        SplittableRandom random = new SplittableRandom(1);
        SyntheticPerson maker = new SyntheticPerson(random.split());
        ColumnWriter writer = new ColumnWriter();
        long nanos = 0;
        long cpu = 0;
        for (int made = 0; made < people; made += BLOCK) {
            List<PersonFacts> block = new ArrayList<>();
            for (int i = 0; i < Math.min(BLOCK, people - made); i++) {
                block.add(maker.next());
            }
            long begin = System.nanoTime();
            long cpuBegin = ownCpu();
            for (PersonFacts person : block) {
                writer.add(
                        person,
                        Optional.of(
                                counties.get(random.nextInt(counties.size())).code()));
            }
            nanos += System.nanoTime() - begin;
            cpu += ownCpu() - cpuBegin;
        }
        long begin = System.nanoTime();
        Columns columns = writer.freeze();
        nanos += System.nanoTime() - begin;
        say("loaded %,d claims, facts to columns, one thread: %.2f s, %,.0f claims a second; %.2f s of processor, %,.0f"
                .formatted(
                        columns.claims(),
                        nanos / 1e9,
                        columns.claims() * 1e9 / nanos,
                        cpu / 1e9,
                        columns.claims() * 1e9 / cpu));
        return columns;
    }

    /** What no adjudication can be faster than: the same arrays read once, and a product for each line. */
    private static long floor(Columns columns) {
        TrainingColumns trainings = columns.trainings();
        return Crew.work(THREADS, columns.size(), () -> new Crew.Worker() {
                    private long sum;

                    @Override
                    public void work(int person) {
                        for (int row = columns.trainingsFrom()[person];
                                row < columns.trainingsFrom()[person + 1];
                                row++) {
                            sum += trainings.seconds()[row] * 1000L;
                        }
                        sum += (columns.workFrom()[person + 1] - columns.workFrom()[person]) * 20_000L;
                    }

                    @Override
                    public String toString() {
                        return String.valueOf(sum);
                    }
                })
                .stream()
                .mapToLong(worker -> Long.parseLong(worker.toString()))
                .sum();
    }

    private static LabResult run(PolicyPack pack, Columns columns, Memory memory) {
        return Run.of(Engine.of(pack, columns, memory), THREADS).result();
    }

    private LabComparison compare(PolicyPack base, PolicyPack draft, Columns columns) {
        return Comparison.of(Engine.of(base, columns, memory), Engine.of(draft, columns, memory), THREADS, 3);
    }

    /** The pack's own adjudicator, for comparison. */
    private static void adjudicator(PolicyPack pack, Columns columns) {
        int people = Math.min(columns.size(), 100_000);
        long lines = 0;
        long begin = System.nanoTime();
        for (int person = 0; person < people; person++) {
            lines += pack.adjudicate(columns.person(person)).size();
        }
        say("ordinary adjudicator, one thread: %,.0f claims a second"
                .formatted(lines * 1e9 / (System.nanoTime() - begin)));
    }

    private static void timed(String what, Columns columns, Supplier<Object> work) {
        long[] times = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long cpuBegin = cpu();
            assertThat(work.get()).isNotNull();
            processor[round] = cpu() - cpuBegin;
            times[round] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        say("%s, %d threads: median %.3f s, best %.3f s, %,.0f claims a second; %.3f s of processor"
                .formatted(
                        what,
                        THREADS,
                        times[ROUNDS / 2] / 1e9,
                        times[0] / 1e9,
                        columns.claims() * 1e9 / times[ROUNDS / 2],
                        processor[ROUNDS / 2] / 1e9));
    }

    private static long ownCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Time of processors that this process took: comparable on a machine that others use, too. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static PolicyPack parse(String text) throws IOException, PolicyPackException {
        return PolicyPacks.parse("henan", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
