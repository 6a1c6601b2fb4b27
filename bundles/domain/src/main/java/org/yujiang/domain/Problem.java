package org.yujiang.domain;

import java.io.Serializable;

/**
 * What is wrong and what to do next, for a person to read: one sentence in Chinese, the same in English, and a code that
 * never changes, by which programs, quarantine rows and manuals refer to it.
 *
 * @param code stable upper-case code, such as {@code RESIDENT_ID_CHECK_DIGIT}
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record Problem(String code, String zh, String en) implements Serializable {}
