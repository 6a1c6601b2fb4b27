package org.yujiang.policy.internal.parameters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Reads what a value rests on: {@code provision:} and a clause that some document lists, or {@code source:}. */
final class Citations {
    private static final Form<Citation> SOURCE = Forms.listed(
            List.of(Citation.SAMPLE, Citation.READING), Citation::provision, PackError.PACK_CHOICE_UNKNOWN);

    private final Form<Citation> provision;
    private final PackProblems problems;

    /**
     * For one pack.
     *
     * @param provisions the clauses that its documents list
     * @param problems takes what is wrong
     */
    Citations(Collection<String> provisions, PackProblems problems) {
        List<Citation> clauses =
                provisions.stream().map(clause -> new Citation(clause, false)).toList();
        this.provision = Forms.listed(clauses, Citation::provision, PackError.PACK_PROVISION_UNKNOWN);
        this.problems = problems;
    }

    /** The citation of a value; empty when it is wrong. */
    Optional<Citation> read(YamlMap map) {
        if (map.has("provision") == map.has("source")) {
            problems.add(PackError.PACK_CITATION_MISSING, map.node());
        }
        return map.optional("provision", provision).or(() -> map.optional("source", SOURCE));
    }
}
