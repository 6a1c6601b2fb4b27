package org.yujiang.provider.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.table.Document.Position;
import org.yujiang.provider.table.internal.TableError;

/**
 * How far a folder was read: the files that are done, the one that is not, and the place in it. As text
 * {@code 1 CURRENT SHEET.LINE DONE,DONE,…}; the first character is the version of this form.
 *
 * @param current fingerprint of the file that is being read
 * @param position how far
 * @param done fingerprints of the files that were read to their end or refused
 */
record FolderCursor(Optional<String> current, Position position, Set<String> done) {
    private static final FolderCursor START = new FolderCursor(Optional.empty(), Position.START, Set.of());
    private static final Pattern FORM =
            Pattern.compile("1 ([\\w-]{16})? (\\d{1,9})\\.(\\d{1,18}) ((?:[\\w-]{16}(?:,[\\w-]{16})*)?)");

    static FolderCursor parse(Cursor cursor) throws FeedException {
        if (cursor.isStart()) {
            return START;
        }
        Matcher form = FORM.matcher(cursor.value());
        if (!form.matches()) {
            throw FeedException.configuration(TableError.CURSOR_UNREADABLE.problem());
        }
        Set<String> done = new LinkedHashSet<>();
        Arrays.stream(form.group(4).split(","))
                .filter(print -> !print.isEmpty())
                .forEach(done::add);
        return new FolderCursor(
                Optional.ofNullable(form.group(1)),
                new Position(Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))),
                done);
    }

    Cursor toCursor() {
        return new Cursor("1 " + current.orElse("") + " " + position.sheet() + "." + position.line() + " "
                + String.join(",", done));
    }

    /** Without what it knows of files that are no longer there as they were: one that has changed is read from its start. */
    FolderCursor within(Collection<FolderFile> files) {
        Set<String> present = files.stream().map(FolderFile::fingerprint).collect(Collectors.toSet());
        Set<String> stillDone = new LinkedHashSet<>(done);
        stillDone.retainAll(present);
        boolean goesOn = current.filter(present::contains).isPresent();
        return goesOn
                ? new FolderCursor(current, position, stillDone)
                : new FolderCursor(Optional.empty(), Position.START, stillDone);
    }

    FolderCursor at(String fingerprint, Position reached) {
        return new FolderCursor(Optional.of(fingerprint), reached, done);
    }

    FolderCursor finished(String fingerprint) {
        Set<String> more = new LinkedHashSet<>(done);
        more.add(fingerprint);
        return new FolderCursor(Optional.empty(), Position.START, more);
    }
}
