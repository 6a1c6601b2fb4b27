package org.yujiang.policy.internal.yaml;

/**
 * A key of a mapping with the form of its value.
 *
 * @param name its name
 * @param form how its value is written
 * @param required whether it must be there
 * @param zh what it says, in Chinese
 * @param en what it says, in English
 */
public record Key<T>(String name, Form<T> form, boolean required, String zh, String en) {
    /** One that must be there. */
    public static <T> Key<T> required(String name, Form<T> form, String zh, String en) {
        return new Key<>(name, form, true, zh, en);
    }

    /** One that may be missing. */
    public static <T> Key<T> optional(String name, Form<T> form, String zh, String en) {
        return new Key<>(name, form, false, zh, en);
    }
}
