package org.yujiang.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document. Immutable. */
public final class Contract {
    private static final String RESOURCE = "/openapi.yaml";

    private final String yaml;
    private final JsonNode root;

    private Contract(String yaml) {
        this.yaml = yaml;
        LoadSettings settings = LoadSettings.builder().setLabel(RESOURCE).build();
        root = new JsonMapper().valueToTree(new Load(settings).loadFromString(yaml));
    }

    /** Reads the document of this bundle. */
    public static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The bundle has no " + RESOURCE);
            }
            return new Contract(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document from text. */
    public static Contract parse(String yaml) {
        return new Contract(yaml);
    }

    /** As it was written. */
    public String yaml() {
        return yaml;
    }

    /** As a tree. */
    public JsonNode root() {
        return root;
    }

    /** The path before all paths, e.g. {@code /api/v1}. */
    public String base() {
        return root.path("servers").path(0).path("url").asText();
    }

    /**
     * Its operations.
     *
     * @throws IllegalStateException when it asks for something that is not checked here
     */
    public List<Route> routes() {
        return new RouteReader(this).routes();
    }

    /** The node itself, or what its {@code $ref} points to. */
    JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        if (ref.isEmpty()) {
            return node;
        }
        JsonNode target = ref.startsWith("#") ? root.at(ref.substring(1)) : MissingNode.getInstance();
        if (target.isMissingNode()) {
            throw new IllegalStateException("The OpenAPI document has no " + ref);
        }
        return resolve(target);
    }
}
