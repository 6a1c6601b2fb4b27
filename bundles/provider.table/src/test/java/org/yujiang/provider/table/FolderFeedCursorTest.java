package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.table.fixture.Host;
import org.yujiang.provider.table.fixture.Host.Run;

class FolderFeedCursorTest extends WageFolder {
    FolderFeedCursorTest(@TempDir Path folder) {
        super(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void givesTheSameItemsOnPagesOfAnySize(int limit) throws Exception {
        List<FeedItem> whole = mixedFolder();

        assertThat(Host.run(feed()::read, Cursor.START, limit).items()).isEqualTo(whole);
    }

    @Test
    void goesOnExactlyFromEveryCursorThatWasEverHandedOut() throws Exception {
        List<FeedItem> whole = mixedFolder();
        List<Cursor> cursors = Host.run(feed()::read, Cursor.START, 1).cursors();
        FolderFeed sameInstance = feed();

        for (int read = 0; read < cursors.size(); read++) {
            List<FeedItem> rest = whole.subList(Math.min(read + 1, whole.size()), whole.size());
            assertThat(Host.run(feed()::read, cursors.get(read), 5).items()).isEqualTo(rest);
            assertThat(Host.run(sameInstance::read, cursors.get(read), 3).items())
                    .isEqualTo(rest);
        }
    }

    @Test
    void readsTheSamePageTwiceWhenAskedTwice() throws Exception {
        mixedFolder();
        FolderFeed feed = feed();
        FeedPage first = feed.read(Cursor.START, 3);
        FeedPage second = feed.read(first.next(), 3);

        assertThat(feed.read(first.next(), 3)).isEqualTo(second);
        assertThat(feed.read(Cursor.START, 3)).isEqualTo(first);
    }

    @Test
    void readsNothingAgainAndNewFilesOnly() throws Exception {
        write("b.csv", HEADER + row(1));
        FolderFeed feed = feed();
        Run first = Host.run(feed::read);
        write("a.csv", HEADER + row(2));

        Run second = Host.run(feed::read, first.end(), 10);

        assertThat(references(second)).containsExactly("r2");
        assertThat(Host.run(feed::read, second.end(), 10).items()).isEmpty();
    }

    @Test
    void readsAFileThatHasChangedFromItsStart() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));
        write("b.csv", HEADER + row(3));
        FolderFeed feed = feed();
        Run first = Host.run(feed::read);
        write("a.csv", HEADER + row(1) + row(4));
        touch("a.csv", WRITTEN.plusSeconds(1));

