package org.yujiang.policy.internal.parameters;

/**
 * What a value rests on.
 *
 * @param provision the clause of a document of the pack, or the word {@code sample} or {@code reading}
 * @param sample whether the value is only a sample until the province confirms it
 */
public record Citation(String provision, boolean sample) {
    /** Sample data: shown as such wherever it speaks. */
    public static final Citation SAMPLE = new Citation("sample", true);
    /** A reading of a text that can be read otherwise. */
    public static final Citation READING = new Citation("reading", false);
}
