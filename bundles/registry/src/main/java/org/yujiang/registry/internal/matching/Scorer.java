package org.yujiang.registry.internal.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.DivisionCode.Level;
import org.yujiang.registry.internal.matching.Match.Verdict;
import org.yujiang.registry.internal.matching.Names.Likeness;

/**
 * Weighs what speaks for and against two descriptors being of one person. Symmetric and pure; safe for use by several
 * threads.
 *
 * <p>Whatever the sum is, two are never {@link Verdict#SAME} without being looked at
 *
 * <ul>
 *   <li>when both have verified ids that differ,
 *   <li>when sex or birth date contradict one another by more than a slip; under the same verified id only when the names differ
 *       too, and the sex not when all the rest agrees,
 *   <li>when the names differ by a character that does not sound alike, and no id holds the two together: twins are named
 *       like that.
 * </ul>
 *
 * And two with the same id are never {@link Verdict#DIFFERENT}.
 */
public final class Scorer {
    private static final int PHONE_SLIPS = 2;
    /** With so many points in all, the other sex's among them, somebody else would be born with the name on the day, there. */
    private static final int SEX_MISTAKEN = 100;

    private final Thresholds thresholds;

    /** A scorer with its thresholds. */
    public Scorer(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** How well the two agree. */
    public Match compare(Descriptor one, Descriptor other) {
        List<Evidence> evidence = new ArrayList<>();
        Optional<Evidence> ids = IdEvidence.of(one, other);
        ids.ifPresent(evidence::add);
        boolean sameId = ids.filter(e -> e == Evidence.ID_SAME || e == Evidence.ID_SAME_UNVERIFIED)
                .isPresent();
        names(one, other, sameId, evidence);
        if (ids.filter(e -> e == Evidence.ID_SAME).isPresent()) {
            columnsAgainstId(one, other, evidence);
        } else {
            births(one, other, ids).ifPresent(evidence::add);
            if (one.sex().isPresent() && other.sex().isPresent() && !one.sex().equals(other.sex())) {
                evidence.add(Evidence.SEX_DIFFERENT);
            }
        }
        residences(one, other).ifPresent(evidence::add);
        phones(one, other).ifPresent(evidence::add);
        return match(evidence, sameId);
    }

    private Match match(List<Evidence> evidence, boolean sameId) {
        int sum = evidence.stream().mapToInt(Evidence::points).sum();
        int least = sameId ? thresholds.review() : 0;
        int most = mustBeLookedAt(evidence, sum) ? thresholds.automatic() - 1 : 100;
        int score = Math.max(least, Math.min(most, sum));
        Verdict verdict = score >= thresholds.automatic()
                ? Verdict.SAME
                : score >= thresholds.review() ? Verdict.REVIEW : Verdict.DIFFERENT;
        return new Match(score, verdict, evidence);
    }

    private static boolean mustBeLookedAt(List<Evidence> evidence, int sum) {
        boolean otherBirth = evidence.contains(Evidence.BIRTH_DATE_DIFFERENT);
        boolean otherSex = evidence.contains(Evidence.SEX_DIFFERENT);
        if (evidence.contains(Evidence.ID_SAME)) {
            boolean otherName = evidence.contains(Evidence.NAME_CONFLICT) || evidence.contains(Evidence.NAME_SIMILAR);
            return (otherBirth || otherSex) && otherName;
        }
        boolean contradiction =
                evidence.contains(Evidence.ID_DIFFERENT) || otherBirth || (otherSex && sum < SEX_MISTAKEN);
        boolean maybeTwins = evidence.contains(Evidence.NAME_SIMILAR)
                || evidence.contains(Evidence.NAME_HALF)
                || evidence.contains(Evidence.NAME_DIFFERENT);
        boolean heldById = evidence.contains(Evidence.ID_SAME_UNVERIFIED) || evidence.contains(Evidence.ID_MENDED);
        return contradiction || (maybeTwins && !heldById);
    }

    private static void names(Descriptor one, Descriptor other, boolean sameId, List<Evidence> evidence) {
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return;
        }
        Likeness likeness = Names.compare(one.names(), other.names());
        evidence.add(
                switch (likeness) {
                    case EQUAL -> Evidence.NAME_EQUAL;
                    case VARIANT -> Evidence.NAME_VARIANT;
                    case SOUND -> Evidence.NAME_SOUND;
                    case TURNED -> Evidence.NAME_TURNED;
                    case SIMILAR -> Evidence.NAME_SIMILAR;
                    case HALF -> sameId ? Evidence.NAME_CONFLICT : Evidence.NAME_HALF;
                    case DIFFERENT -> sameId ? Evidence.NAME_CONFLICT : Evidence.NAME_DIFFERENT;
                });
        if (likeness.compareTo(Likeness.TURNED) <= 0 && !sameId) {
            frequency(one.names(), other.names(), evidence);
        }
    }

