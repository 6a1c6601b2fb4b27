package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * Something that a source says, before it is known whether that is new.
 *
 * @param subject a person, a class or a provider
 * @param kind of what kind
 * @param key which of the subject's facts of this kind
 * @param body as it is kept: secret members encrypted
 * @param plain as it reads, for telling whether it is new
 * @param place where in the source it stands
 */
public record Saying(UUID subject, Kind kind, String key, ObjectNode body, String plain, Place place) {

    /**
     * Where in the source something stands.
     *
     * @param text file and line, or a statement's id; empty for what a user enters
     * @param item which item of the page
     */
    public record Place(String text, int item) {
        /** Entered by hand. */
        public static final Place BY_HAND = new Place("", 0);
    }
}
