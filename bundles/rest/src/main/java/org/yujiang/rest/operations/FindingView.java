package org.yujiang.rest.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.registry.api.Checks.CheckFinding;
import org.yujiang.registry.api.Checks.FindingState;

/** A finding on the wire, with the Chinese terms. */
record FindingView(
        UUID id,
        UUID claim,
        UUID trainee,
        SubsidyKind kind,
        String kindZh,
        String key,
        String code,
        CheckSeverity severity,
        String zh,
        String en,
        Optional<String> provision,
        Optional<VerificationList> list,
        Optional<String> listZh,
        FindingState state,
        String stateZh,
        Instant foundAt,
        Optional<Instant> goneAt,
        Optional<Instant> clearedAt,
        Optional<String> clearedBy,
        Optional<String> reason) {

    static FindingView of(CheckFinding finding) {
        return new FindingView(
                finding.id(),
                finding.claim(),
                finding.trainee(),
                finding.kind(),
                finding.kind().zh(),
                finding.key(),
                finding.code(),
                finding.severity(),
                finding.zh(),
                finding.en(),
                finding.provision(),
                finding.list(),
                finding.list().map(VerificationList::zh),
                finding.state(),
                finding.state().zh(),
                finding.foundAt(),
                finding.goneAt(),
                finding.clearedAt(),
                finding.clearedBy(),
                finding.reason());
    }
}