    /** The more people bear a name, the less it says that two bear it. */
    private static void frequency(List<String> ones, List<String> others, List<Evidence> evidence) {
        if (Names.areShort(ones) || Names.areShort(others)) {
            evidence.add(Evidence.NAME_SHORT);
        }
        if (Names.haveCommonSurname(ones) || Names.haveCommonSurname(others)) {
            evidence.add(Evidence.SURNAME_COMMON);
        } else if (Names.haveRareSurname(ones) && Names.haveRareSurname(others)) {
            evidence.add(Evidence.SURNAME_RARE);
        }
    }

    /** Under the same id birth date and sex are the same; only the columns can say otherwise. */
    private static void columnsAgainstId(Descriptor one, Descriptor other, List<Evidence> evidence) {
        if (one.birthDateContradictsId() || other.birthDateContradictsId()) {
            evidence.add(Evidence.BIRTH_DATE_DIFFERENT);
        }
        if (one.sexContradictsId() || other.sexContradictsId()) {
            evidence.add(Evidence.SEX_DIFFERENT);
        }
    }

    private static Optional<Evidence> births(Descriptor one, Descriptor other, Optional<Evidence> ids) {
        boolean saidById = ids.filter(e -> e.points() > 0).isPresent();
        Optional<LocalDate> first = saidById ? one.firmBirthDate() : one.birthDate();
        Optional<LocalDate> second = saidById ? other.firmBirthDate() : other.birthDate();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return switch (BirthDates.compare(first.get(), second.get())) {
            case SAME -> saidById ? Optional.empty() : Optional.of(Evidence.BIRTH_DATE_SAME);
            case NEAR -> saidById ? Optional.empty() : Optional.of(Evidence.BIRTH_DATE_NEAR);
            case LUNAR -> saidById ? Optional.empty() : Optional.of(Evidence.BIRTH_DATE_LUNAR);
            case DIFFERENT -> Optional.of(Evidence.BIRTH_DATE_DIFFERENT);
        };
    }

    /** The most favourable pair: people have more than one address. */
    private static Optional<Evidence> residences(Descriptor one, Descriptor other) {
        if (one.residences().isEmpty() || other.residences().isEmpty()) {
            boolean issuedThere = one.idIsOfCounty(other.residences()) || other.idIsOfCounty(one.residences());
            return issuedThere ? Optional.of(Evidence.COUNTY_SAME) : Optional.empty();
        }
        Optional<Evidence> best = Optional.empty();
        for (DivisionCode place : one.residences()) {
            for (DivisionCode another : other.residences()) {
                Optional<Evidence> found = residences(place, another);
                boolean better = found.isPresent()
                        && (best.isEmpty() || best.get().points() < found.get().points());
                best = better ? found : best;
            }
        }
        return best;
    }

    private static Optional<Evidence> residences(DivisionCode one, DivisionCode other) {
        if (one.level().compareTo(Level.COUNTY) < 0 || other.level().compareTo(Level.COUNTY) < 0) {
            return Optional.empty();
        }
        if (!one.county().equals(other.county())) {
            return Optional.of(Evidence.COUNTY_OTHER);
        }
        if (one.level() == Level.COUNTY || other.level() == Level.COUNTY) {
            return Optional.of(Evidence.COUNTY_SAME);
        }
        if (one.equals(other)) {
            return Optional.of(one.level() == Level.VILLAGE ? Evidence.VILLAGE_SAME : Evidence.TOWNSHIP_SAME);
        }
        if (one.within(other) || other.within(one)) {
            return Optional.of(Evidence.TOWNSHIP_SAME);
        }
        boolean sameTownship = one.value().regionMatches(0, other.value(), 0, Level.TOWNSHIP.digits());
        return Optional.of(sameTownship ? Evidence.VILLAGE_OTHER : Evidence.TOWNSHIP_OTHER);
    }

    private static Optional<Evidence> phones(Descriptor one, Descriptor other) {
        if (one.phones().isEmpty() || other.phones().isEmpty()) {
            return Optional.empty();
        }
        if (one.phones().stream().anyMatch(other.phones()::contains)) {
            return Optional.of(Evidence.PHONE_SAME);
        }
        boolean near = one.phones().stream().anyMatch(phone -> other.phones().stream()
                .anyMatch(another -> IdCorrections.distance(phone, another) <= PHONE_SLIPS));
        return Optional.of(near ? Evidence.PHONE_NEAR : Evidence.PHONE_OTHER);
    }
}
