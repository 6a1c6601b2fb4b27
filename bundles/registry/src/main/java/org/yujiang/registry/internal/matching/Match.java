package org.yujiang.registry.internal.matching;

import java.util.List;

/**
 * What a comparison of two descriptors came to.
 *
 * @param score 0 to 100
 * @param verdict what follows from it
 * @param evidence the reasons
 */
public record Match(int score, Verdict verdict, List<Evidence> evidence) {
    /** What is to be done with the two. */
    public enum Verdict {
        /** One person, without asking anybody. */
        SAME,
        /** Somebody must look. */
        REVIEW,
        /** Two people. */
        DIFFERENT
    }

    /** Copies the list. */
    public Match {
        evidence = List.copyOf(evidence);
    }

    /** One person by the law of the id, but with names so different that somebody should look afterwards. */
    public boolean nameConflict() {
        return evidence.contains(Evidence.NAME_CONFLICT);
    }

    /** Both have the same id, verified or not. */
    public boolean sameId() {
        return evidence.contains(Evidence.ID_SAME) || evidence.contains(Evidence.ID_SAME_UNVERIFIED);
    }
}
