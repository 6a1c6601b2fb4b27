package org.yujiang.policy.check;

/**
 * What the policy says of the findings of one code.
 *
 * @param severity what they do to a claim
 * @param provision what that rests on: a clause, or the word {@code sample} or {@code reading}
 */
public record CheckRule(CheckSeverity severity, String provision) {}
