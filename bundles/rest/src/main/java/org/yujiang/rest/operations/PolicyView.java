package org.yujiang.rest.operations;

import java.util.List;
import org.yujiang.policy.PolicyPack;

/** A policy pack on the wire. */
record PolicyView(
        String id,
        String version,
        String titleZh,
        String titleEn,
        boolean inForce,
        boolean sampleAmounts,
        List<String> documents,
        List<String> parameters) {

    static PolicyView of(PolicyPack pack, boolean inForce) {
        return new PolicyView(
                pack.id(),
                pack.version(),
                pack.titleZh(),
                pack.titleEn(),
                inForce,
                pack.hasSampleAmounts(),
                pack.documents(),
                pack.describe());
    }
}
