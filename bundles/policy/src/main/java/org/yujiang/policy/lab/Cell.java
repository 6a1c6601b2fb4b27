package org.yujiang.policy.lab;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.SubsidyKind;

/**
 * What claims are counted by. Cells are ordered by county, kind and month, what is empty first.
 *
 * @param county where the person lives; empty when it is not known, or all counties
 * @param kind what is paid for; empty: all kinds
 * @param month of a training that of completion, of 以工代训 the month worked, of a living allowance that of class start, of all others
 *     that in which they begin; empty when there is none, or all months
 */
public record Cell(Optional<DivisionCode> county, Optional<SubsidyKind> kind, Optional<YearMonth> month)
        implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    (Cell cell) -> cell.county().map(DivisionCode::value).orElse(""))
            .thenComparing(cell -> cell.kind().isPresent())
            .thenComparing(cell -> cell.kind().orElse(SubsidyKind.TRAINING))
            .thenComparing(cell -> cell.month().map(YearMonth::toString).orElse(""));

    /** What to count by. */
    public enum Dimension {
        /** The county. */
        COUNTY,
        /** The kind of subsidy. */
        KIND,
        /** The month. */
        MONTH;

        /** All three. */
        public static final Set<Dimension> ALL = Set.copyOf(EnumSet.allOf(Dimension.class));
    }

    /** The cell that this one falls into when claims are counted by some dimensions only. */
    public Cell by(Set<Dimension> dimensions) {
        return new Cell(
                county.filter(it -> dimensions.contains(Dimension.COUNTY)),
                kind.filter(it -> dimensions.contains(Dimension.KIND)),
                month.filter(it -> dimensions.contains(Dimension.MONTH)));
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
