package org.yujiang.policy.internal.parameters;

/**
 * How a text that can be read in several ways is read. It has no dates: it says which dates count.
 *
 * @param name its name with the section, such as {@code readings.countingDate}
 * @param zh what it decides, in Chinese
 * @param en what it decides, in English
 * @param value the choice
 * @param citation what it rests on
 */
public record Reading<E extends Enum<E>>(String name, String zh, String en, E value, Citation citation) {

    /** A line of text: name, value, provision, meaning. */
    public String describe() {
        return "%s = %s %s · %s / %s".formatted(name, value, citation.provision(), zh, en);
    }
}
