package org.yujiang.check.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yujiang.county.fraud.FraudCase;
import org.yujiang.county.fraud.FraudCorpus;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.PaymentChecks;

/** Precision and recall of each check on the labelled corpus, as docs/checks.md shows them. */
final class CheckFigures {
    /** What a check did. */
    record Figures(int right, int wrong, int missed) {
        static final Figures NONE = new Figures(0, 0, 0);

        Figures plus(boolean found, boolean fraud) {
            return new Figures(
                    right + (found && fraud ? 1 : 0),
                    wrong + (found && !fraud ? 1 : 0),
                    missed + (!found && fraud ? 1 : 0));
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    private CheckFigures() {}

    public static void main(String[] args) {
        List<FraudCase> cases = FraudCorpus.generate(FraudCorpus.SEED, 200);
        System.out.println(cases.size() + " claims");
        measure(cases, true)
                .forEach((code, it) -> System.out.println(String.format(
                        Locale.ROOT,
                        "| F%d | %d | %.3f | %.3f |",
                        code,
                        it.right() + it.missed(),
                        it.precision(),
                        it.recall())));
    }

    /** The figures by the number of the check. */
    static Map<Integer, Figures> measure(List<FraudCase> cases, boolean tell) {
        Map<Integer, Figures> figures = new TreeMap<>();
        for (PaymentCheck check : AllChecks.CHECKS) {
            for (FraudCase each : cases) {
                boolean found = !PaymentChecks.examine(check, each.claim()).isEmpty();
                boolean fraud = each.frauds().contains(check.code());
                if (tell && found != fraud) {
                    System.err.println(check.code() + (found ? " wrongly: " : " missed: ") + each.story());
                }
                figures.merge(
                        Integer.valueOf(check.code().substring(1)),
                        Figures.NONE.plus(found, fraud),
                        (all, one) -> new Figures(
                                all.right() + one.right(), all.wrong() + one.wrong(), all.missed() + one.missed()));
            }
        }
        return figures;
    }
}
