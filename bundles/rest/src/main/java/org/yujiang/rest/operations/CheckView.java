package org.yujiang.rest.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.ListState;
import org.yujiang.registry.api.Checks.Check;
import org.yujiang.registry.api.Checks.ListStanding;
import org.yujiang.registry.api.Checks.Severity;

/** A check on the wire, its lists in their order. */
record CheckView(String code, String zh, String en, List<Severity> severities, List<VerificationList> lists) {

    static CheckView of(Check check) {
        return new CheckView(
                check.code(),
                check.zh(),
                check.en(),
                check.severities(),
                check.lists().stream().sorted().toList());
    }

    /** How a list stands, with the terms. */
    record Standing(
            VerificationList list,
            String zh,
            String en,
            ListState state,
            String stateZh,
            Optional<LocalDate> asOf,
            int freshDays) {

        static Standing of(ListStanding standing) {
            return new Standing(
                    standing.list(),
                    standing.list().zh(),
                    standing.list().en(),
                    standing.state(),
                    standing.state().zh(),
                    standing.asOf(),
                    standing.freshDays());
        }
    }
}
