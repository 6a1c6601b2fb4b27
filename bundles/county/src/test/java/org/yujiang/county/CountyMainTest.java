package org.yujiang.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.county.corpus.Corpus;

class CountyMainTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void generatesACounty() throws IOException {
        assertThat(run("generate", folder.toString(), "--seed", "7", "--people", "300"))
                .isZero();

        Labels labels =
                new ObjectMapper().readValue(folder.resolve(County.LABELS).toFile(), Labels.class);
        assertThat(labels).isEqualTo(County.generate(7, 300).labels());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(labels.people() + " people");
    }

    @Test
    void writesACorpus() throws IOException {
        Path file = folder.resolve("corpus.csv");
        assertThat(run("corpus", file.toString(), "--seed", "7", "--people", "100"))
                .isZero();

        StringWriter expected = new StringWriter();
        new Corpus(7, 100, 300).writeTo(expected);
        assertThat(file).hasContent(expected.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("100 people, 300 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "generate --help", ""})
    void helps(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("generate DIR", "lrs DIR", "2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "destroy somewhere",
                "generate here there",
                "generate here --people many",
                "generate here --people 3",
                "generate here --people",
                "generate here --sheep 7",
                "corpus here --people 10 --rows 9",
                "corpus here --people 10 --rows 61",
            })
    void saysWhatItDoesNotUnderstand(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("generate DIR");
    }

    @Test
    void saysThatTheCountyMustBeGeneratedFirst() {
        assertThat(run("lrs", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere", "generate");
    }

    private int run(String... args) {
        return CountyMain.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
