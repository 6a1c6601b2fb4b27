package org.yujiang.policy.lab;

import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.lab.Columns;
import org.yujiang.policy.internal.lab.Comparison;
import org.yujiang.policy.internal.lab.Engine;
import org.yujiang.policy.internal.lab.Memory;
import org.yujiang.policy.internal.lab.Run;

/**
 * Runs packs over many people. Each decision is the one that {@link PolicyPack#adjudicate} gives: people and packs that columns
 * know are decided on columns, all others by the pack. What it worked
 * out about kinds that columns do not know it keeps for the next run, so keep it as long as the facts. Safe for use by several threads.
 */
public final class PolicyLab {
    private final Columns columns;
    private final Memory memory = new Memory();
    private final int threads;

    /**
     * A lab.
     *
     * @param facts the people
     * @param threads how many threads work at a time, at least 1; the results do not depend on it
     */
    public PolicyLab(LabFacts facts, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        columns = facts.columns();
        this.threads = threads;
    }

    /**
     * Decides everybody under a pack.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public LabResult run(PolicyPack pack) {
        Engine engine = Engine.of(pack, columns, memory);
        return Run.of(engine, threads).result();
    }

    /**
     * Decides everybody under two packs and compares.
     *
     * @param base the pack to compare with, as a rule that in force
     * @param draft the other
     * @param examples most examples for each way in which decisions change
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public LabComparison compare(PolicyPack base, PolicyPack draft, int examples) {
        return Comparison.of(Engine.of(base, columns, memory), Engine.of(draft, columns, memory), threads, examples);
    }
}
