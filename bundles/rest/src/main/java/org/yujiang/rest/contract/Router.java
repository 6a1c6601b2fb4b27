package org.yujiang.rest.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Finds the operation for a request. Immutable. */
public final class Router {
    private final List<Route> routes;

    /** A router for the routes of a document. */
    public Router(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt(route -> route.path().variables()))
                .toList();
    }

    /**
     * The operation for a request. HEAD is answered where GET is.
     *
     * @param path the path below the base, decoded
     * @throws ApiException 404 or 405
     */
    public Match find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<Match> here = path.startsWith("/") ? at(path) : List.of();
        if (here.isEmpty()) {
            throw ApiError.PATH_UNKNOWN.exception();
        }
        return here.stream()
                .filter(match -> match.route().method().equals(wanted))
                .findFirst()
                .orElseThrow(() -> notAllowed(here));
    }

    private List<Match> at(String path) {
        List<Match> all = routes.stream()
                .flatMap(route -> route.path().match(path).map(values -> new Match(route, values)).stream())
                .toList();
        return all.stream()
                .filter(match -> match.variables() == all.get(0).variables())
                .toList();
    }

    private static ApiException notAllowed(List<Match> here) {
        TreeSet<String> methods = new TreeSet<>();
        here.forEach(match -> methods.add(match.route().method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String allow = String.join(", ", methods);
        return ApiError.METHOD_NOT_ALLOWED.exception(allow).with("Allow", allow);
    }

    /**
     * An operation and what stands in the path.
     *
     * @param route the operation
     * @param values the path's variables as they were sent
     */
    public record Match(Route route, Map<String, String> values) {
        private int variables() {
            return route.path().variables();
        }
    }
}
