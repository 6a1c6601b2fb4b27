package org.yujiang.registry.internal;

import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.RegistryException;

/** The pack in force, for whom nothing can be answered without one. */
public final class InForce {
    private InForce() {}

    /**
     * The pack.
     *
     * @throws RegistryException {@code CONFLICT}, with the {@linkplain PolicyLibrary#problem() reason}, when there is none
     */
    public static PolicyPack require(PolicyLibrary policies) {
        return policies.inForce()
                .orElseThrow(() -> new RegistryException(
                        RegistryException.Kind.CONFLICT, policies.problem().orElse(PolicyLibrary.NONE_DEPLOYED)));
    }
}
