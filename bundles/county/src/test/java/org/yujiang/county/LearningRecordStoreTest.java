package org.yujiang.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRecordStoreTest {
    private static final Instant NOON = Instant.parse("2020-03-02T04:00:00Z");
    private static final Instant NOW = Instant.parse("2021-02-01T00:00:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private LearningRecordStore store;

    @BeforeEach
    void start() throws IOException {
        store = LearningRecordStore.start(0, "county", "口令", Clock.fixed(NOW, ZoneOffset.UTC));
        store.store(IntStream.range(0, 1_203)
                .mapToObj(i -> statement(i, NOON.plusSeconds(i / 7)))
                .toList());
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 500, 10_000, 0})
    void pagesHoldEverythingOnce(int limit) throws Exception {
        assertThat(readAll("?ascending=true&limit=" + limit)).isEqualTo(numbers(0, 1_203));
    }

    @Test
    void sinceLeavesOutItsOwnInstant() throws Exception {
        assertThat(readAll("?ascending=true&since=" + NOON.plusSeconds(170))).isEqualTo(numbers(1_197, 1_203));
    }

    @Test
    void whatIsStoredMeanwhileComesAtTheEnd() throws Exception {
        JsonNode first = page(store.endpoint() + "/statements?ascending=true");

        store.store(List.of(statement(1_203, NOON.plusSeconds(5_000))));

        List<Integer> read = new ArrayList<>(ids(first));
        read.addAll(readAll(first));
        assertThat(read).isEqualTo(numbers(0, 1_204));
    }

    @Test
    void withoutAscendingTheNewestComeFirst() throws Exception {
        List<Integer> read = readAll("?limit=400");

        assertThat(read).hasSize(1_203);
        assertThat(read.subList(0, 3)).containsExactly(1_202, 1_201, 1_200);
        assertThat(read.get(1_202)).isZero();
    }

    @Test
    void answersTellTheVersionAndUntilWhenTheyAreComplete() throws Exception {
        HttpResponse<String> answer = get(store.endpoint() + "/statements", "county", "口令", "1.0.3");

        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(answer.headers().firstValue("X-Experience-API-Consistent-Through"))
                .contains(NOW.toString());
    }

    @Test
    void strangersAreTurnedAway() throws Exception {
        assertThat(get(store.endpoint() + "/statements", "county", "guess", "1.0.3")
                        .statusCode())
                .isEqualTo(401);
        assertThat(store.requests()).isZero();
    }

    @Test
    void aClientMustNameTheVersion() throws Exception {
        assertThat(get(store.endpoint() + "/statements", "county", "口令", "0.9").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?since=yesterday",
                "?limit=many",
                "?limit=-1",
                "?more=",
                "?more=up-1",
                "?more=up-x-1-2",
                "?more=up-500-0-999999",
                "?more=down-500-1203-0",
            })
    void anOddQueryIsABadOne(String query) throws Exception {
        assertThat(get(store.endpoint() + "/statements" + query, "county", "口令", "1.0.3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void itIsReadOnly() throws Exception {
        HttpRequest post = request(store.endpoint() + "/statements", "county", "口令", "1.0.3")
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build();

        assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void itFailsAsOftenAsItIsTold() throws Exception {
        store.fail(2);
        store.throttle();

        HttpResponse<String> first = get();
        HttpResponse<String> second = get();
        HttpResponse<String> third = get();

        assertThat(List.of(first.statusCode(), second.statusCode(), third.statusCode()))
                .containsExactly(500, 500, 429);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(get().statusCode()).isEqualTo(200);
    }

    @Test
    void itCutsAPageOff() throws Exception {
        store.cutOff();

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
        assertThat(get().statusCode()).isEqualTo(200);
    }

    private List<Integer> readAll(String query) throws Exception {
        JsonNode first = page(store.endpoint() + "/statements" + query);
        List<Integer> read = new ArrayList<>(ids(first));
        read.addAll(readAll(first));
        return read;
    }

    /** All that follows a page. */
    private List<Integer> readAll(JsonNode page) throws Exception {
        List<Integer> read = new ArrayList<>();
        String more = page.path("more").asText();
        while (!more.isEmpty()) {
            JsonNode next = page(store.endpoint().resolve(more).toString());
            assertThat(next.path("statements").size()).isBetween(1, LearningRecordStore.LARGEST_PAGE);
            read.addAll(ids(next));
            more = next.path("more").asText();
        }
        return read;
    }

    private static List<Integer> numbers(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }

    private static List<Integer> ids(JsonNode page) {
        List<Integer> ids = new ArrayList<>();
        page.path("statements")
                .forEach(statement -> ids.add(statement.path("id").asInt()));
        return ids;
    }

    private JsonNode page(String address) throws Exception {
        HttpResponse<String> answer = get(address, "county", "口令", "1.0.3");
        assertThat(answer.statusCode()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return get(store.endpoint() + "/statements", "county", "口令", "1.0.3");
    }

    private HttpResponse<String> get(String address, String user, String password, String version)
            throws IOException, InterruptedException {
        return http.send(request(address, user, password, version).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address, String user, String password, String version) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("X-Experience-API-Version", version);
    }

    private static StoredStatement statement(int id, Instant stored) {
        return new StoredStatement(stored, "{\"id\":" + id + ",\"stored\":\"" + stored + "\"}");
    }
}
