package org.yujiang.rest.operations;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.policy.lab.Workings;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.LabRows;

/** What a draft would change, on the wire. */
record LabReportView(
        LabStatusView facts,
        Lab.Agreement agreement,
        String agreementZh,
        Workings base,
        Workings draft,
        Balance people,
        Balance claims,
        Cost total,
        List<Cost> costs,
        List<Change> changes,
        List<Example> examples,
        long tookMillis) {

    static LabReportView of(Lab.Report report, Lab.By by) {
        LabComparison comparison = report.comparison();
        return new LabReportView(
                LabStatusView.of(report.facts()),
                report.agreement(),
                report.agreement().zh(),
                comparison.base(),
                comparison.draft(),
                Balance.of(comparison.people()),
                Balance.of(comparison.claims()),
                Cost.of(new Cell(Optional.empty(), Optional.empty(), Optional.empty()), comparison.total()),
                comparison.by(by.dimensions()).entrySet().stream().map(Cost::of).toList(),
                comparison.changes().stream().map(Change::of).toList(),
                report.examples().stream().map(Example::of).toList(),
                report.took().toMillis());
    }

    /** Winners and losers. */
    record Balance(long winners, String gainedYuan, long losers, String lostYuan, long same) {
        static Balance of(LabComparison.Balance balance) {
            return new Balance(
                    balance.winners(),
                    balance.gained().toString(),
                    balance.losers(),
                    balance.lost().toString(),
                    balance.same());
        }
    }

    /** Claims counted. */
    record Tally(long paid, long held, long denied, String amountYuan) {
        static Tally of(org.yujiang.policy.lab.Tally tally) {
            return new Tally(
                    tally.paid(), tally.held(), tally.denied(), tally.amount().toString());
        }
    }

    /** Claims under both packs. */
    record Cost(
            Optional<String> county,
            Optional<String> countyName,
            Optional<SubsidyKind> kind,
            Optional<String> month,
            Tally base,
            Tally draft,
            String differenceYuan) {
        static Cost of(Map.Entry<Cell, LabComparison.Pair> cost) {
            return of(cost.getKey(), cost.getValue());
        }

        static Cost of(Cell cell, LabComparison.Pair pair) {
            return new Cost(
                    cell.county().map(DivisionCode::value),
                    Optional.of(LabRows.county(cell.county())).filter(name -> !name.isEmpty()),
                    cell.kind(),
                    cell.month().map(YearMonth::toString),
                    Tally.of(pair.base()),
                    Tally.of(pair.draft()),
                    pair.difference().toString());
        }
    }

    /** A way in which decisions change. */
    record Change(
            SubsidyKind kind,
            Optional<Outcome> base,
            Set<ReasonCode> baseReasons,
            Optional<Outcome> draft,
            Set<ReasonCode> draftReasons,
            long claims,
            String differenceYuan) {
        static Change of(LabComparison.Change change) {
            return new Change(
                    change.kind(),
                    change.base(),
                    change.baseReasons(),
                    change.draft(),
                    change.draftReasons(),
                    change.claims(),
                    change.difference().toString());
        }
    }

    /** A claim that changes. */
    record Example(
            int change,
            SubsidyKind kind,
            String key,
            Optional<String> county,
            Optional<Side> base,
            Optional<Side> draft) {
        static Example of(Lab.Example example) {
            return new Example(
                    example.change(),
                    example.kind(),
                    example.key(),
                    example.county(),
                    example.base().map(Side::of),
                    example.draft().map(Side::of));
        }
    }

    /** What a pack decides. */
    record Side(Outcome outcome, String amountYuan, List<Decision.Reason> reasons) {
        static Side of(Decision decision) {
            return new Side(decision.outcome(), decision.amount().toString(), decision.reasons());
        }
    }
}
