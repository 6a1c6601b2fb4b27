package org.yujiang.registry.internal.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.domain.ResidentId;

/** What two ids say, whole, old or damaged. */
final class IdEvidence {
    /** So many digits of a number Excel keeps; the others become noughts. */
    private static final int EXCEL_DIGITS = 15;

    private IdEvidence() {}

    static Optional<Evidence> of(Descriptor one, Descriptor other) {
        if (!saysSomething(one) || !saysSomething(other)) {
            return Optional.empty();
        }
        if (one.id().isPresent() && other.id().isPresent()) {
            if (one.id().equals(other.id())) {
                boolean verified = one.idVerified() && other.idVerified();
                return Optional.of(verified ? Evidence.ID_SAME : Evidence.ID_SAME_UNVERIFIED);
            }
            if (one.idVerified() && other.idVerified()) {
                return Optional.of(Evidence.ID_DIFFERENT);
            }
            if (IdCorrections.areOldNeighbours(one.id().get(), other.id().get())) {
                return Optional.of(Evidence.ID_ONE_SLIP);
            }
        } else if (!Collections.disjoint(meant(one), meant(other))) {
            return Optional.of(Evidence.ID_MENDED);
        }
        return Optional.of(areNear(one, other) ? Evidence.ID_TWO_SLIPS : Evidence.ID_UNLIKE);
    }

    private static boolean saysSomething(Descriptor descriptor) {
        return descriptor.id().isPresent() || !descriptor.damagedIds().isEmpty();
    }

    private static boolean areNear(Descriptor one, Descriptor other) {
        return texts(one).anyMatch(text -> texts(other).anyMatch(written -> areNear(text, written)));
    }

    private static boolean areNear(String one, String other) {
        boolean sameButEnd = one.regionMatches(0, other, 0, EXCEL_DIGITS);
        boolean rounded = sameButEnd && (one.endsWith("000") || other.endsWith("000"));
        return rounded || IdCorrections.distance(one, other) <= 2;
    }

    /** What is written, and every id that it may stand for. */
    private static Set<String> meant(Descriptor descriptor) {
        Set<String> meant = texts(descriptor).collect(Collectors.toCollection(HashSet::new));
        descriptor.damagedIds().forEach(text -> add(meant, IdCorrections.of(text)));
        if (!descriptor.idVerified()) {
            descriptor.id().ifPresent(id -> add(meant, IdCorrections.ofOld(id)));
        }
        return meant;
    }

    private static void add(Set<String> meant, Set<ResidentId> ids) {
        ids.forEach(id -> meant.add(id.value()));
    }

    private static Stream<String> texts(Descriptor descriptor) {
        return Stream.concat(descriptor.id().stream().map(ResidentId::value), descriptor.damagedIds().stream());
    }
}
