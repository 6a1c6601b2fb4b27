package org.yujiang.provider.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.SourceRef;
import org.yujiang.provider.table.Document.Position;
import org.yujiang.provider.table.internal.RefusedException;
import org.yujiang.provider.table.internal.TableError;
import org.yujiang.provider.table.internal.Tables;

/**
 * A folder of CSV and XLSX files as a feed: every file once, by name, and again from its start when it has changed.
 *
 * <p>The file that is being read stays open between two calls of {@link #read}, but only to save time: any cursor that was
 * ever handed out can be read on from. {@link #close} may be called from another thread at any time.
 */
public final class FolderFeed {
    private final FolderOptions options;
    private final LayoutSource layoutSource;
    private final Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean closed;
    private Optional<Setup> setup = Optional.empty();
    private Optional<OpenFile> open = Optional.empty();
    /** Files that changed while they were read: left alone until the next run, lest they keep the others waiting. */
    private final Set<String> beingWritten = new HashSet<>();

    /** Says which layouts the feed knows. Asked when the feed is read first, since the configuration may be wrong. */
    @FunctionalInterface
    public interface LayoutSource {
        /**
         * The layouts.
         *
         * @throws FeedException when the configuration is wrong
         */
        List<Layout> layouts() throws FeedException;
    }

    private record Setup(Folder folder, List<Layout> layouts) {}

    /** A page that is being filled: what was read, and up to where. */
    private static final class Page {
        private final int limit;
        private final List<FeedItem> items = new ArrayList<>();
        private FolderCursor reached;

        Page(int limit, FolderCursor from) {
            this.limit = limit;
            this.reached = from;
        }

        boolean isFull() {
            return items.size() >= limit;
        }

        void add(FeedItem item, FolderFile file, Position position) {
            items.add(item);
            reached = reached.at(file.fingerprint(), position);
        }

        void finish(FolderFile file) {
            reached = reached.finished(file.fingerprint());
        }

        FeedPage end() {
            return new FeedPage(items, reached.toCursor(), false);
        }

        FeedPage withMore() {
            return new FeedPage(items, reached.toCursor(), true);
        }
    }

    private record OpenFile(String fingerprint, Document document) {}

    /** A feed of a folder. Nothing is looked at before it is read. */
    public FolderFeed(FolderOptions options, LayoutSource layoutSource) {
        // Not the registry's clock, which may stand in another year: only the clock that dated a file tells its age.
        this(options, layoutSource, Clock.systemUTC());
    }

    FolderFeed(FolderOptions options, LayoutSource layoutSource, Clock clock) {
        this.options = options;
        this.layoutSource = layoutSource;
        this.clock = clock;
    }

    /**
     * As {@link org.yujiang.provider.ProviderAdapter#read} says.
     *
     * @throws FeedException when the configuration is wrong or the folder or a file cannot be read by the system's fault
     */
    public FeedPage read(Cursor after, int limit) throws FeedException, InterruptedException {
        reading.lockInterruptibly();
        try {
            return readPage(FolderCursor.parse(after), limit);
        } finally {
            reading.unlock();
            if (closed) {
                close();
            }
        }
    }

    /** Lets go of the open file, at once or as soon as the page that is being read is done. */
    public void close() {
        closed = true;
        if (reading.tryLock()) {
            try {
                closeFile();
            } finally {
                reading.unlock();
            }
        }
    }

    private FeedPage readPage(FolderCursor after, int limit) throws FeedException, InterruptedException {
        Setup in = setUp();
        List<FolderFile> files = in.folder().list();
        Page page = new Page(limit, after.within(files));
        try {
            while (!page.isFull()) {
                Optional<FolderFile> file = next(in.folder(), files, page.reached);
                if (file.isEmpty()) {
                    beingWritten.clear();
                    return page.end();
                }
                readFile(in, file.get(), page);
            }
        } catch (FeedException failed) {
            // What was read before counts; the next call meets the failure again and tells it.
            if (page.items.isEmpty()) {
                throw failed;
            }
        }
        return page.withMore();
    }

