package org.yujiang.policy.check;

import java.time.LocalDate;

/**
 * The last issue of a list that is known.
 *
 * @param asOf the day whose state it shows
 * @param complete whether all of it arrived
 */
public record ListIssued(LocalDate asOf, boolean complete) {

    /** Whether it can be relied on, on a day, if it may be so many days old. */
    public ListState state(LocalDate today, int freshDays) {
        if (!complete) {
            return ListState.INCOMPLETE;
        }
        return asOf.plusDays(freshDays).isBefore(today) ? ListState.STALE : ListState.ON_HAND;
    }
}
