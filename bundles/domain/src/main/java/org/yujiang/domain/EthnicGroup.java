package org.yujiang.domain;

/**
 * An ethnic group (民族) of GB/T 3304-1991.
 *
 * @param code two digits, {@code 01} to {@code 56}
 * @param name the Chinese name, such as {@code 汉族}
 */
public record EthnicGroup(String code, String name) {}
