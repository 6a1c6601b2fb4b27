package org.yujiang.policy.internal.parameters;

import org.yujiang.domain.Period;

/**
 * One version of a parameter.
 *
 * @param validity the days for which it holds
 * @param value the value
 * @param citation what it rests on
 */
public record Dated<T>(Period validity, T value, Citation citation) {}
