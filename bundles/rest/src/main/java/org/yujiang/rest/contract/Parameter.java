package org.yujiang.rest.contract;

import java.util.Optional;
import org.yujiang.rest.problem.ApiError;

/**
 * A parameter.
 *
 * @param name its name
 * @param in where it stands
 * @param required whether it must be there
 * @param rule what its value must be
 * @param standard its value when it is not there
 */
public record Parameter(String name, In in, boolean required, ValueRule rule, Optional<String> standard) {
    /** Where a parameter stands. */
    public enum In {
        /** In the path. */
        PATH,
        /** In the query. */
        QUERY
    }

    /** The value to use: what was sent if it is right, else the default. */
    Optional<String> accept(Optional<String> sent) {
        if (sent.isEmpty() && required) {
            throw ApiError.PARAMETER_MISSING.exception(name).at(name);
        }
        if (sent.isPresent() && !rule.accepts(sent.get())) {
            throw ApiError.PARAMETER_INVALID
                    .exception(name, rule.en(), rule.zh())
                    .at(name);
        }
        return sent.or(() -> standard);
    }
}
