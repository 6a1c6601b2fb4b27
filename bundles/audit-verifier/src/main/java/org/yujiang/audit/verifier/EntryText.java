package org.yujiang.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujiang.audit.verifier.JsonScanner.MalformedJsonException;

/**
 * What the verification needs to know of an entry.
 *
 * @param seq its number
 * @param id its id, to which statements refer
 * @param subjects ids of the people that it names itself
 * @param statements what it says of its statements
 */
public record EntryText(long seq, String id, Set<String> subjects, Optional<StatementSummary> statements) {
    /** Reads an entry; empty when it is none. */
    static Optional<EntryText> parse(byte[] text) {
        try {
            return Optional.of(read(new JsonScanner(new String(text, StandardCharsets.UTF_8))));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    private static EntryText read(JsonScanner json) throws MalformedJsonException {
        long seq = 0;
        String id = "";
        Set<String> subjects = Set.of();
        Optional<StatementSummary> statements = Optional.empty();
        json.expect('{');
        while (json.more('{', '}')) {
            switch (json.key()) {
                case "seq" -> seq = json.number();
                case "id" -> id = json.string();
                case "subjects" -> subjects = strings(json);
                case "statements" -> statements = Optional.of(summary(json));
                default -> json.skip();
            }
        }
        json.expectEnd();
        return new EntryText(seq, id, subjects, statements);
    }

    private static Set<String> strings(JsonScanner json) throws MalformedJsonException {
        Set<String> strings = new TreeSet<>();
        json.expect('[');
        while (json.more('[', ']')) {
            strings.add(json.string());
        }
        return strings;
    }

    private static StatementSummary summary(JsonScanner json) throws MalformedJsonException {
        long count = 0;
        String digest = "";
        String ids = "";
        String marks = "";
        json.expect('{');
        while (json.more('{', '}')) {
            switch (json.key()) {
                case "count" -> count = json.number();
                case "digest" -> digest = json.string();
                case "ids" -> ids = ranges(json);
                case "marks" -> marks = json.string();
                default -> json.skip();
            }
        }
        return new StatementSummary(count, digest, ids, marks);
    }

    private static String ranges(JsonScanner json) throws MalformedJsonException {
        String ranges = json.string();
        if (!IdRanges.isWellFormed(ranges)) {
            throw json.malformed();
        }
        return ranges;
    }
}
