package org.yujiang.policy.internal.parameters;

import java.util.List;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.Period;

/**
 * One version of a parameter.
 *
 * @param validity the days for which it holds
 * @param value the value
 * @param citation what it rests on
 * @param areas what it is in some classes of areas instead; of several that fit the first one counts
 */
public record Dated<T>(Period validity, T value, Citation citation, List<InArea<T>> areas) {
    /** Copies the list. */
    public Dated {
        areas = List.copyOf(areas);
    }

    /** The same everywhere. */
    public Dated(Period validity, T value, Citation citation) {
        this(validity, value, citation, List.of());
    }

    /** A value that holds in a class of areas. */
    public record InArea<T>(AreaClass area, T value, Citation citation) {}
}
