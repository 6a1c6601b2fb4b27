package org.yujiang.audit.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Sha256;

class VerifierCommandTest {
    private static final String ENTRY =
            "{\"seq\":1,\"id\":\"00000000-0000-7000-8000-000000000001\",\"actor\":\"user:zhang\"}";
    private static final Head HEAD = Head.of(1, Sha256.link(new byte[32], ENTRY.getBytes(StandardCharsets.UTF_8)));

    private final Path folder;

    VerifierCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Result(int code, String out, String err) {}

    @Test
    void saysOkAndTheHead() throws IOException {
        Result result = run(export(ENTRY).toString());
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("OK\n")
                .contains("记录 1 条")
                .contains("1 entries")
                .contains(HEAD.toString());
    }

    @Test
    void pointsAtTheFirstBrokenLink() throws IOException {
        Result result = run(export(ENTRY.replace("zhang", "li")).toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("BROKEN 1 AUDIT_ENTRY_ALTERED\n")
                .contains("第1条")
                .contains("Entry 1 was altered");
    }

    @Test
    void asksForTheHeadsThatWereKept() throws IOException {
        String file = export(ENTRY).toString();
        assertThat(run(file, "--head", HEAD.toString()).code()).isZero();
        Result later = run("--head", HEAD.toString(), "--head", "2:" + HEAD.hash(), file);
        assertThat(later.code()).isEqualTo(1);
        assertThat(later.out()).startsWith("BROKEN 2 AUDIT_HEAD_NOT_REACHED\n");
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        String file = export(ENTRY).toString();
        Path other = Files.writeString(folder.resolve("other"), "name\n");
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of(file, file),
                List.of(file, "--head"),
                List.of(file, "--head", "1:abc"),
                List.of(file, "--heads"),
                List.of(other.toString()),
                List.of(folder.toString()),
                List.of(folder.resolve("none").toString()))) {
            Result result = run(arguments.toArray(String[]::new));
            assertThat(result.code()).as("%s", arguments).isEqualTo(2);
            assertThat(result.err()).contains(" / ").contains("--help");
            assertThat(result.out()).isEmpty();
        }
    }

    @Test
    void aProcessEndsWithTheCode() throws IOException, InterruptedException {
        assertThat(process("--help")).isZero();
        assertThat(process(export(ENTRY).toString())).isZero();
        assertThat(process(export(ENTRY.replace("zhang", "li")).toString())).isEqualTo(1);
        assertThat(process()).isEqualTo(2);
    }

    private Path export(String entry) throws IOException {
        return Files.writeString(
                folder.resolve("audit.ndjson"),
                "{\"format\":\"yujiang-audit-1\",\"from\":1,\"previousHash\":\"" + Head.START.hash()
                        + "\",\"exportedAt\":\"2020-05-01T08:00:00.000Z\"}\n{\"entry\":\"" + entry.replace("\"", "\\\"")
                        + "\",\"hash\":\"" + HEAD.hash() + "\",\"statements\":[]}\n{\"seq\":1,\"hash\":\"" + HEAD.hash()
                        + "\"}\n");
    }

    private static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new VerifierCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static int process(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VerifierCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
