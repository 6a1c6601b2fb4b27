package org.yujiang.policy.internal.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yujiang.policy.PolicyPackException;

/** Reads a file of YAML 1.2 into nodes that know their lines. Bounded in size and depth; makes no Java objects. */
public final class YamlFile {
    /** The longest file read. */
    static final int MAX_BYTES = 512 * 1024;

    private static final int MAX_DEPTH = 20;

    private YamlFile() {}

    /** The root node; problems that stop the reading are thrown at once. */
    public static Node read(String name, InputStream yaml, PackProblems problems)
            throws IOException, PolicyPackException {
        byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refusal(problems, PackError.PACK_TOO_LARGE, 1, MAX_BYTES);
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MAX_BYTES)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            refuseDeepNesting(settings, text, problems);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.orElseThrow(() -> refusal(problems, PackError.PACK_EMPTY, 1));
        } catch (CharacterCodingException e) {
            throw refusal(problems, PackError.PACK_ENCODING, 1);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(PackProblems::line)
                    .orElse(1);
            throw refusal(problems, PackError.PACK_SYNTAX, line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw refusal(problems, PackError.PACK_SYNTAX, 1, String.valueOf(e.getMessage()));
        }
    }

    /** Composing recurses, parsing does not: look at the depth first. */
    private static void refuseDeepNesting(LoadSettings settings, String text, PackProblems problems)
            throws PolicyPackException {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
            };
            if (depth > MAX_DEPTH) {
                int line = event.getStartMark().map(PackProblems::line).orElse(1);
                throw refusal(problems, PackError.PACK_TOO_DEEP, line, MAX_DEPTH);
            }
        }
    }

    private static PolicyPackException refusal(PackProblems problems, PackError error, int line, Object... values) {
        problems.add(error, line, values);
        return problems.refusal();
    }
}
