package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.Host.Run;

class FolderTest extends WageFolder {
    FolderTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void passesOverFilesThatAreNotMeant() throws Exception {
        for (String name :
                List.of(".a.csv", "~$a.csv", "a.csv.part", "a.csv.tmp", "a.part", "a.txt.filepart", "a.pdf")) {
            write(name, HEADER + row(1));
        }
        Files.createDirectory(folder.resolve("folder.csv"));
        write("B.CSV", HEADER + row(2));

        Run run = Host.run(feed()::read);

        assertThat(run.items()).hasSize(1);
        assertThat(references(run)).containsExactly("r2");
    }

    @Test
    void doesNotFollowLinks(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), HEADER + row(1));
        Files.createSymbolicLink(folder.resolve("a.csv"), secret);
        Files.createSymbolicLink(folder.resolve("b.csv"), elsewhere.resolve("nowhere.csv"));

        assertThat(Host.run(feed()::read).items()).isEmpty();
    }

    @Test
    void readsAFolderThatIsALinkItself(@TempDir Path elsewhere) throws Exception {
        write("a.csv", HEADER + row(1));
        Path link = Files.createSymbolicLink(elsewhere.resolve("in"), folder);

        List<String> read = references(Host.run(feed(options(link.toString(), Map.of()))::read));
        Files.delete(link);

        assertThat(read).containsExactly("r1");
    }

    @Test
    void leavesAFileThatIsStillYoung() throws Exception {
        write("a.csv", HEADER + row(1));
        FolderOptions tenSeconds = new FolderOptions(folder.toString(), "*.csv", "auto", 10, Map.of());

        for (Map.Entry<Instant, Integer> at : Map.of(
                        WRITTEN.plusSeconds(9), 0, WRITTEN.plusSeconds(10), 1, WRITTEN.minusSeconds(99), 1)
                .entrySet()) {
            FolderFeed feed = new FolderFeed(tenSeconds, WageFolder::layouts, Clock.fixed(at.getKey(), ZoneOffset.UTC));
            assertThat(Host.run(feed::read).items()).hasSize(at.getValue());
        }
    }

    @Test
    void tellsWhatIsWrongWithItsConfiguration() {
        String here = folder.toString();
        assertThat(configurationError(options(here + "/nowhere", Map.of()))).isEqualTo("FOLDER_MISSING");
        assertThat(configurationError(options("", Map.of()))).isEqualTo("OPTION_MISSING");
        assertThat(configurationError(options("\0", Map.of()))).isEqualTo("OPTION_INVALID");
        assertThat(configurationError(new FolderOptions(here, "*.{csv", "", 0, Map.of())))
                .isEqualTo("OPTION_INVALID");
        assertThat(configurationError(new FolderOptions(here, "*", "klingon", 0, Map.of())))
                .isEqualTo("OPTION_INVALID");
        assertThat(configurationError(options(here, Map.of("column.nmae", "姓名"))))
                .isEqualTo("OPTION_COLUMN_UNKNOWN");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        FeedException failed =
                catchThrowableOfType(FeedException.class, () -> feed(options(folder + "/nowhere", Map.of()))
                        .read(Cursor.START, 1));

        assertThat(failed.problem().zh()).contains(folder + "/nowhere");
        assertThat(failed.problem().en()).contains(folder + "/nowhere");
    }

    @Test
    void refusesAFolderThatNobodyArchives() throws IOException {
        for (int i = 0; i < 2001; i++) {
            Files.createFile(folder.resolve(i + ".csv"));
        }

        assertThat(configurationError(options(folder.toString(), Map.of()))).isEqualTo("FOLDER_TOO_MANY");
    }

    @Test
    void refusesAFileThatMayNotBeReadUntilItMay() throws Exception {
        Path file = write("a.csv", HEADER + row(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root may read everything");
        FolderFeed feed = feed();

        Run denied = Host.run(feed::read);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(denied.problems()).containsExactly("a.csv:0::FILE_DENIED");
        assertThat(references(Host.run(feed::read, denied.end(), 1))).containsExactly("r1");
    }

    private String configurationError(FolderOptions options) {
        FeedException failed =
                catchThrowableOfType(FeedException.class, () -> feed(options).read(Cursor.START, 1));
        assertThat(failed.kind()).isEqualTo(FeedException.Kind.CONFIGURATION);
        return failed.problem().code();
    }
}
