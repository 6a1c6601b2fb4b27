package org.yujiang.registry.api;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes the rows of a list, one after the other, on the thread that asked for it. */
@ConsumerType
@FunctionalInterface
public interface RowSink {
    /**
     * Takes a row.
     *
     * @param cells as many as there are columns; what is not known is empty
     * @throws IOException when it can take no more: the list ends there
     */
    void row(List<String> cells) throws IOException;
}
