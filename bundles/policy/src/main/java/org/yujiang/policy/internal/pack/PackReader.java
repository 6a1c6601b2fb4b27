package org.yujiang.policy.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.internal.example.ExampleReader;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlFile;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Reads a whole pack, or refuses it with all that is wrong. */
public final class PackReader {
    private final YamlMap root;
    private final PackProblems problems;
    private final Set<String> provisions = new LinkedHashSet<>();

    private PackReader(YamlMap root, PackProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * Reads a pack; its examples are not run.
     *
     * @param name the name by which problems call the file
     * @throws PolicyPackException if anything in it is wrong
     */
    public static PolicyPack read(String name, InputStream yaml) throws IOException, PolicyPackException {
        return read(yaml, new PackProblems(name));
    }

    /**
     * Reads a pack and runs its examples.
     *
     * @param name the name by which problems call the file
     * @throws PolicyPackException if anything in it is wrong, or it decides otherwise than an example says
     */
    public static PolicyPack readAndTry(String name, InputStream yaml) throws IOException, PolicyPackException {
        PackProblems problems = new PackProblems(name);
        Pack pack = read(yaml, problems);
        pack.checkExamples(problems);
        problems.refuseIfAny();
        return pack;
    }

    private static Pack read(InputStream yaml, PackProblems problems) throws IOException, PolicyPackException {
        YamlMap root = YamlMap.of(YamlFile.read(problems.file(), yaml, problems), problems);
        Pack pack = new PackReader(root, problems).read();
        problems.refuseIfAny();
        return pack;
    }

    private Pack read() {
        PackHeader header = PackHeader.read(root);
        List<PolicyDocument> documents = documents();
        Sections sections = Sections.read(root, provisions, problems);
        List<LocatedExample> examples = root.optionalMaps("examples").stream()
                .map(map -> new LocatedExample(new ExampleReader(problems).read(map), map.node()))
                .toList();
        root.refuseOthers();
        return new Pack(header, documents, sections, examples);
    }

    private List<PolicyDocument> documents() {
        return root.maps("documents").stream().map(this::document).toList();
    }

    private PolicyDocument document(YamlMap map) {
        PolicyDocument document = PolicyDocument.read(map);
        for (String clause : document.provisions().keySet()) {
            if (!provisions.add(clause)) {
                problems.add(PackError.PACK_ENTRY_TWICE, map.node(), clause);
            }
        }
        return document;
    }
}
