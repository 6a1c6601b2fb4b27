package org.yujiang.policy.internal.parameters;

import org.yujiang.policy.internal.yaml.Form;

/**
 * A key of a section, for the reference page.
 *
 * @param key its name
 * @param type how it is written
 * @param required whether it must be there
 * @param absent what holds without it, for readings
 * @param zh what it says, in Chinese
 * @param en what it says, in English
 * @param form how its value is written
 */
public record SchemaEntry(String key, Type type, boolean required, String absent, String zh, String en, Form<?> form) {
    /** How a key is written. */
    public enum Type {
        /** Dated versions. */
        PARAMETER,
        /** Dated versions, each of which may differ by area. */
        AMOUNT,
        /** A choice without dates. */
        READING
    }
}
