package org.yujiang.provider.onlinexapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedException.Kind;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedItem.Accepted;
import org.yujiang.provider.FeedItem.Rejected;
import org.yujiang.provider.FeedPage;

class OnlineXapiAdapterTest {
    private static final Instant NOON = Instant.parse("2020-03-02T04:00:00.000Z");

    private FakeLrs lrs;
    private OnlineXapiAdapter adapter;

    @BeforeEach
    void start() throws IOException {
        lrs = new FakeLrs();
        adapter = new OnlineXapiAdapter(Configs.of(lrs.endpoint()));
    }

    @AfterEach
    void stop() {
        lrs.close();
    }

    @Test
    void followsMoreUntilTheEnd() throws Exception {
        storeAMinuteApart(8);

        FeedPage first = adapter.read(Cursor.START, 100);
        FeedPage second = adapter.read(first.next(), 100);
        FeedPage third = adapter.read(second.next(), 100);

        assertThat(ids(first)).isEqualTo(range(0, 3));
        assertThat(ids(second)).isEqualTo(range(3, 6));
        assertThat(ids(third)).isEqualTo(range(6, 8));
        assertThat(List.of(first.hasMore(), second.hasMore(), third.hasMore())).containsExactly(true, true, false);
        assertThat(lrs.asked().get(0).getQuery()).contains("ascending=true", "limit=100", "since=1970-01-01T00:00:00Z");
    }

    @Test
    void aPageHoldsNoMoreThanAskedFor() throws Exception {
        lrs.pageSize(1_000);
        storeAMinuteApart(5);

        assertThat(ids(adapter.read(Cursor.START, 2))).isEqualTo(range(0, 2));
    }

