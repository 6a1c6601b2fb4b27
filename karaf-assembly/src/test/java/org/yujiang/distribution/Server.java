package org.yujiang.distribution;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Path work = Files.createTempDirectory("yujiang-exam");
            int http = freePort();
            int ssh = freePort();
            ExamSystem system = PaxExamRuntime.createTestSystem(options(work, http, ssh));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            try (Stream<Path> homes = Files.list(work)) {
                return new Server(container, homes.findFirst().orElseThrow(), http);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it was unpacked. */
    Path home() {
        return home;
    }

    /** Where REST answers. */
    String url() {
        return "http://127.0.0.1:" + httpPort + "/api/v1";
    }

    @Override
    public void close() {
        container.stop();
    }

    private static Option[] options(Path work, int http, int ssh) {
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
            editConfigurationFilePut("etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", "" + http),
            editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + ssh),
            editConfigurationFilePut("etc/users.properties", USER, PASSWORD + ",_g_:admingroup"),
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
