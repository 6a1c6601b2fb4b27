package org.yujiang.policy.internal.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.Tally;

/** Counts claims by county, month, kind and outcome, and sums what is paid. Not safe for threads. */
final class Cube {
    private static final SubsidyKind[] KINDS = SubsidyKind.values();
    private static final int OUTCOMES = Outcome.values().length;
    /** The outcomes, then the amount. */
    private static final int WIDTH = OUTCOMES + 1;

    private final Columns columns;
    private final long[] values;

    Cube(Columns columns) {
        this.columns = columns;
        int cells = Math.multiplyExact(
                columns.people().counties().size(), columns.months().count() * KINDS.length * WIDTH);
        values = new long[cells];
    }

    void add(int county, int month, int kind, int outcome, long fen) {
        int at = ((county * columns.months().count() + month) * KINDS.length + kind) * WIDTH;
        values[at + outcome]++;
        values[at + OUTCOMES] = Math.addExact(values[at + OUTCOMES], fen);
    }

    void add(Cube other) {
        for (int at = 0; at < values.length; at++) {
            values[at] = Math.addExact(values[at], other.values[at]);
        }
    }

    /** The cells that are not empty. */
    Map<Cell, Tally> cells() {
        Map<Cell, Tally> cells = new HashMap<>();
        for (int at = 0; at < values.length; at += WIDTH) {
            Tally tally = new Tally(
                    values[at + Codes.of(Outcome.PAY)],
                    values[at + Codes.of(Outcome.HOLD)],
                    values[at + Codes.of(Outcome.DENY)],
                    new Money(values[at + OUTCOMES]));
            if (tally.claims() > 0) {
                cells.merge(cell(at / WIDTH), tally, Tally::plus);
            }
        }
        return cells;
    }

    private Cell cell(int number) {
        int month = number / KINDS.length % columns.months().count();
        int county = number / KINDS.length / columns.months().count();
        return new Cell(
                columns.people().counties().value(county),
                Optional.of(KINDS[number % KINDS.length]),
                columns.months().month(month));
    }
}
