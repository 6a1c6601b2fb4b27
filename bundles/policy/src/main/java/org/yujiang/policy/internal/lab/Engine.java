package org.yujiang.policy.internal.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.LabDecision;
import org.yujiang.policy.lab.Workings;

/**
 * Decides people under one pack: on columns where they know person and pack, else by the pack itself; kinds that columns do not
 * know are decided by the pack for whoever has such facts. Before it trusts the columns it compares both on some people; where they
 * disagree the pack decides everybody. Immutable.
 */
public final class Engine {
    /** Few enough to take some milliseconds. */
    private static final int CHECKED = 250;

    private static final SubsidyKind[] KINDS = SubsidyKind.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final PolicyPack pack;
    private final Columns columns;
    private final Optional<Tables> tables;
    private final BitSet whole = new BitSet();
    private final BitSet others = new BitSet();
    private final Map<Integer, List<LabDecision>> remembered;
    private final int checked;
    private final int disagreements;

    private Engine(PolicyPack pack, Columns columns, Memory memory) {
        this.pack = pack;
        this.columns = columns;
        remembered = memory.of(pack);
        columns.whole().keySet().forEach(whole::set);
        Optional<Tables> compiled = Tables.of(pack, columns);
        int looked = 0;
        int wrong = 0;
        if (compiled.isPresent()) {
            if (compiled.get().others()) {
                columns.others().keySet().forEach(others::set);
            }
            PersonJudge judge = new PersonJudge(columns, compiled.get());
            int step = Math.max(1, columns.size() / CHECKED);
            for (int person = 0; person < columns.size(); person += step) {
                looked++;
                wrong += agree(judge, person) ? 0 : 1;
            }
        }
        checked = looked;
        disagreements = wrong;
        tables = compiled.filter(it -> disagreements == 0);
    }

    /** An engine for a pack. */
    public static Engine of(PolicyPack pack, Columns columns, Memory memory) {
        return new Engine(pack, columns, memory);
    }

    Columns columns() {
        return columns;
    }

    /** Decides on columns, for one thread; empty when the pack decides everybody. */
    Optional<PersonJudge> judge() {
        return tables.map(it -> new PersonJudge(columns, it));
    }

    boolean isKeptWhole(int person) {
        return whole.get(person);
    }

    /** Whether a person has lines of kinds that columns do not know. */
    boolean hasOthers(int person) {
        return others.get(person);
    }

    /** The pack's own decisions on the lines of kinds that columns do not know. */
    List<LabDecision> adjudicateOthers(int person) {
        return hasOthers(person)
                ? remembered.computeIfAbsent(person, it -> adjudicate(columns.otherKinds(it)))
                : List.of();
    }

    /** The pack's own decisions. */
    List<LabDecision> adjudicate(int person) {
        return adjudicate(columns.person(person));
    }

    private List<LabDecision> adjudicate(PersonFacts facts) {
        return pack.adjudicate(facts).stream().map(Engine::brief).toList();
    }

    /** The decisions on a person, in the order of the adjudicator. */
    List<LabDecision> decide(int person) {
        return judge().filter(it -> !isKeptWhole(person))
                .map(judge -> decisions(judge, person))
                .orElseGet(() -> adjudicate(person));
    }

    Workings workings(long byColumns, long byAdjudicator, long otherKinds) {
        return new Workings(
                pack.id() + "/" + pack.version(), byColumns, byAdjudicator, otherKinds, checked, disagreements);
    }

    private boolean agree(PersonJudge judge, int person) {
        return isKeptWhole(person) || decisions(judge, person).equals(adjudicate(person));
    }

    private List<LabDecision> decisions(PersonJudge judge, int person) {
        Lines lines = judge.judge(person);
        List<LabDecision> decisions = new ArrayList<>();
        LineWalk walk = new LineWalk(columns);
        walk.begin(person);
        while (walk.next()) {
            if (lines.outcome(walk.line()) != Way.NO_OUTCOME) {
                decisions.add(new LabDecision(
                        walk.key(),
                        KINDS[walk.kind()],
                        OUTCOMES[lines.outcome(walk.line())],
                        new Money(lines.fen(walk.line())),
                        Verdict.codes(lines.reasons(walk.line()))));
            }
        }
        decisions.sort(Comparator.comparing(LabDecision::kind).thenComparing(LabDecision::key));
        decisions.addAll(adjudicateOthers(person));
        return decisions;
    }

    private static LabDecision brief(Decision decision) {
        Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
        decision.reasons().forEach(reason -> codes.add(reason.code()));
        return new LabDecision(decision.key(), decision.kind(), decision.outcome(), decision.amount(), codes);
    }
}
