package org.yujiang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What right requests get. */
final class AnswersTest {
    private TestDoor door;

    @BeforeEach
    void open() throws Exception {
        door = TestDoor.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void theLinkLeadsThroughTheList() throws Exception {
        HttpResponse<String> first = door.get("/trainees?limit=1");
        assertThat(json("get", "/trainees", first).path("items")).hasSize(1);

        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/v1/trainees?limit=1&after=").endsWith(">; rel=\"next\"");
        HttpResponse<String> second = door.send(door.as("viewer", link.substring(1, link.indexOf('>'))));

        JsonNode page = json("get", "/trainees", second);
        assertThat(page.path("items").path(0).path("name").asText()).isEqualTo("李四");
        assertThat(page.has("next")).isFalse();
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void claimsAreFiltered() throws Exception {
        String query = "?kind=WORK_TRAINING&outcome=HOLD&reason=NO_WAGE_LINE&trainee=" + FakeRegistry.ANNA;
        JsonNode page = json("get", "/claims", door.get("/claims" + query));

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").path(0).path("kindZh").asText()).isEqualTo("以工代训补贴");
        assertThat(page.path("items").path(0).path("outcomeZh").asText()).isEqualTo("暂缓");
    }

    @Test
    void feedsAreThoseOfBothSides() throws Exception {
        JsonNode feeds = json("get", "/feeds", door.get("/feeds")).path("items");

        assertThat(feeds.findValuesAsText("id")).contains("college-luoyang", "gone", "new");
        assertThat(feeds.path(0).path("stateZh").asText()).isEqualTo("等待");
        assertThat(feeds.path(0).path("quarantineOpen").asInt()).isEqualTo(1);
        assertThat(feeds.path(0).path("deployed").asBoolean()).isTrue();
        assertThat(feeds.path(1).path("deployed").asBoolean()).isFalse();
        assertThat(feeds.path(1).has("state")).isFalse();
    }

    @Test
    void whoWaitsGetsTheReport() throws Exception {
        String path = "/feeds/" + FakeRegistry.FEED + "/runs";
        HttpResponse<String> started = door.post(path, "application/json", "");
        HttpResponse<String> waited = door.post(path + "?wait=true", "application/json", "");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains("/api/v1" + path);
        assertThat(waited.statusCode()).isEqualTo(200);
        assertThat(json("post", "/feeds/{feed}/runs", waited)
                        .path("counts")
                        .path("stored")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aPersonOfWhomLittleIsKnown() throws Exception {
        JsonNode history = json("get", "/trainees/{id}", door.get("/trainees/" + FakeRegistry.BOB));

        assertThat(history.has("diedOn")).isFalse();
        assertThat(history.path("enrolments").path(0).has("certificate")).isFalse();
        assertThat(history.path("claims").isArray()).isTrue();
    }

    @Test
    void onePackIsInForce() throws Exception {
        JsonNode packs = json("get", "/policies", door.get("/policies")).path("items");

        assertThat(packs.path(0).path("inForce").asBoolean()).isTrue();
        assertThat(packs.path(1).path("inForce").asBoolean()).isFalse();
    }

    private static JsonNode json(String method, String path, HttpResponse<String> response) throws Exception {
        return ContractCheck.answer(method, path, response);
    }
}
