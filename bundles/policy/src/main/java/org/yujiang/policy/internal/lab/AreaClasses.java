package org.yujiang.policy.internal.lab;

import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.internal.parameters.AreaParameters;
import org.yujiang.policy.internal.parameters.Dated;

/** Which classes of area a place is in by what a pack says, as bits, by place and era. Immutable. */
final class AreaClasses {
    private static final AreaClass[] CLASSES = AreaClass.values();

    /** How many sets of classes there are. */
    static final int SETS = 1 << CLASSES.length;

    private final byte[] bits;
    private final int eras;

    private AreaClasses(byte[] bits, int eras) {
        this.bits = bits;
        this.eras = eras;
    }

    /**
     * The classes of some places.
     *
     * @param listed what the pack lists; without it, what is known of Henan
     */
    static AreaClasses of(Optional<AreaParameters> listed, Dictionary<DivisionCode> places, Eras eras) {
        // The first row is for places that are not known: they are in no class.
        byte[] bits = new byte[(places.size() + 1) * eras.count()];
        for (int place = 0; place < places.size(); place++) {
            for (int era = 0; era < eras.count(); era++) {
                bits[(place + 1) * eras.count() + era] = bits(listed, places.value(place), eras, era);
            }
        }
        return new AreaClasses(bits, eras.count());
    }

    /** The classes of a place; of -1, which stands for a place that is not known, none. */
    int of(int place, int era) {
        return bits[(place + 1) * eras + era];
    }

    /** The value for a place in some classes: of those that a version names, the first counts. */
    static <T> T select(Dated<T> version, int classes) {
        return version.areas().stream()
                .filter(area -> (classes & bit(area.area())) != 0)
                .findFirst()
                .map(Dated.InArea::value)
                .orElse(version.value());
    }

    private static byte bits(Optional<AreaParameters> listed, DivisionCode place, Eras eras, int era) {
        int bits = 0;
        for (AreaClass area : CLASSES) {
            bits |= isIn(listed, place, area, eras, era) ? bit(area) : 0;
        }
        return (byte) bits;
    }

    private static boolean isIn(
            Optional<AreaParameters> listed, DivisionCode place, AreaClass area, Eras eras, int era) {
        return listed.map(own -> Optional.ofNullable(own.divisions().get(area))
                        .flatMap(divisions -> divisions.at(eras.day(era)))
                        .map(divisions -> within(place, divisions.value()))
                        .orElse(false))
                .orElseGet(() -> Divisions.henan().areaClasses(place).contains(area));
    }

    private static boolean within(DivisionCode place, Set<DivisionCode> divisions) {
        return divisions.stream().anyMatch(place::within);
    }

    private static int bit(AreaClass area) {
        return 1 << Codes.of(area);
    }
}
