package org.yujiang.policy.internal.adjudication;

import org.yujiang.policy.internal.parameters.Citation;

/**
 * A value that may differ by area.
 *
 * @param value the value
 * @param citation what it rests on
 * @param zh why this one, to be put behind a sentence; empty when it is the same everywhere
 * @param en the same in English
 */
record Priced<T>(T value, Citation citation, String zh, String en) {}
