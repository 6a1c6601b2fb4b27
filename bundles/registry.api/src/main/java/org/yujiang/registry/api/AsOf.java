package org.yujiang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two times of a question: what was true on a day, and what the registry knew at a moment.
 *
 * @param validOn the day of which is asked; empty: all days
 * @param knownAt the moment whose knowledge counts; what came later, and what was taken back later, is as it was then;
 *     empty: now
 */
public record AsOf(Optional<LocalDate> validOn, Optional<Instant> knownAt) {
    /** All days, as known now. */
    public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

    /** What was true on a day, as known now. */
    public static AsOf validOn(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty());
    }

    /** Everything, as known at a moment. */
    public static AsOf knownAt(Instant moment) {
        return new AsOf(Optional.empty(), Optional.of(moment));
    }
}
