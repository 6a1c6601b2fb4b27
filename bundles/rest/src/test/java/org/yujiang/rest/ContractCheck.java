package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.yujiang.rest.contract.Contract;

/** Holds answers against the OpenAPI document. */
final class ContractCheck {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode DOCUMENT = Contract.load().root();

    private ContractCheck() {}

    /** An answer of an operation: status, media type and body must stand in the document. */
    static JsonNode answer(String method, String path, HttpResponse<String> response) throws Exception {
        JsonNode responses = DOCUMENT.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        String status = Integer.toString(response.statusCode());
        JsonNode expected = resolve(responses.has(status) ? responses.path(status) : responses.path("default"));
        if (expected.path("content").isMissingNode()) {
            assertThat(response.body()).isEmpty();
            return MAPPER.nullNode();
        }
        String type = contentType(response);
        JsonNode media = expected.path("content").path(type);
        assertThat(media.isObject())
                .as("%s %s may answer %s with %s, but sent: %s", method, path, status, type, response.body())
                .isTrue();
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            return MAPPER.nullNode();
        }
        JsonNode body = MAPPER.readTree(response.body());
        validate(media.path("schema"), body);
        return body;
    }

    /** A problem with a status and a code, as the document has problems. */
    static JsonNode problem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(contentType(response)).isEqualTo("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        return problem(response.body(), status, code);
    }

    /** The body of one. */
    static JsonNode problem(String json, int status, String code) throws Exception {
        JsonNode body = MAPPER.readTree(json);
        validate(MAPPER.createObjectNode().put("$ref", "#/components/schemas/Problem"), body);
        assertThat(body.path("code").asText()).isEqualTo(code);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        return body;
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void validate(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(whole, config)
                        .validate(body))
                .as(body.toPrettyString())
                .isEmpty();
    }
}
