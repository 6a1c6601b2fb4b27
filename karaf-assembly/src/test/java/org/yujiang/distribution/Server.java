package org.yujiang.distribution;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafExamSystemConfigurationOption;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The distribution, unpacked and booted by Pax Exam, seen from outside only. */
final class Server implements AutoCloseable {
    /** The account that the tests log in with. */
    static final String USER = "operator";

    /** Its password. */
    static final String PASSWORD = "of-this-test-run-only";

    /** What the first start gives its account. */
    private static final String EVERY_DUTY =
            "_g_:admingroup,_g_:countygroup,_g_:financegroup,_g_:auditgroup,_g_:securitygroup,division:410000";

    private static final String HTTP_PID = "org.apache.felix.http.cfg";
    private static final String HTTP_PORT = "org.osgi.service.http.port";
    private static final String LOGGING_PID = "etc/org.ops4j.pax.logging.cfg";
    private static final String SHELL_PID = "org.apache.karaf.shell.cfg";
    private static final String SSH_PORT = "sshPort";
    private static final Pattern STOPPED = Pattern.compile("\\| (\\S+) \\| BundleEvent STOPPED$");
    private static final long START_MILLIS = 240_000;

    private final TestContainer container;
    private final Path home;
    private final int httpPort;

    private Server(TestContainer container, Path home, int httpPort) {
        this.container = container;
        this.home = home;
        this.httpPort = httpPort;
    }

    /** Boots the distribution on free ports. */
    static Server start() {
        try {
            Path parent = Distribution.ARCHIVE.resolveSibling("exam");
            Path work = Files.createTempDirectory(Files.createDirectories(parent), "home");
            int http = freePort();
            int ssh = freePort();
            Path prepared = prepared(http, ssh);
            ExamSystem system = PaxExamRuntime.createTestSystem(options(work, prepared, http, ssh));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            try (Stream<Path> homes = Files.list(work)) {
                Path home = homes.findFirst().orElseThrow();
                Path keys = Files.createDirectories(home.resolve("registry/keys"));
                Files.copy(prepared.resolve("registry/keys/yujiang.key"), keys.resolve("yujiang.key"));
                return new Server(container, home, http);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What bin/start prepares before it starts Karaf, which Pax Exam starts by itself: the keys of bin/yujiang. */
    private static Path prepared(int http, int ssh) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Distribution.ARCHIVE.resolveSibling("exam"), "prepared");
        Path etc = Files.createDirectories(home.resolve("etc"));
        try (Stream<Path> files = Files.list(Distribution.HOME.resolve("etc"))) {
            for (Path file : files.toList()) {
                Files.copy(file, etc.resolve(file.getFileName()));
            }
        }
        Files.writeString(etc.resolve(HTTP_PID), HTTP_PORT + " = " + http + "\n");
        Files.writeString(etc.resolve(SHELL_PID), SSH_PORT + " = " + ssh + "\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dyujiang.home=" + home,
                        "-cp",
                        Distribution.HOME.resolve("lib/launcher") + "/*",
                        "org.yujiang.launcher.Preflight")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("Preflight ended with " + process.exitValue());
        }
        return home;
    }

    /** Where it was unpacked. */
    Path home() {
        return home;
    }

    /** Where REST answers. */
    String url() {
        return "http://127.0.0.1:" + httpPort + "/api/v1";
    }

    /** Symbolic names of the bundles that have been stopped so far, in the order of time. */
    List<String> stoppedBundles() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("data/log/karaf.log"))) {
            return lines.map(STOPPED::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .toList();
        }
    }

    /** How a command ended, and what it wrote. */
    record CommandResult(int exit, String output) {}

    /** Runs a console command over SSH, as a script would. */
    CommandResult command(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.resolve("bin/yujiang").toString()));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandResult(process.waitFor(), output);
    }

    @Override
    public void close() {
        container.stop();
    }

    private static Option[] options(Path work, Path prepared, int http, int ssh) {
        String repository = System.getProperty("maven.repo", "");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(Distribution.ARCHIVE.toUri().toString())
                    .name("Yujiang")
                    .unpackDirectory(work.toFile())
                    .useDeployFolder(false),
            // No JUnit and no invoker inside: everything is asked from outside.
            new KarafExamSystemConfigurationOption("none"),
            new OverrideJUnitBundlesOption(),
            CoreOptions.systemTimeout(START_MILLIS),
            keepRuntimeFolder(),
            CoreOptions.vmOption("-XX:TieredStopAtLevel=1"),
            CoreOptions.vmOption("-XX:+UseSerialGC"),
            // The log tells of every bundle that stops.
            CoreOptions.vmOption("-Dorg.ops4j.pax.logging.service.frameworkEventsLogLevel=DEBUG"),
            editConfigurationFilePut(LOGGING_PID, "log4j2.logger.bundles.name", "Events.Bundle"),
            editConfigurationFilePut(LOGGING_PID, "log4j2.logger.bundles.level", "DEBUG"),
            replaceConfigurationFile(
                    "etc/host.key", prepared.resolve("etc/host.key").toFile()),
            replaceConfigurationFile(
                    "etc/keys.properties",
                    prepared.resolve("etc/keys.properties").toFile()),
            editConfigurationFilePut("etc/" + HTTP_PID, HTTP_PORT, "" + http),
            editConfigurationFilePut("etc/" + SHELL_PID, SSH_PORT, "" + ssh),
            editConfigurationFilePut("etc/users.properties", USER, PASSWORD + "," + EVERY_DUTY),
            // Only for what Pax Exam itself adds.
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", repository),
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
