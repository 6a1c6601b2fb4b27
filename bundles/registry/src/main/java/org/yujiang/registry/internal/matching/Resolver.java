package org.yujiang.registry.internal.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.internal.matching.Match.Verdict;
import org.yujiang.registry.internal.matching.Resolution.Candidate;
import org.yujiang.registry.internal.matching.Resolution.Outcome;

/**
 * Decides whom a line means, from the candidates that share a {@link BlockingKey} with it. Pure; safe for use by several
 * threads.
 *
 * <ul>
 *   <li>The holder of the same verified id is the person. When the names are quite different, a case for review is to be opened
 *       ({@link Resolution#nameConflict}); and when somebody with an id of their own would be the person if the id were
 *       not there, the line goes to review at once: then the id was copied from the wrong line.
 *   <li>Else the one candidate at or above the automatic threshold, or the best of several whom the line shows to be one
 *       person: each of them agrees with the best and the line taken together.
 *   <li>Otherwise several are ambiguous and go to review, as do candidates above the review threshold.
 *   <li>A line whose columns contradict its id goes to review unless its holder bears the name, or somebody else is certain
 *       without it.
 * </ul>
 *
 * <p>Somebody who was held apart is resolved anew, as if they were a line, when one of the candidates has become better known.
 */
public final class Resolver {
    private static final Set<Evidence> ELSEWHERE =
            Set.of(Evidence.VILLAGE_OTHER, Evidence.TOWNSHIP_OTHER, Evidence.COUNTY_OTHER, Evidence.PHONE_OTHER);

    private final Scorer scorer;

    /** A resolver with its thresholds. */
    public Resolver(Thresholds thresholds) {
        scorer = new Scorer(thresholds);
    }

    /**
     * Whether the line is settled by its id alone, as most lines are: the holder has the same verified id and nothing
     * speaks against it. Then there is no need to look for other candidates.
     */
    public boolean settledById(Descriptor line, Descriptor holder) {
        Match match = scorer.compare(line, holder);
        return isSameById(match) && !match.nameConflict();
    }

    /**
     * Whom the line means.
     *
     * @param candidates the people who share a key with it; the order matters only among equals
     */
    public <K> Resolution<K> resolve(Descriptor line, Map<K, Descriptor> candidates) {
        List<Candidate<K>> likely = likely(line, candidates);
        Optional<Candidate<K>> holder = likely.stream()
                .filter(candidate -> isSameById(candidate.match()))
                .findFirst();
        if (holder.isPresent() && !holder.get().match().nameConflict()) {
            return same(holder.get(), likely);
        }
        if (line.contradictsItsId() || likely.stream().anyMatch(Resolver::isDoubtful)) {
            return doubted(line, candidates, likely);
        }
        return only(line, likely, candidates)
                .map(candidate -> same(candidate, likely))
                .orElseGet(() -> new Resolution<>(
                        likely.isEmpty() ? Outcome.NEW : Outcome.REVIEW, Optional.empty(), likely, false));
    }

    /** The id may be somebody else's: who would it be, if the id were not there? */
    private <K> Resolution<K> doubted(Descriptor line, Map<K, Descriptor> candidates, List<Candidate<K>> likely) {
        List<Candidate<K>> all = new ArrayList<>(likely);
        all.removeIf(candidate -> !candidate.match().sameId());
        Optional<Candidate<K>> holder = only(line, all, candidates);
        List<Candidate<K>> others = likely(line.withoutId(), candidates);
        others.removeIf(other -> all.stream().anyMatch(listed -> listed.person().equals(other.person())));
        List<Candidate<K>> ofAnotherId = others.stream()
                .filter(other -> other.match().verdict() == Verdict.SAME)
                .filter(other -> isOfAnotherId(line, candidates.get(other.person())))
                .toList();
        boolean notTheHolders = line.contradictsItsId() || all.stream().anyMatch(Resolver::livesElsewhere);
        all.addAll(others);
        if (ofAnotherId.size() == 1 && notTheHolders) {
            return new Resolution<>(
                    Outcome.SAME, Optional.of(ofAnotherId.get(0).person()), first(ofAnotherId.get(0), all), true);
        }
        return holder.isPresent() && ofAnotherId.isEmpty()
                ? same(holder.get(), all)
                : new Resolution<>(Outcome.REVIEW, Optional.empty(), all, true);
    }

    /** Village or telephone say, as the name does, that it is not the holder of the id. */
    private static boolean livesElsewhere(Candidate<?> holder) {
        return holder.match().evidence().stream().anyMatch(ELSEWHERE::contains);
    }

    private static boolean isOfAnotherId(Descriptor line, @Nullable Descriptor other) {
        return other != null && other.idVerified() && !other.id().equals(line.id());
    }

    /** The one whom nothing but the threshold is needed for; of several the best, when the line makes them one. */
    private <K> Optional<Candidate<K>> only(Descriptor line, List<Candidate<K>> likely, Map<K, Descriptor> candidates) {
        List<Candidate<K>> same = likely.stream()
                .filter(candidate -> candidate.match().verdict() == Verdict.SAME)
                .toList();
        if (same.size() < 2) {
            return same.stream().findFirst();
        }
        Descriptor together =
                Objects.requireNonNull(candidates.get(same.get(0).person())).with(line);
        boolean one = same.stream()
                .skip(1)
                .map(other -> scorer.compare(together, Objects.requireNonNull(candidates.get(other.person()))))
                .allMatch(match -> match.verdict() == Verdict.SAME && !match.nameConflict());
        return one ? same.stream().findFirst() : Optional.empty();
    }

    /** Those who are not {@link Verdict#DIFFERENT}, best first. */
    private <K> List<Candidate<K>> likely(Descriptor line, Map<K, Descriptor> candidates) {
        List<Candidate<K>> likely = new ArrayList<>();
        candidates.forEach((person, descriptor) -> {
            Match match = scorer.compare(line, descriptor);
            if (match.verdict() != Verdict.DIFFERENT) {
                likely.add(new Candidate<>(person, match));
            }
        });
        likely.sort(Comparator.comparing(candidate -> -candidate.match().score()));
        return likely;
    }

    private static <K> Resolution<K> same(Candidate<K> person, List<Candidate<K>> likely) {
        return new Resolution<>(Outcome.SAME, Optional.of(person.person()), first(person, likely), false);
    }

    private static <K> List<Candidate<K>> first(Candidate<K> person, List<Candidate<K>> likely) {
        List<Candidate<K>> first = new ArrayList<>(likely);
        first.remove(person);
        first.add(0, person);
        return first;
    }

    private static boolean isDoubtful(Candidate<?> candidate) {
        boolean same = candidate.match().verdict() == Verdict.SAME;
        return candidate.match().sameId() && (!same || candidate.match().nameConflict());
    }

    private static boolean isSameById(Match match) {
        return match.verdict() == Verdict.SAME && match.evidence().contains(Evidence.ID_SAME);
    }
}
