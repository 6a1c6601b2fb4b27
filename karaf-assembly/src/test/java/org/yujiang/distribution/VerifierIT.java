package org.yujiang.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for auditors, as it is delivered. */
class VerifierIT {
    private static final Path JAR = Distribution.HOME.resolve("verifier/yujiang-audit-verifier.jar");
    private static final String ZEROS = "0".repeat(64);
    private static final String EMPTY_LOG = "{\"format\":\"yujiang-audit-1\",\"from\":1,\"previousHash\":\"" + ZEROS
            + "\",\"exportedAt\":\"2020-05-01T08:00:00.000Z\"}\n{\"seq\":0,\"hash\":\"" + ZEROS + "\"}\n";

    private final Path file;

    VerifierIT(@TempDir Path folder) {
        file = folder.resolve("audit.ndjson");
    }

    @Test
    void runsFromTheJarAlone() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertVerifies(java, "-jar", JAR.toString());
    }

    @Test
    void runsFromTheScript() throws IOException, InterruptedException {
        assertVerifies("sh", Distribution.HOME.resolve("bin/audit-verify").toString());
    }

    @Test
    void isNoBundle() {
        assertThat(Distribution.manifest(JAR).getMainAttributes().keySet())
                .contains(new Attributes.Name("Main-Class"))
                .doesNotContain(new Attributes.Name("Bundle-SymbolicName"));
        assertThat(Distribution.bundles()).doesNotContainKey("org.yujiang.audit.verifier");
    }

    private void assertVerifies(String... program) throws IOException, InterruptedException {
        Files.writeString(file, EMPTY_LOG);
        assertThat(run(program, file.toString())).isZero();
        assertThat(run(program, file.toString(), "--head", "1:" + ZEROS)).isEqualTo(1);
        assertThat(run(program)).isEqualTo(2);
    }

    private static int run(String[] program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isNotBlank();
        return process.waitFor();
    }
}
