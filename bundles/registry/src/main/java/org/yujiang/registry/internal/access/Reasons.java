package org.yujiang.registry.internal.access;

import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;

/** Nothing is changed, revealed or exported without a reason that the audit log can keep. */
public final class Reasons {
    private static final int LONGEST = 500;

    private Reasons() {}

    /**
     * Checks a reason.
     *
     * @throws RegistryException {@code INVALID} {@code REASON_MISSING}
     */
    public static void require(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "REASON_MISSING",
                            "请写明理由(1至" + LONGEST + "字),理由会记入审计日志。",
                            "Give a reason of 1 to " + LONGEST + " characters; the audit log keeps it."));
        }
    }
}
