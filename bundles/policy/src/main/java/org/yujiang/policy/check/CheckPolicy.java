package org.yujiang.policy.check;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a policy pack says of the checks before payment. */
@ProviderType
public interface CheckPolicy {
    /** A policy that says nothing. */
    CheckPolicy SILENT = new CheckPolicy() {
        @Override
        public Optional<CheckRule> rule(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public CheckLimits limits(LocalDate day) {
            return CheckLimits.USUAL;
        }
    };

    /** What it says of the findings of a code for lines of a day; empty when nothing: then the check's own severity holds. */
    Optional<CheckRule> rule(String code, LocalDate day);

    /** Where the ordinary ends for lines of a day. */
    CheckLimits limits(LocalDate day);
}
