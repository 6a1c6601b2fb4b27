package org.yujiang.policy.internal.yaml;

/**
 * How a kind of value is written, for the reference page.
 *
 * @param zh in Chinese
 * @param en in English
 * @param example a value as a pack writes it
 */
public record Help(String zh, String en, String example) {}
