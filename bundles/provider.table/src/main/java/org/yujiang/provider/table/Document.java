package org.yujiang.provider.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.SourceRef;
import org.yujiang.provider.table.internal.RawRow;
import org.yujiang.provider.table.internal.RefusedException;
import org.yujiang.provider.table.internal.Table;
import org.yujiang.provider.table.internal.TableError;

/**
 * A file as feed items, one for each row that says something. Every visible sheet under a known header is read. A sheet
 * whose header is nearly right is refused by itself, and so is one without any that has resident ids in it; one with
 * neither (an instruction, a code list) is passed over, unless no sheet of the file could be read.
 */
final class Document implements Closeable {
    private final String name;
    private final Table table;
    private final List<Layout> layouts;
    private final Position handedOut;

    private Optional<OpenSheet> open = Optional.empty();
    /** The file, or the sheet of several that is being read. */
    private String document;

    private Position position;
    private int sheets;
    private boolean textSeen;
    private boolean understood;
    private boolean ended;

    private record OpenSheet(Table.Sheet sheet, Header header) {}

    /**
     * How far a file was read.
     *
     * @param sheet the sheet, from 1
     * @param line the row that was handed out last; 0 for the sheet as a whole
     */
    record Position(int sheet, long line) implements Comparable<Position> {
        static final Position START = new Position(0, 0);

        @Override
        public int compareTo(Position other) {
            return Comparator.comparingInt(Position::sheet)
                    .thenComparingLong(Position::line)
                    .compare(this, other);
        }
    }

    /**
     * @param name the file's name
     * @param handedOut up to where its items are known already
     */
    Document(String name, Table table, List<Layout> layouts, Position handedOut) {
        this.name = name;
        this.table = table;
        this.layouts = layouts;
        this.handedOut = handedOut;
        this.document = name;
        this.position = handedOut;
    }

    /** Where the item that was handed out last stands. */
    Position position() {
        return position;
    }

    /**
     * The next item.
     *
     * @throws RefusedException when the rest of the file cannot be read
     */
    Optional<FeedItem> next() throws IOException {
        while (!ended) {
            Optional<FeedItem> item = open.isPresent() ? nextInSheet(open.get()) : nextSheet();
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    /** What to say when {@link #next} throws: where the file breaks off, and what of it was read before. */
    FeedItem.Refused refusal(RefusedException broken) {
        SourceRef source = SourceRef.line(document, broken.line());
        if (broken.cell().isPresent()) {
            int cell = broken.cell().getAsInt();
            source = source.column(open.map(in -> in.header().unique(cell)).orElseGet(() -> Header.letter(cell)));
        }
        return new FeedItem.Refused(source, position.equals(Position.START) ? broken.problem() : partly(broken));
    }

    private Problem partly(RefusedException broken) {
        Problem problem = broken.problem();
        boolean here = position.sheet() == sheets && position.line() > 0;
        return new Problem(
                problem.code(),
                problem.zh() + (here ? "此前至第" + position.line() + "行已读取，此后的未读取。" : "此前的工作表已读取，此后的未读取。"),
                problem.en()
                        + (here
                                ? " The rows up to " + position.line() + " were read, what follows was not."
                                : " The sheets before were read, what follows was not."));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private Optional<FeedItem> nextSheet() throws IOException {
        document = name;
        Optional<Table.Sheet> sheet = table.nextSheet();
        if (sheet.isEmpty()) {
            ended = true;
            requireUnderstood();
            return Optional.empty();
        }
        sheets++;
        document = sheet.get().tab().map(tab -> name + " [" + tab + "]").orElse(name);
        SheetTop top = SheetTop.of(sheet.get(), layouts);
        Optional<FeedItem.Refused> refusal = top.refusal(document);
        textSeen |= top.hasText();
        understood |= top.header().isPresent() || refusal.isPresent();
        if (refusal.isEmpty()) {
            open = top.header().map(header -> new OpenSheet(sheet.get(), header));
            return Optional.empty();
        }
        Position whole = new Position(sheets, 0);
        return isNew(whole) ? handOut(whole, refusal.get()) : Optional.empty();
    }

    private void requireUnderstood() throws RefusedException {
        if (!understood && !textSeen) {
            throw TableError.TABLE_EMPTY.refused();
        }
        if (!understood) {
            throw new RefusedException(SheetTop.headerMissing(layouts));
        }
    }

    private Optional<FeedItem> nextInSheet(OpenSheet in) throws IOException {
        Optional<RawRow> row = in.sheet().nextRow();
        if (row.isEmpty()) {
            open = Optional.empty();
            return Optional.empty();
        }
        Position place = new Position(sheets, row.get().line());
        return isNew(place) && saysSomething(in.header(), row.get())
                ? handOut(place, item(in, row.get()))
                : Optional.empty();
    }

    private static boolean saysSomething(Header header, RawRow row) {
        boolean footer = !header.isFilledAt(row) && Footer.matches(row);
        return !footer && !header.isEmptyAt(row) && !header.isRepeatedBy(row);
    }

    private FeedItem item(OpenSheet in, RawRow raw) {
        Row row = new Row(in.header(), raw);
        SourceRef source = SourceRef.line(document, raw.line());
        try {
            return new FeedItem.Accepted(source, in.header().layout().mapper().records(row));
        } catch (RejectedRowException wrong) {
            return new FeedItem.Rejected(source.column(wrong.header()), wrong.problem(), row.cells());
        } catch (InvalidValueException wrong) {
            return new FeedItem.Rejected(source, wrong.problem(), row.cells());
        }
    }

    private boolean isNew(Position place) {
        return place.compareTo(handedOut) > 0;
    }

    private Optional<FeedItem> handOut(Position place, FeedItem item) {
        position = place;
        return Optional.of(item);
    }
}
