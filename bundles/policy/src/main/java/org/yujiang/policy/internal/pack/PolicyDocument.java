package org.yujiang.policy.internal.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * A document that a pack rests on.
 *
 * @param title its title
 * @param issuer who issued it
 * @param number its number, if known
 * @param date its date, if known
 * @param note what else there is to say about it
 * @param provisions the clauses that the pack cites, each with what it says
 */
record PolicyDocument(
        String title,
        String issuer,
        Optional<String> number,
        Optional<LocalDate> date,
        Optional<String> note,
        Map<String, String> provisions) {

    static PolicyDocument read(YamlMap map) {
        Map<String, String> provisions = new LinkedHashMap<>();
        PolicyDocument document = new PolicyDocument(
                map.required("title", Forms.TEXT).orElse(""),
                map.required("issuer", Forms.TEXT).orElse(""),
                map.optional("number", Forms.TEXT),
                map.optional("date", Forms.DATE),
                map.optional("note", Forms.TEXT),
                provisions);
        map.map("provisions").ifPresent(clauses -> clauses.keys().forEach(clause -> clauses.required(clause, Forms.TEXT)
                .ifPresent(text -> provisions.put(clause, text))));
        map.refuseOthers();
        return document;
    }

    /** The document as one line. */
    String citation() {
        StringBuilder text = new StringBuilder("%s《%s》".formatted(issuer, title));
        number.ifPresent(text::append);
        date.ifPresent(day -> text.append(' ').append(day));
        note.ifPresent(more -> text.append("(").append(more).append(")"));
        return text.toString();
    }
}