    @Test
    void asksForNoMoreThanItsOwnPageSize() throws Exception {
        new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of("page_size", 50))).read(Cursor.START, 10_000);

        assertThat(lrs.asked().get(0).getQuery()).contains("limit=50");
    }

    @Test
    void aSmallerLimitOnTheWayLosesNothing() throws Exception {
        lrs.pageSize(1_000);
        storeAMinuteApart(9);
        FeedPage first = adapter.read(Cursor.START, 4);

        FeedPage second = adapter.read(first.next(), 1);

        assertThat(ids(second)).isEqualTo(range(4, 5));
        assertThat(second.hasMore()).isTrue();
        assertThat(rest(second.next(), 2)).isEqualTo(range(5, 9));
    }

    @Test
    void aStoreThatIgnoresTheLimitIsReadInPieces() throws Exception {
        Instant sameInstant = NOON;
        for (String id : range(0, 7)) {
            lrs.store(sameInstant, experienced(id));
        }
        List<String> read = new ArrayList<>();
        Cursor cursor = Cursor.START;
        boolean more = true;
        while (more) {
            lrs.next(FakeLrs.body("{\"more\": \"\", \"statements\": ["
                    + String.join(
                            ",",
                            range(0, 7).stream().map(this::experiencedAtNoon).toList()) + "]}"));
            FeedPage page = adapter.read(cursor, 3);
            read.addAll(ids(page));
            cursor = page.next();
            more = page.hasMore();
        }

        assertThat(read).isEqualTo(range(0, 7));
    }

    @Test
    void aStoreThatIgnoresTheLimitWithThousandsInOneInstantIsRefusedRatherThanReadForEver() {
        lrs.next(FakeLrs.body("{\"more\": \"\", \"statements\": ["
                + String.join(
                        ",",
                        range(0, 5_500).stream().map(this::experiencedAtNoon).toList()) + "]}"));
        OnlineXapiAdapter greedy = new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of("page_size", 10_000)));

        FeedException failure = catchThrowableOfType(FeedException.class, () -> greedy.read(Cursor.START, 5_400));

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo("XAPI_PAGE_TOO_LARGE");
    }

    @Test
    void thousandsOfStatementsInOneInstantFitTheCursor() throws Exception {
        lrs.pageSize(10_000);
        for (String id : range(0, 6_000)) {
            lrs.store(NOON, experienced(id));
        }
        OnlineXapiAdapter greedy = new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of("page_size", 10_000)));

        FeedPage page = greedy.read(Cursor.START, 10_000);

        assertThat(ids(page)).hasSize(6_000);
        assertThat(page.hasMore()).isFalse();
        assertThat(ids(greedy.read(page.next(), 10_000)))
                .as("read again, which is harmless")
                .hasSize(6_000);
    }

    @Test
    void resumingFromEveryCursorGivesExactlyTheRest() throws Exception {
        storeInPairs(11);
        List<String> read = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (boolean more = true; more; ) {
            assertThat(rest(cursor, 100)).isEqualTo(range(read.size(), 11));
            assertThat(rest(cursor, 1)).isEqualTo(range(read.size(), 11));
            FeedPage page = adapter.read(cursor, 100);
            read.addAll(ids(page));
            cursor = page.next();
            more = page.hasMore();
        }
        assertThat(read).isEqualTo(range(0, 11));
    }

    @Test
    void resumingFromEveryCursorWorksWhenTheStoreHasForgottenThePages() throws Exception {
        storeInPairs(11);
        List<Cursor> cursors = new ArrayList<>(List.of(Cursor.START));
        List<Integer> readBefore = new ArrayList<>(List.of(0));
        for (boolean more = true; more; ) {
            FeedPage page = adapter.read(cursors.get(cursors.size() - 1), 100);
            cursors.add(page.next());
            readBefore.add(readBefore.get(readBefore.size() - 1) + page.items().size());
            more = page.hasMore();
        }

        lrs.forgetful(true);

        for (int i = 0; i < cursors.size(); i++) {
            assertThat(rest(cursors.get(i), 100)).isEqualTo(range(readBefore.get(i), 11));
        }
    }

    @Test
    void anIdleStoreGivesAnEmptyPageAndTheSameCursor() throws Exception {
        storeInPairs(4);
        Cursor end = end(Cursor.START);

        FeedPage idle = adapter.read(end, 100);

        assertThat(idle.items()).isEmpty();
        assertThat(idle.hasMore()).isFalse();
        assertThat(idle.next()).isEqualTo(end);
    }

    @Test
    void anEmptyStoreGivesAnEmptyPage() throws Exception {
        FeedPage page = adapter.read(Cursor.START, 100);

        assertThat(page.items()).isEmpty();
        assertThat(page.hasMore()).isFalse();
        lrs.store(NOON, experienced("s000"));
        assertThat(ids(adapter.read(page.next(), 100))).containsExactly("s000");
    }

    @Test
    void whatIsStoredLaterInTheInstantOfTheLastStatementIsNotLost() throws Exception {
        for (String id : range(0, 7)) {
            lrs.store(NOON, experienced(id));
        }
        Cursor end = end(Cursor.START);

        lrs.store(NOON, experienced("s007"));
        lrs.store(NOON.plusNanos(1), experienced("s008"));
        lrs.store(NOON.plusMillis(1), experienced("s009"));

        assertThat(rest(end, 100)).isEqualTo(range(7, 10));
    }

    @Test
    void whatTurnsUpLateBehindConsistentThroughIsNotLost() throws Exception {
        lrs.consistentThrough(NOON.plusSeconds(60));
        lrs.store(NOON, experienced("s000"));
        lrs.store(NOON.plusSeconds(120), experienced("s002"));
        Cursor end = end(Cursor.START);

        lrs.store(NOON.plusSeconds(90), experienced("s001"));
        lrs.consistentThrough(NOON.plusSeconds(600));

        assertThat(rest(end, 100)).containsExactly("s001");
    }

    @Test
    void aBadStatementStopsNobody() throws Exception {
        lrs.store(NOON, experienced("s000"));
        lrs.store(NOON.plusMillis(1), "{\"id\": \"s001\", \"actor\": {\"name\": \"张三\"}}");
        lrs.store(NOON.plusMillis(2), experienced("s002"));

        List<FeedItem> items = adapter.read(Cursor.START, 100).items();

        assertThat(items).hasSize(3);
        assertThat(items.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.source().document()).isEqualTo("statement s001");
            assertThat(rejected.source().line()).isEqualTo(1);
            assertThat(rejected.source().column()).contains("verb.id");
            assertThat(rejected.problem().code()).isEqualTo("XAPI_FIELD_MISSING");
            assertThat(rejected.problem().zh()).contains("verb.id");
            assertThat(rejected.problem().en()).contains("verb.id");
            assertThat(rejected.raw()).containsEntry("actor.name", "张三");
        });
        assertThat(items.get(2)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "500, TEMPORARY, XAPI_SERVER",
        "502, TEMPORARY, XAPI_SERVER",
        "503, TEMPORARY, XAPI_SERVER",
        "429, TEMPORARY, XAPI_SERVER",
        "401, CONFIGURATION, XAPI_ACCESS_DENIED",
        "403, CONFIGURATION, XAPI_ACCESS_DENIED",
        "404, CONFIGURATION, XAPI_ENDPOINT",
        "301, CONFIGURATION, XAPI_ENDPOINT",
    })
    void aStatusSaysWhetherTryingAgainHelps(int status, Kind kind, String code) throws Exception {
        storeAMinuteApart(2);
        lrs.next(FakeLrs.status(status));

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().zh()).contains(Integer.toString(status));
        assertThat(rest(Cursor.START, 100)).as("afterwards").hasSize(2);
    }

    @Test
    void aWrongPasswordIsDenied() {
        OnlineXapiAdapter stranger = new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of("_password", "guess")));

        FeedException failure = catchThrowableOfType(FeedException.class, () -> stranger.read(Cursor.START, 10));

        assertThat(failure.problem().code()).isEqualTo("XAPI_ACCESS_DENIED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "<html>login</html>",
                "{\"more\": \"\"}",
                "{\"statements\": {}}",
                "{\"statements\": [{\"id\": \"s000\", \"verb\": {\"id\":",
                "{\"statements\": [], \"more\": \"\"",
                "{\"statements\": [], \"more\": \"http://[bad\"}",
            })
    void halfAPageIsTriedAgain(String body) throws Exception {
        lrs.next(FakeLrs.body(body));

        FeedException failure =
                body.contains("bad") ? failure(adapter.read(Cursor.START, 10).next()) : failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure.problem().code()).isEqualTo("XAPI_BROKEN_PAGE");
    }

    @Test
    void aBodyShorterThanAnnouncedIsTriedAgain() throws Exception {
        storeAMinuteApart(2);
        lrs.next(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"statements\": [], \"more\": \"\"}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure.problem().code()).isEqualTo("XAPI_UNREACHABLE");
        assertThat(rest(Cursor.START, 100)).hasSize(2);
    }

    @Test
    void anEndlessBodyIsCutOff() {
        lrs.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int megabytes = 0; megabytes < 200; megabytes++) {
                    body.write(blanks);
                }
            }
        });

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo("XAPI_PAGE_TOO_LARGE");
    }

    @Test
    void aPageThatLeadsToItselfIsNotFollowedForEver() throws Exception {
        String circle =
                "{\"statements\": [], \"more\": \"/xapi/statements?since=1970-01-01T00:00:00Z&limit=1&from=0\"}";
        lrs.next(FakeLrs.body(circle));
        lrs.next(FakeLrs.body(circle));
        Cursor cursor = adapter.read(Cursor.START, 10).next();

        assertThat(failure(cursor).problem().code()).isEqualTo("XAPI_MORE_REPEATS");
    }

    @Test
    void aLoginPageIsCalledByItsName() {
        lrs.next(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>login</html>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure.problem().code()).isEqualTo("XAPI_NO_JSON");
        assertThat(failure.problem().zh()).contains("text/html");
        assertThat(failure.problem().en()).contains("text/html");
    }

    @Test
    void jsonUnderAnotherNameIsRead() throws Exception {
        lrs.next(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"statements\": [], \"more\": \"\"}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(adapter.read(Cursor.START, 10).items()).isEmpty();
    }

    @Test
    void aStoreThatAsksForItIsLeftAlone() {
        lrs.next(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });

        assertThat(failure(Cursor.START).retryAfter()).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:80/xapi/statements?page=2",
                "//elsewhere.example/x",
                "https://127.0.0.1/x",
                "file:///etc/passwd"
            })
    void aNextPageElsewhereIsRefused(String more) throws Exception {
        lrs.next(FakeLrs.body("{\"statements\": [], \"more\": \"" + more + "\"}"));
        Cursor cursor = adapter.read(Cursor.START, 10).next();

        FeedException failure = failure(cursor);

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo("XAPI_MORE_ELSEWHERE");
    }

    @Test
    void aConnectionRefusedIsTriedAgain() {
        lrs.close();
        URI endpoint = URI.create(lrs.endpoint().toString().replace("//", "//user:secret@"));
        adapter = new OnlineXapiAdapter(Configs.of(endpoint));

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure.problem().code()).isEqualTo("XAPI_UNREACHABLE");
        assertThat(failure.problem().zh())
                .contains(lrs.endpoint() + "/statements")
                .doesNotContain("secret", "since");
    }

    @Test
    void aHostWithoutAnAddressIsAMatterOfConfiguration() {
        adapter = new OnlineXapiAdapter(Configs.of(URI.create("http://lrs.invalid/xapi")));

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo("XAPI_HOST_UNKNOWN");
        assertThat(failure.problem().en()).contains("lrs.invalid");
    }

    @Test
    void aSilentStoreIsGivenUpInTime() {
        CountDownLatch over = new CountDownLatch(1);
        lrs.next(exchange -> await(over));
        adapter = new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of("request_seconds", 1)));

        FeedException failure = failure(Cursor.START);
        over.countDown();

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure.problem().code()).isEqualTo("XAPI_UNREACHABLE");
    }

    @Test
    void theHostMayInterruptEvenInTheMiddleOfABody() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        lrs.next(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            begun.countDown();
            await(over);
        });
        ExecutorService host = Executors.newSingleThreadExecutor();
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<?> run = host.submit(() -> {
            try {
                return adapter.read(Cursor.START, 10);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        begun.await();

        run.cancel(true);

        interrupted.await();
        over.countDown();
        host.shutdown();
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, ftp://lrs.example.org, XAPI_OPTION, endpoint",
        "endpoint, not an address, XAPI_OPTION, endpoint",
        "endpoint, '', XAPI_OPTION, endpoint",
        "actor_homepage, ' ', XAPI_OPTION, actor.homepage",
        "provider_name, '', XAPI_OPTION, provider.name",
        "provider_code, 52411722MJ0000106V, CREDIT_CODE_CHARACTER, ''",
    })
    void aWrongOptionIsNamed(String option, String value, String code, String named) {
        adapter = new OnlineXapiAdapter(Configs.with(lrs.endpoint(), Map.of(option, value)));

        FeedException failure = failure(Cursor.START);

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().zh()).contains(named);
        assertThat(failure.problem().en()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "{\"version\": 2, \"since\": \"x\", \"seen\": [], \"more\": \"\"}",
                "{\"version\": 1, \"x\": 1}"
            })
    void aCursorOfAnotherVersionIsRefused(String cursor) {
        FeedException failure = failure(new Cursor(cursor));

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.problem().code()).isEqualTo("XAPI_CURSOR");
    }

    private FeedException failure(Cursor cursor) {
        return catchThrowableOfType(FeedException.class, () -> adapter.read(cursor, 10));
    }

    private void storeAMinuteApart(int count) {
        for (int i = 0; i < count; i++) {
            lrs.store(NOON.plusSeconds(60L * i), experienced(id(i)));
        }
    }

    private void storeInPairs(int count) {
        for (int i = 0; i < count; i++) {
            lrs.store(NOON.plusMillis(i / 2), experienced(id(i)));
        }
    }

    private List<String> rest(Cursor from, int limit) throws Exception {
        List<String> read = new ArrayList<>();
        Cursor cursor = from;
        for (boolean more = true; more; ) {
            FeedPage page = adapter.read(cursor, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(ids(page));
            cursor = page.next();
            more = page.hasMore();
        }
        return read;
    }

    private Cursor end(Cursor from) throws Exception {
        FeedPage page = adapter.read(from, 100);
        return page.hasMore() ? end(page.next()) : page.next();
    }

    private static List<String> ids(FeedPage page) {
        return page.items().stream()
                .map(item -> item.source().document().replace("statement ", ""))
                .toList();
    }

    private static List<String> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(OnlineXapiAdapterTest::id).toList();
    }

    private static String id(int i) {
        return String.format("s%03d", i);
    }

    private static String experienced(String id) {
        return "{\"id\": \"" + id + "\", \"verb\": {\"id\": \"http://adlnet.gov/expapi/verbs/experienced\"}}";
    }

    private String experiencedAtNoon(String id) {
        return experienced(id).replaceFirst("\\{", "{\"stored\": \"" + NOON + "\",");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
