package org.yujiang.policy;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The policy packs that are deployed. Safe for use by several threads. */
@ProviderType
public interface PolicyLibrary {

    /** All valid packs, the one in force first. */
    List<PolicyPack> packs();

    /** The pack in force: the highest version of the configured id (default: the only id deployed). */
    Optional<PolicyPack> inForce();
}