    private Optional<FolderFile> next(Folder folder, List<FolderFile> files, FolderCursor reached) {
        if (reached.current().isPresent()) {
            String current = reached.current().get();
            return files.stream()
                    .filter(file -> file.fingerprint().equals(current))
                    .findFirst();
        }
        return files.stream()
                .filter(file -> !reached.done().contains(file.fingerprint()))
                .filter(file -> !beingWritten.contains(file.name()) && folder.isSettled(file, clock))
                .findFirst();
    }

    /** Reads a file on to its end or until the page is full. */
    private void readFile(Setup in, FolderFile file, Page page) throws FeedException, InterruptedException {
        try {
            Document document = openFile(in, file, page.reached.position());
            while (!page.isFull()) {
                Optional<FeedItem> item = document.next();
                if (item.isEmpty()) {
                    leaveIfBeingWritten(file);
                    closeFile();
                    page.finish(file);
                    return;
                }
                page.add(item.get(), file, document.position());
            }
        } catch (RefusedException refused) {
            refuse(file, refusal(file, refused), page);
        } catch (AccessDeniedException denied) {
            refuse(file, refusal(file, new RefusedException(TableError.FILE_DENIED.problem())), page);
        } catch (NoSuchFileException gone) {
            closeFile();
            page.finish(file);
        } catch (InterruptedIOException | ClosedByInterruptException stopped) {
            closeFile();
            throw interrupted(stopped);
        } catch (IOException failed) {
            closeFile();
            throw systemFailure(file, failed);
        }
    }

    private FeedItem.Refused refusal(FolderFile file, RefusedException refused) {
        return open.map(opened -> opened.document().refusal(refused))
                .orElseGet(() -> new FeedItem.Refused(SourceRef.line(file.name(), refused.line()), refused.problem()));
    }

    /** A file that is still being written may well be unreadable: it gets another chance before it is refused. */
    private void refuse(FolderFile file, FeedItem.Refused refusal, Page page) throws FeedException {
        closeFile();
        if (!leaveIfBeingWritten(file)) {
            page.items.add(refusal);
        }
        page.finish(file);
    }

    private Document openFile(Setup in, FolderFile file, Position position) throws IOException {
        if (open.isPresent()) {
            OpenFile opened = open.get();
            if (opened.fingerprint().equals(file.fingerprint())
                    && opened.document().position().equals(position)) {
                return opened.document();
            }
        }
        closeFile();
        Document document =
                new Document(file.name(), Tables.open(file.path(), in.folder().charset()), in.layouts(), position);
        open = Optional.of(new OpenFile(file.fingerprint(), document));
        return document;
    }

    private void closeFile() {
        Optional<OpenFile> opened = open;
        open = Optional.empty();
        if (opened.isPresent()) {
            try {
                opened.get().document().close();
            } catch (IOException onlyRead) {
                // Nothing was written; what was read has been handed out.
            }
        }
    }

    private boolean leaveIfBeingWritten(FolderFile file) throws FeedException {
        try {
            boolean changed = FolderFile.look(file.path())
                    .filter(now -> !now.fingerprint().equals(file.fingerprint()))
                    .isPresent();
            return changed && beingWritten.add(file.name());
        } catch (IOException failed) {
            throw systemFailure(file, failed);
        }
    }

    private static FeedException systemFailure(FolderFile file, IOException failed) {
        return FeedException.temporary(
                TableError.FILE_IO.problem(file.name(), failed.getClass().getSimpleName()), failed);
    }

    private Setup setUp() throws FeedException {
        if (setup.isEmpty()) {
            setup = Optional.of(new Setup(Folder.of(options), options.renamed(layoutSource.layouts())));
        }
        return setup.get();
    }

    private static InterruptedException interrupted(IOException stopped) {
        InterruptedException interrupted = new InterruptedException("interrupted while reading a file");
        interrupted.initCause(stopped);
        Thread.interrupted();
        return interrupted;
    }
}
