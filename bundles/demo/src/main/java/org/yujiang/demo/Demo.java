package org.yujiang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.yujiang.county.County;
import org.yujiang.county.LearningRecordStore;
import org.yujiang.county.Source;

/** {@code ./run}: the main job, with a result that is checked against the county's labels. */
public final class Demo {
    private static final Path FOLDER = Path.of("demo").toAbsolutePath();
    private static final Path PASSWORD = FOLDER.resolve("password.txt");
    private static final Pattern SHOWN = Pattern.compile("password:\\s+(\\S+)");
    private static final String URL = "http://127.0.0.1:8181";
    private static final int SCHEDULE_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Installation installation = new Installation(FOLDER.resolve("yujiang"));
    private final LocalServer server = new LocalServer(installation.home());
    private final boolean once;

    private Demo(boolean once) {
        this.once = once;
    }

    /**
     * Runs the demo; {@code --once} ends by itself, with exit code 0 when everything is as labelled, 2 when it is not, and
     * that of bin/start when there was no start.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Demo demo = new Demo(List.of(arguments).contains("--once"));
        Runtime.getRuntime().addShutdownHook(new Thread(demo.server::stop));
        int code;
        try {
            code = demo.run();
        } catch (IOException e) {
            if (!demo.server.isStopped()) {
                System.err.println("演示失败 / The demo failed: " + e.getMessage());
            }
            code = 1;
        }
        System.exit(code);
    }

    private int run() throws IOException, InterruptedException {
        say("生成一个虚构的县(固定种子) / making a synthetic county (fixed seed) …");
        County county = County.generate(County.DEFAULT_SEED, County.DEFAULT_PEOPLE);
        Path files = FOLDER.resolve("county");
        county.writeTo(files);
        try (LearningRecordStore lrs =
                LearningRecordStore.start(0, CountyFeeds.LRS_USER, CountyFeeds.LRS_PASSWORD, Clock.systemUTC())) {
            lrs.store(county.statements());
            say("启动豫匠 / starting Yujiang …");
            // On a second start the adapters are there already and begin at once.
            Instant since = Clock.systemUTC().instant();
            int code = start();
            if (code != 0) {
                return code;
            }
            String password = password();
            RestClient rest = new RestClient(URL + "/api/v1", "operator", password);
            boolean agrees = work(county, files, lrs, rest, since);
            if (!once) {
                invite(county, password);
                new CountDownLatch(1).await();
            }
            return agrees ? 0 : 2;
        }
    }

    private boolean work(County county, Path files, LearningRecordStore lrs, RestClient rest, Instant since)
            throws IOException, InterruptedException {
        Pulls pulls = new Pulls(rest, line -> say("  " + line));
        long begin = System.nanoTime();
        for (String adapter : CountyFeeds.adapters()) {
            say("热部署适配器 / hot-deploying " + adapter);
            CountyFeeds.configure(installation, adapter, files, lrs.endpoint(), SCHEDULE_SECONDS);
            installation.deploy(adapter);
        }
        say("拉取、匹配、核定 / pulling, matching, adjudicating …");
        pulls.await(List.of(Source.values()), since, PATIENCE);
        say("完成,用时 / done in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        Comparison comparison = Comparison.of(county.labels(), rest);
        say("");
        say("结果与标签对照 / the result beside its labels:");
        comparison.table().forEach(line -> say("  " + line));
        boolean agrees = comparison.differences().isEmpty();
        say(agrees ? "全部一致 / everything as labelled." : comparison.differences().size() + " 处不一致 / differences!");
        return agrees;
    }

    private void invite(County county, String password) {
        String lookup = county.labels().scenarios().stream()
                .filter(lived -> !lived.example().isEmpty())
                .findFirst()
                .map(lived -> lived.example())
                .orElse("");
        String curl = "curl -s -u operator:" + password + " ";
        say("""

                豫匠正在运行,按 Ctrl-C 结束 / Yujiang is running, Ctrl-C ends it
                  地址 / URL       %1$s/api/v1/   (OpenAPI: %1$s/api/v1/openapi.yaml)
                  登录 / login     operator / %2$s   (也在 / also in %3$s)
                  试试 / try
                    %4$s%1$s/api/v1/claims/totals
                    %4$s'%1$s/api/v1/claims?outcome=DENY&limit=5'
                    %4$s-H 'Content-Type: application/json' -d '{"residentId":"%5$s"}' %1$s/api/v1/trainees/lookup
                  控制台 / console
                    %6$s/bin/yujiang feeds
                    %6$s/bin/yujiang trainee %5$s
                    ssh -p 8101 operator@127.0.0.1""".formatted(URL, password, PASSWORD, curl, lookup, installation.home()));
    }

    /** The first start shows the operator's password once, and the demo keeps it. */
    private int start() throws IOException, InterruptedException {
        List<String> shown = new ArrayList<>();
        int code = server.start(line -> {
            say("  " + line);
            SHOWN.matcher(line).results().map(match -> match.group(1)).forEach(shown::add);
        });
        for (String password : shown) {
            keep(password);
        }
        return code;
    }

    private String password() throws IOException {
        if (Files.notExists(PASSWORD)) {
            throw new IOException(PASSWORD + " is missing: delete the line of operator in "
                    + installation.home().resolve("etc/users.properties") + " and run again");
        }
        return Files.readString(PASSWORD).strip();
    }

    private static void keep(String password) throws IOException {
        Files.deleteIfExists(PASSWORD);
        Files.createFile(PASSWORD, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(PASSWORD, password + "\n");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