        assertThat(references(Host.run(feed::read, first.end(), 10))).containsExactly("r1", "r4");
    }

    @Test
    void startsAFileAgainThatChangesBetweenTwoPages() throws Exception {
        write("a.csv", HEADER + row(1) + row(2) + row(3));
        FolderFeed feed = feed();
        FeedPage page = feed.read(Cursor.START, 2);
        write("a.csv", HEADER + row(4) + row(5));

        assertThat(references(Host.run(feed::read, page.next(), 2))).containsExactly("r4", "r5");
    }

    @Test
    void readsAFileAgainInTheNextRunThatChangesWhileItIsRead() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));
        write("b.csv", HEADER + row(3));
        int[] appended = {0};
        FolderFeed feed = feed(row -> {
            if (appended[0]++ == 0) {
                write("a.csv", HEADER + row(1) + row(2) + row(4));
            }
        });

        Run first = Host.run(feed::read);
        Run second = Host.run(feed::read, first.end(), 10);

        assertThat(references(first)).contains("r1", "r3").doesNotHaveDuplicates();
        assertThat(references(second)).containsExactly("r1", "r2", "r4");
        assertThat(Host.run(feed::read, second.end(), 10).items()).isEmpty();
    }

    @Test
    void handsOutWhatItReadBeforeTheSystemFailed() throws Exception {
        write("a.csv", HEADER + row(1));
        Path failing = write("b.csv", HEADER + row(2));
        FolderFeed feed = feed(row -> replaceByFolder(failing));

        FeedPage page = feed.read(Cursor.START, 10);

        assertThat(page.items()).hasSize(1);
        assertThat(page.hasMore()).isTrue();
        write("c.csv", HEADER + row(3));
        assertThat(references(Host.run(feed()::read, page.next(), 10))).containsExactly("r3");
    }

    @Test
    void tellsThatTheSystemFailed() throws Exception {
        Path failing = write("b.csv", HEADER + row(2));
        // The clock is asked between the look at the folder and the opening of the file.
        Clock clock = new InstantClock(() -> {
            replaceByFolder(failing);
            return WRITTEN;
        });
        FolderFeed feed = new FolderFeed(options(folder.toString(), Map.of()), WageFolder::layouts, clock);

        FeedException failed = catchThrowableOfType(FeedException.class, () -> feed.read(Cursor.START, 10));

        assertThat(failed.kind()).isEqualTo(FeedException.Kind.TEMPORARY);
        assertThat(failed.problem().code()).isEqualTo("FILE_IO");
        assertThat(failed.problem().zh()).contains("b.csv");
    }

    @Test
    void goesOnWhenAFileVanishesWhileItIsRead() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));
        write("b.csv", HEADER + row(3));
        FolderFeed feed = feed();
        FeedPage page = feed.read(Cursor.START, 1);
        Files.delete(folder.resolve("a.csv"));

        assertThat(references(Host.run(feed::read, page.next(), 1))).containsExactly("r3");
    }

    @Test
    void keepsACursorOfAFullFolderShort() throws Exception {
        for (int i = 0; i < 2000; i++) {
            write(i + "很长的文件名".repeat(10) + ".csv", HEADER);
        }

        assertThat(Host.run(feed()::read).end().value().length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 x", "nonsense", "1 abc 1.1 ", "1  1.1"})
    void refusesACursorThatItDoesNotKnow(String cursor) {
        assertThatThrownBy(() -> feed().read(new Cursor(cursor), 1))
                .isInstanceOfSatisfying(FeedException.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(FeedException.Kind.CONFIGURATION);
                    assertThat(failed.problem().code()).isEqualTo("CURSOR_UNREADABLE");
                });
    }

    @Test
    void stopsWhenItIsInterrupted() throws Exception {
        workbook("a.xlsx", 10);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> feed().read(Cursor.START, 10)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void stopsWithinAFileToo() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));
        FolderFeed feed = feed(row -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> feed.read(Cursor.START, 10)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void letsGoOfItsFileWhenClosed() throws Exception {
        write("a.csv", HEADER + row(1) + row(2));
        FolderFeed feed = feed();
        FeedPage page = feed.read(Cursor.START, 1);
        assertThat(openFiles()).isPositive();

        feed.close();

        assertThat(openFiles()).isZero();
        assertThat(references(Host.run(feed::read, page.next(), 1))).containsExactly("r2");
        assertThat(openFiles()).isZero();
    }

    /** A folder with something of everything, and its items as one page has them. */
    private List<FeedItem> mixedFolder() throws Exception {
        write("a.csv", HEADER + row(1) + "合计,,,100,\n" + "李四,1,2020-06-01,100,x\n" + row(2));
        write("b.csv", "别的\n");
        workbook("c.xlsx", 12);
        write("d.csv", HEADER);
        write("e.csv", HEADER + row(3) + "\"");
        List<FeedItem> items = feed().read(Cursor.START, 10_000).items();
        assertThat(items).hasSize(3 + 1 + 12 + 2);
        return items;
    }

    private long openFiles() throws IOException {
        long open = 0;
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).startsWith(folder)) {
                    open++;
                }
            }
        }
        return open;
    }

    /** What is listed as a file and is none any more cannot be read, as on a share that has gone. */
    private static void replaceByFolder(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
                Files.createDirectory(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class InstantClock extends Clock {
        private final Supplier<Instant> instant;

        InstantClock(Supplier<Instant> instant) {
            this.instant = instant;
        }

        @Override
        public Instant instant() {
            return instant.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
