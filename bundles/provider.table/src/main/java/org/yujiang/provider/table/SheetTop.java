package org.yujiang.provider.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.SourceRef;
import org.yujiang.provider.table.internal.RawRow;
import org.yujiang.provider.table.internal.Table;
import org.yujiang.provider.table.internal.TableError;

/** What a sheet is, by its first rows; by all of them when no header is known, lest a table of people be passed over. */
final class SheetTop {
    private static final int HEADER_ROWS = 20;
    /** From so many columns on, a row is a header that went wrong and no title. */
    private static final int NEARLY = 2;

    private static final Comparator<Header> BY_FIT =
            Comparator.comparingInt(Header::neededFound).thenComparingInt(Header::found);

    private final List<Layout> layouts;
    private boolean textSeen;
    private Optional<Header> header = Optional.empty();
    private Optional<RawRow> person = Optional.empty();

    private SheetTop(List<Layout> layouts) {
        this.layouts = layouts;
    }

    /** Reads as much of a sheet as it takes. When its table can be read, the row behind the header is next. */
    static SheetTop of(Table.Sheet sheet, List<Layout> layouts) throws IOException {
        SheetTop top = new SheetTop(layouts);
        top.header = top.findHeader(sheet);
        if (top.header.isEmpty()) {
            top.findPerson(sheet);
        }
        return top;
    }

    /** What to answer when no header is known. */
    static Problem headerMissing(List<Layout> layouts) {
        return TableError.TABLE_HEADER_MISSING.problem(layouts.stream()
                .map(layout -> layout.columns().stream()
                        .filter(Column::needsHeader)
                        .map(Column::title)
                        .collect(Collectors.joining("、", layout.name() + "（", "）")))
                .collect(Collectors.joining("；")));
    }

    /** Whether anything stands there. */
    boolean hasText() {
        return textSeen;
    }

    /** The first row that is the header of a layout; if there is none, the one that comes nearest to one. */
    Optional<Header> header() {
        return header;
    }

    /** Why its table cannot be read; empty when it can, and when there is none. */
    Optional<FeedItem.Refused> refusal(String document) {
        if (header.isPresent()) {
            SourceRef source = header.get().source(document);
            return header.get().problem().map(problem -> new FeedItem.Refused(source, problem));
        }
        return person.map(row -> new FeedItem.Refused(SourceRef.line(document, row.line()), headerMissing(layouts)));
    }

    private Optional<Header> findHeader(Table.Sheet sheet) throws IOException {
        List<Header> near = new ArrayList<>();
        for (int i = 0; i < HEADER_ROWS; i++) {
            Optional<RawRow> row = sheet.nextRow();
            if (row.isEmpty()) {
                break;
            }
            textSeen = true;
            person = person.or(() -> row.filter(PersonalRow::matches));
            List<Header> read =
                    layouts.stream().map(layout -> Header.of(layout, row.get())).toList();
            Optional<Header> complete = read.stream().filter(Header::isComplete).max(BY_FIT);
            if (complete.isPresent()) {
                return complete;
            }
            read.stream().filter(one -> one.neededFound() >= NEARLY).forEach(near::add);
        }
        return near.stream().max(BY_FIT);
    }

    private void findPerson(Table.Sheet sheet) throws IOException {
        Optional<RawRow> row = sheet.nextRow();
        while (person.isEmpty() && row.isPresent()) {
            person = row.filter(PersonalRow::matches);
            row = sheet.nextRow();
        }
    }
}
