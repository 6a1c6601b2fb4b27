package org.yujiang.policy;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;

/** The policy packs that are deployed. Safe for use by several threads. */
@ProviderType
public interface PolicyLibrary {
    /** No pack is deployed. */
    Problem NONE_DEPLOYED = new Problem(
            "POLICY_NONE",
            "没有部署政策包,不作任何认定;请把政策包的jar放入deploy目录。",
            "No policy pack is deployed, so nothing is decided. Copy the jar of one into deploy/.");

    /** All valid packs, the one in force first. */
    List<PolicyPack> packs();

    /** The pack in force: the highest version of the configured id (default: the only id deployed). */
    Optional<PolicyPack> inForce();

    /**
     * Why no pack is in force; empty when one is. {@code POLICY_NONE} when none is deployed, {@code POLICY_AMBIGUOUS} when
     * several ids are and no id is configured, {@code POLICY_NOT_DEPLOYED} when the configured id is not among them.
     */
    Optional<Problem> problem();
}
