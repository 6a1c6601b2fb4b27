package org.yujiang.provider.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.table.internal.TableError;

/** The folder itself: which files in it are meant, in which order. Links are not followed: they may lead anywhere. */
final class Folder {
    private static final int MAX_FILES = 2000;
    private static final Set<String> GB = Set.of("GBK", "GB2312", "GB18030");

    private final Path path;
    private final Glob glob;
    private final Optional<Charset> charset;
    private final Duration settle;

    private Folder(Path path, Glob glob, Optional<Charset> charset, Duration settle) {
        this.path = path;
        this.glob = glob;
        this.charset = charset;
        this.settle = settle;
    }

    static Folder of(FolderOptions options) throws FeedException {
        if (options.folder().isBlank()) {
            throw FeedException.configuration(TableError.OPTION_MISSING.problem("folder"));
        }
        Path path;
        try {
            path = Path.of(options.folder().strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw invalid("folder", options.folder(), wrong);
        }
        Glob glob;
        try {
            glob = Glob.of(options.glob());
        } catch (PatternSyntaxException wrong) {
            throw invalid("glob", options.glob(), wrong);
        }
        return new Folder(path, glob, charset(options.charset().strip()), Duration.ofSeconds(options.settleSeconds()));
    }

    Optional<Charset> charset() {
        return charset;
    }

    /** The files that are meant, by name. */
    List<FolderFile> list() throws FeedException {
        List<FolderFile> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            for (Path file : all) {
                FolderFile.look(file).filter(this::isMeant).ifPresent(files::add);
                if (files.size() > MAX_FILES) {
                    throw FeedException.configuration(TableError.FOLDER_TOO_MANY.problem(path, MAX_FILES));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw FeedException.configuration(TableError.FOLDER_MISSING.problem(path), missing);
        } catch (AccessDeniedException denied) {
            throw FeedException.configuration(TableError.FOLDER_UNREADABLE.problem(path), denied);
        } catch (IOException | DirectoryIteratorException failed) {
            throw FeedException.temporary(TableError.FOLDER_UNREADABLE.problem(path), failed);
        }
        files.sort(Comparator.comparing(FolderFile::name));
        return files;
    }

    /** Whether the file has stood unchanged for long enough. One from the future has: its clock is wrong, not its content. */
    boolean isSettled(FolderFile file, Clock clock) {
        Instant now = clock.instant();
        return settle.isZero()
                || file.modified().isAfter(now)
                || !file.modified().plus(settle).isAfter(now);
    }

    /** Not hidden, not a lock file of Excel (~$), not the half of a file that is being written under another name. */
    private boolean isMeant(FolderFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean passedOver = name.startsWith(".")
                || name.startsWith("~$")
                || Stream.of(".part", ".tmp", ".filepart", ".crdownload").anyMatch(name::endsWith);
        return !passedOver && glob.matches(name);
    }

    private static Optional<Charset> charset(String name) throws FeedException {
        if (name.isEmpty() || name.equalsIgnoreCase("auto")) {
            return Optional.empty();
        }
        try {
            // Who says GBK or GB2312 has files with GB18030's characters all the same.
            return Optional.of(Charset.forName(GB.contains(name.toUpperCase(Locale.ROOT)) ? "GB18030" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException wrong) {
            throw invalid("charset", name, wrong);
        }
    }

    private static FeedException invalid(String option, String value, IllegalArgumentException cause) {
        return FeedException.configuration(TableError.OPTION_INVALID.problem(option, value), cause);
    }
}
