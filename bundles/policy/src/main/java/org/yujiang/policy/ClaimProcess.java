package org.yujiang.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How claims are handled on their way to the money, as a pack says for one day. What a pack does not say is empty.
 *
 * @param publicationDays working days for which a list of payees is published (公示); {@value #USUAL_PUBLICATION} unless the
 *     pack says otherwise
 * @param claimDeadlineDays days after the end of a training or month of work within which it must be claimed
 * @param payWorkingDays working days after the approval within which it must be paid
 * @param materials what must be handed in for a batch of claims, by kind of subsidy
 * @param fundSources where the money comes from, by kind of subsidy
 * @param payees who receives it, by kind of subsidy
 */
public record ClaimProcess(
        int publicationDays,
        Optional<Integer> claimDeadlineDays,
        Optional<Integer> payWorkingDays,
        Map<SubsidyKind, Set<String>> materials,
        Map<SubsidyKind, FundSource> fundSources,
        Map<SubsidyKind, PayeeKind> payees) {
    private static final int USUAL_PUBLICATION = 5;

    /** What holds when a pack says nothing. */
    public static final ClaimProcess STANDARD =
            new ClaimProcess(USUAL_PUBLICATION, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());

    /** The same, paid from these funds. */
    public ClaimProcess paidFrom(Map<SubsidyKind, FundSource> funds) {
        return new ClaimProcess(publicationDays, claimDeadlineDays, payWorkingDays, materials, funds, payees);
    }

    /** Copies the tables. */
    public ClaimProcess {
        materials = Map.copyOf(materials);
        fundSources = Map.copyOf(fundSources);
        payees = Map.copyOf(payees);
    }
}
