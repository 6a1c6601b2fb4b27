package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.SyntheticId;
import org.yujiang.provider.table.fixture.XlsxFile;

/** A service that systemd starts has LANG=C as a rule, and a JVM there cannot spell the names of Chinese files. */
class ForeignLocaleTest {
    private final Path folder;

    ForeignLocaleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsFilesWithChineseNamesUnderAnyLocale() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("工资.csv"), "姓名,身份证号\n张三," + SyntheticId.broken(1) + "\n");
        Files.writeString(in.resolve("别的.csv"), "姓名,身份证号\n张三," + SyntheticId.broken(1) + "\n");
        XlsxFile.sheet("Sheet1")
                .row("姓名", "身份证号")
                .row("李四", SyntheticId.broken(2))
                .write(in.resolve("工资.XLSX"));

        assertThat(underLocale("C", in))
                .containsExactly("工资.XLSX:2:身份证号:RESIDENT_ID_CHECK_DIGIT", "工资.csv:2:身份证号:RESIDENT_ID_CHECK_DIGIT");
    }

    private List<String> underLocale(String locale, Path in) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                in.toString(),
                out.toString());
        builder.environment().put("LC_ALL", locale);
        Process java = builder.inheritIO().start();
        assertThat(java.waitFor()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** Writes the problems of a folder to a file. */
    static final class Reader {
        public static void main(String[] arguments) throws Exception {
            FolderFeed feed = new FolderFeed(
                    FolderOptions.of(arguments[0], "工资*.{csv,xlsx}", "auto", 0, Map.of()),
                    () -> List.of(new Layout("名单", List.of(People.NAME, People.RESIDENT_ID), row -> {
                        People.of(row);
                        return List.of();
                    })));
            Files.write(Path.of(arguments[1]), Host.run(feed::read).problems(), StandardCharsets.UTF_8);
        }
    }
}
