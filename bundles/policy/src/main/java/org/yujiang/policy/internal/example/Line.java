package org.yujiang.policy.internal.example;

import org.yujiang.policy.SubsidyKind;

/**
 * Names a line of a person.
 *
 * @param kind what is paid for
 * @param key the key of the decision
 */
record Line(SubsidyKind kind, String key) {}
