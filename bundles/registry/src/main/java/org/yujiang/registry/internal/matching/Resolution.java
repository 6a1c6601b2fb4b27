package org.yujiang.registry.internal.matching;

import java.util.List;
import java.util.Optional;

/**
 * Whom a line means.
 *
 * @param <K> the key of a person
 * @param outcome what is to be done
 * @param person whom the line is of; present exactly when {@code outcome} is {@link Outcome#SAME}
 * @param candidates for {@link Outcome#REVIEW} those among whom to choose, best first, perhaps none; for
 *     {@link Outcome#SAME} the person first, then others who should be looked at as possible duplicates
 * @param idInDoubt the line's id may be somebody else's: a person made from the line must not get it
 */
public record Resolution<K>(Outcome outcome, Optional<K> person, List<Candidate<K>> candidates, boolean idInDoubt) {
    /** What is to be done with a line. */
    public enum Outcome {
        /** It is of a person whom the registry knows. */
        SAME,
        /** Somebody must look: until then it is kept apart. */
        REVIEW,
        /** It is of somebody new. */
        NEW
    }

    /** Somebody whom the line may mean. */
    public record Candidate<K>(K person, Match match) {}

    /** Copies the list. */
    public Resolution {
        candidates = List.copyOf(candidates);
    }

    /** Found by the id although the names are quite different: attached, and a case for review is opened. */
    public boolean nameConflict() {
        return outcome == Outcome.SAME && candidates.get(0).match().nameConflict();
    }
}
