package org.yujiang.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.county.County;
import org.yujiang.county.Labels;
import org.yujiang.county.LearningRecordStore;
import org.yujiang.county.Source;
import org.yujiang.demo.Comparison;
import org.yujiang.demo.CountyFeeds;
import org.yujiang.demo.Installation;
import org.yujiang.demo.Pulls;
import org.yujiang.demo.RestClient;

/** The main job on the built distribution, booted once: each test stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SCHEDULE_SECONDS = 2;

    @TempDir
    private static Path files = Path.of("");

    private static final County COUNTY = County.generate(County.DEFAULT_SEED, 400);
    private static final Server SERVER = Server.start();
    private static final RestClient REST = new RestClient(SERVER.url(), Server.USER, Server.PASSWORD);
    private static final Installation INSTALLATION = new Installation(SERVER.home());
    private static final Pulls PULLS = new Pulls(REST, line -> {});
    private static final ExecutorService ASIDE = Executors.newCachedThreadPool();
    private static LearningRecordStore lrs = lrs();

    @BeforeAll
    static void writeCounty() throws IOException, InterruptedException {
        COUNTY.writeTo(files);
        lrs.store(COUNTY.statements());
        awaitStatus();
    }

    @AfterAll
    static void stop() {
        ASIDE.shutdownNow();
        SERVER.close();
        lrs.close();
    }

    @Test
    @Order(1)
    void answersOnceItIsUp() throws Exception {
        RestClient.Answer status = REST.get("/status");
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body().path("policy").asText()).isEqualTo("henan-2020/1.1.0");
        assertThat(status.body().path("database").asText())
                .contains("PostgreSQL")
                .contains("embedded");
    }

    @Test
    @Order(2)
    void everyErrorIsAProblemDocument() throws Exception {
        assertThat(new RestClient(SERVER.url(), Server.USER, "wrong").get("/status"))
                .satisfies(answer -> assertProblem(answer, 401));
        assertProblem(REST.get("/nothing-here"), 404);
        assertProblem(new RestClient(SERVER.url().replace("/api/v1", ""), "", "").get("/elsewhere"), 404);
        assertProblem(REST.get("/trainees?limit=0"), 400);
        assertProblem(REST.post("/trainees/lookup", "{\"residentId\": \"" + "1".repeat(70_000) + "\"}"), 413);
        assertProblem(REST.post("/trainees/lookup", "{"), 400);
    }

    @Test
    @Order(2)
    void soIsWhatTheServerRefusesByItself() throws Exception {
        HttpRequest tooLarge = HttpRequest.newBuilder(URI.create(SERVER.url() + "/status"))
                .header("X-Large", "x".repeat(20_000))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(tooLarge, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("HEADERS_TOO_LARGE");
    }

    @Test
    @Order(3)
    void adaptersAreHotDeployedAndTheirFeedsAreAsLabelled() throws Exception {
        List<String> stopped = SERVER.stoppedBundles();
        int failures = whileAsking(() -> {
            for (String adapter : CountyFeeds.adapters()) {
                CountyFeeds.configure(INSTALLATION, adapter, files, lrs.endpoint(), SCHEDULE_SECONDS);
                INSTALLATION.deploy(adapter);
            }
            PULLS.await(List.of(Source.values()), Instant.MIN, PATIENCE);
        });
        assertThat(failures).as("failed requests during hot deployment").isZero();
        assertThat(SERVER.stoppedBundles()).as("nothing is refreshed").isEqualTo(stopped);
        assertThat(Comparison.of(COUNTY.labels(), REST).differences()).isEmpty();
    }

    @Test
    @Order(4)
    void readingAgainChangesNothing() throws Exception {
        List<JsonNode> claims = REST.all("/claims");
        touchEverything();
        PULLS.await(List.of(Source.values()), CLOCK.instant(), PATIENCE);
        assertThat(REST.all("/claims")).isEqualTo(claims);
        assertThat(Comparison.of(COUNTY.labels(), REST).differences()).isEmpty();
    }

    @Test
    @Order(5)
    void anAdapterThatGoesLeavesItsDataAndComesBackToItsCursor() throws Exception {
        List<JsonNode> claims = REST.all("/claims");
        List<String> stopped = new ArrayList<>(SERVER.stoppedBundles());
        int failures = whileAsking(() -> {
            INSTALLATION.undeploy(CountyFeeds.COLLEGE);
            awaitDeployed(Source.HETU_COLLEGE, false);
            assertThat(REST.all("/claims")).isEqualTo(claims);
            Instant since = CLOCK.instant();
            INSTALLATION.deploy(CountyFeeds.COLLEGE);
            PULLS.await(List.of(Source.HETU_COLLEGE, Source.SONGYUN_SCHOOL), since, PATIENCE);
        });
        assertThat(failures).as("failed requests during redeployment").isZero();
        stopped.add(CountyFeeds.COLLEGE);
        assertThat(SERVER.stoppedBundles()).as("nothing else is refreshed").isEqualTo(stopped);
        assertThat(REST.all("/claims")).isEqualTo(claims);
        assertThat(Comparison.of(COUNTY.labels(), REST).differences()).isEmpty();
    }

    @Test
    @Order(6)
    void theOperatorAsksInTheConsole() throws Exception {
        assertThat(answer("feeds", "--no-format"))
                .contains(Source.HETU_COLLEGE.feed())
                .contains(Source.QINGHE_WORKSHOP.feed());
        assertThat(answer("claims", "--totals", "--no-format")).contains("PAY").contains("ANNUAL_CAP");
        assertThat(answer("policies", "--no-format")).contains("henan-2020");
        assertThat(answer("feed-quarantine", "--no-format")).contains("RESIDENT_ID_CHECK_DIGIT");
        answer("feed-run", Source.HETU_COLLEGE.feed());
        assertThat(SERVER.command("feed-run", "no-such-feed"))
                .isEqualTo(new Server.CommandResult(
                        2,
                        "FEED_UNKNOWN 没有部署此数据源,可用 yujiang:feeds 查看。"
                                + " / No such feed is deployed: see yujiang:feeds.\n"));
        String trainee = COUNTY.labels().scenarios().stream()
                .map(Labels.Lived::example)
                .filter(example -> !example.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(answer("trainee", trainee))
                .contains("4198")
                .contains(Source.HETU_COLLEGE.title())
                .doesNotContain(trainee);
    }

    /** The last one, because it takes duties away from the account of bin/yujiang. */
    @Test
    @Order(7)
    void whoHasOneDutyHasNoOther() throws Exception {
        assertThat(answer("audit", "--limit", "1", "--no-format")).isNotEmpty();
        Path keys = SERVER.home().resolve("etc/keys.properties");
        String every = Files.readString(keys);
        Files.writeString(keys, every.replaceAll("(?m)^(yujiang = [^,]*),.*", "$1,_g_:countygroup,division:410000"));

        assertThat(answer("status", "--no-format")).contains("trainees");
        assertThat(SERVER.command("audit"))
                .satisfies(refused -> assertThat(refused.exit()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.output()).startsWith("PERMISSION_MISSING "));
        for (String command : List.of("shell:cat", "config:list", "jaas:user-list", "bundle:list")) {
            assertThat(SERVER.command(command, "etc/users.properties"))
                    .as(command)
                    .isEqualTo(new Server.CommandResult(1, "Command not found: " + command + "\n"));
        }
        Files.writeString(keys, every);
    }

    private static String answer(String... command) throws IOException, InterruptedException {
        Server.CommandResult result = SERVER.command(command);
        assertThat(result.exit()).as(result.output()).isZero();
        return result.output();
    }

    private interface Action {
        void run() throws Exception;
    }

    /** Does something while somebody keeps asking; says how many questions went unanswered. */
    private static int whileAsking(Action action) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Future<Integer> failed = ASIDE.submit(() -> {
            int failures = 0;
            while (!done.await(20, TimeUnit.MILLISECONDS)) {
                if (REST.get("/status").status() != 200) {
                    failures++;
                }
            }
            return failures;
        });
        try {
            action.run();
        } finally {
            done.countDown();
        }
        return failed.get(30, TimeUnit.SECONDS);
    }

    private static void touchEverything() throws IOException {
        try (var paths = Files.walk(files)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant()));
            }
        }
    }

    private static void awaitDeployed(Source source, boolean deployed) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isDeployed(source) != deployed) {
            assertThat(System.nanoTime())
                    .as("%s deployed: %s", source.feed(), deployed)
                    .isLessThan(deadline);
        }
    }

    private static boolean isDeployed(Source source) throws IOException, InterruptedException {
        for (JsonNode feed : REST.get("/feeds").body().path("items")) {
            if (feed.path("id").asText().equals(source.feed())) {
                return feed.path("deployed").asBoolean();
            }
        }
        return false;
    }

    private static void awaitStatus() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String seen = "";
        while (!seen.equals("200")) {
            assertThat(System.nanoTime()).as("answered %s", seen).isLessThan(deadline);
            try {
                seen = String.valueOf(REST.get("/status").status());
            } catch (IOException e) {
                seen = e.toString();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void assertProblem(RestClient.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("code").asText()).isNotEmpty();
        assertThat(answer.body().path("detailZh").asText()).isNotEmpty();
    }

    private static LearningRecordStore lrs() {
        try {
            return LearningRecordStore.start(0, CountyFeeds.LRS_USER, CountyFeeds.LRS_PASSWORD, CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
