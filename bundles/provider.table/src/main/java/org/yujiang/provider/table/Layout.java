package org.yujiang.provider.table;

import java.util.List;
import org.yujiang.provider.ProviderRecord;

/**
 * A kind of table, recognised by its header.
 *
 * <p>When a header fits several layouts, the one with the most columns found is taken, so give each layout a column that
 * the others lack.
 *
 * @param name what people call it, such as 花名册
 * @param columns its columns
 * @param mapper what a row says
 */
public record Layout(String name, List<Column> columns, Mapper mapper) {

    /** Turns a row into records. */
    @FunctionalInterface
    public interface Mapper {
        /**
         * Says what a row says. A {@link RejectedRowException} from the row's own methods, or an {@link
         * org.yujiang.domain.InvalidValueException}, sends the row to quarantine.
         */
        List<ProviderRecord> records(Row row);
    }

    /** Copies the columns. */
    public Layout {
        columns = List.copyOf(columns);
    }
}
