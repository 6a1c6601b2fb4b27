package org.yujiang.rest.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the document.
 *
 * @param method in capitals
 * @param path the path below the base
 * @param operationId its name
 * @param parameters of path and query
 * @param body what the body must be; empty when it has none
 * @param roles one of these is needed; empty: open to everybody
 */
public record Route(
        String method,
        PathTemplate path,
        String operationId,
        List<Parameter> parameters,
        Optional<BodyRule> body,
        Set<String> roles) {
    /** Copies the collections. */
    public Route {
        parameters = List.copyOf(parameters);
        roles = Set.copyOf(roles);
    }
}
