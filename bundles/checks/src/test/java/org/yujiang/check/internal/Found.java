package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.PaymentChecks;

/** What checks find on claims that are made up. */
final class Found {
    private Found() {}

    /** The codes of what a check finds. Whatever it finds, it says so in both languages under a code that it declares. */
    static List<String> by(PaymentCheck check, ClaimDraft draft) {
        List<Finding> findings = PaymentChecks.examine(check, draft.claim());
        assertThat(findings).allSatisfy(found -> {
            assertThat(check.severities()).containsKey(found.code());
            assertThat(found.zh()).isNotBlank();
            assertThat(found.en()).isNotBlank();
        });
        return findings.stream().map(Finding::code).toList();
    }
}
