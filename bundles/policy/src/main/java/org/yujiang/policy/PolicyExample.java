package org.yujiang.policy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A worked case that a pack carries: facts of some people, and what must come of them. Immutable. */
@ProviderType
public interface PolicyExample {

    /** What the case is about, in the words of whoever wrote the pack. */
    String title();

    /**
     * Lets a pack decide the facts and compares.
     *
     * @return the differences, as sentences in Chinese; empty when the pack decides as the case expects
     */
    List<String> check(PolicyPack pack);
}
