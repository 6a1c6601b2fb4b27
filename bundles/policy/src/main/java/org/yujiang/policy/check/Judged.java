package org.yujiang.policy.check;

import java.util.Optional;

/**
 * A finding with what it does to the claim.
 *
 * @param finding what was found, or the list for want of which nothing can be said
 * @param severity what it does: HOLD for want of a list; never OFF
 * @param provision what that rests on, if the policy says something of it: a clause, or the word {@code sample} or
 *     {@code reading}
 */
public record Judged(Finding finding, CheckSeverity severity, Optional<String> provision) {}
