package org.yujiang.policy.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.internal.example.ExampleReader;
import org.yujiang.policy.internal.parameters.CalendarParameters;
import org.yujiang.policy.internal.parameters.ProcessParameters;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.Scope;
import org.yujiang.policy.internal.parameters.Section;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.parameters.WorkParameters;
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
     * Reads a pack.
     *
     * @param name the name by which problems call the file
     * @throws PolicyPackException if anything in it is wrong
     */
    public static PolicyPack read(String name, InputStream yaml) throws IOException, PolicyPackException {
        PackProblems problems = new PackProblems(name);
        YamlMap root = YamlMap.of(YamlFile.read(name, yaml, problems), problems);
        PolicyPack pack = new PackReader(root, problems).read();
        problems.refuseIfAny();
        return pack;
    }

    private Pack read() {
        PackHeader header = PackHeader.read(root);
        List<PolicyDocument> documents = documents();
        Readings readings = Readings.read(section("readings"));
        boolean needsCounties = readings.annualCapScope().value() == Scope.DEEP_COUNTIES;
        TrainingParameters training = TrainingParameters.read(section("training"), needsCounties);
        WorkParameters workTraining = WorkParameters.read(section("workTraining"));
        ProcessParameters process = ProcessParameters.read(optionalSection("process"));
        CalendarParameters days = CalendarParameters.read(optionalSection("calendar"));
        List<PolicyExample> examples = root.optionalMaps("examples").stream()
                .map(map -> new ExampleReader(problems).read(map))
                .toList();
        root.refuseOthers();
        return new Pack(header, documents, readings, training, workTraining, process, days, examples);
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

    private Section section(String name) {
        YamlMap map = root.map(name).orElseGet(() -> YamlMap.absent(root.node(), problems));
        return new Section(name, map, provisions, problems);
    }

    private Section optionalSection(String name) {
        YamlMap map = root.optionalMap(name).orElseGet(() -> YamlMap.absent(root.node(), problems));
        return new Section(name, map, provisions, problems);
    }
}
