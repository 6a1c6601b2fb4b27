package org.yujiang.policy;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears that the deployed packs changed. Register it as a service. */
@ConsumerType
public interface PolicyListener {

    /**
     * A pack came, went or was replaced, so that {@link PolicyLibrary#inForce()} may answer otherwise than before.
     *
     * <p>Called without locks, by the thread that deploys, maybe by several at once: return soon and do not throw. The call
     * carries no news by itself; ask the library.
     */
    void policyChanged();
}
