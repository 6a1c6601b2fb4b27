package org.yujiang.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.rest.auth.Account;
import org.yujiang.rest.auth.Gate;
import org.yujiang.rest.auth.Realm;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.contract.Contract;
import org.yujiang.rest.contract.Route;
import org.yujiang.rest.contract.Router;
import org.yujiang.rest.operations.Answer;
import org.yujiang.rest.operations.Operations;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** The door: asks who is there, checks the request against the OpenAPI document, and calls the operation. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(RouterServlet.BASE + "/*")
public final class RouterServlet extends HttpServlet {
    /** The path before all paths; the document says the same. */
    static final String BASE = "/api/v1";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RouterServlet.class);
    private static final String RETRY_SECONDS = "5";
    private static final String DOOR = "rest";

    private final transient Router router;
    private final transient Operations operations;
    private final transient Gate gate;
    private final transient BodyReader bodies;

    /**
     * Opens the door.
     *
     * @throws IllegalStateException when document and code do not fit
     */
    @Activate
    public RouterServlet(
            @Reference Operations operations,
            @Reference Realm realm,
            @Reference Access access,
            @Reference Clock clock) {
        Contract contract = operations.contract();
        if (!contract.base().equals(BASE)) {
            throw new IllegalStateException("The OpenAPI document is for " + contract.base() + ", not " + BASE);
        }
        router = new Router(contract.routes());
        this.operations = operations;
        gate = new Gate(realm, clock, (account, error) -> access.refused(account, DOOR, error.name()));
        bodies = new BodyReader(clock);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String instance = Responses.newInstance();
        try {
            Responses.send(response, answer(request));
        } catch (ApiException e) {
            Responses.replace(response, e, instance);
        } catch (RegistryException e) {
            Responses.replace(response, failure(e, instance), instance);
        } catch (RuntimeException e) {
            // The edge: whatever it is, the client gets a problem, and the log gets the rest.
            LOG.error("{} failed, instance {}: {}", request.getMethod(), instance, Trace.of(e));
            Responses.replace(response, ApiError.INTERNAL.exception(), instance);
        }
    }

    private Answer answer(HttpServletRequest request) {
        Router.Match match;
        Caller caller;
        try {
            String path = Optional.ofNullable(request.getPathInfo()).orElse("");
            match = router.find(request.getMethod(), path);
            caller = caller(request, match.route());
        } catch (ApiException e) {
            throw bodies.skip(request, e);
        }
        Route route = match.route();
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        Call call = Call.of(caller, match, Query.of(request), body(request, route), accept);
        return operations.get(route).handle(call);
    }

    private Caller caller(HttpServletRequest request, Route route) {
        if (route.roles().isEmpty()) {
            return Caller.of("anonymous", Set.of(), DOOR);
        }
        Account account = gate.admit(
                Optional.ofNullable(request.getHeader("Authorization")), request.getRemoteAddr(), route.roles());
        return Caller.of(account.name(), account.roles(), DOOR);
    }

    /** Bodies that nobody asked for are read too, so that their size is judged alike. */
    private JsonNode body(HttpServletRequest request, Route route) {
        byte[] body = bodies.read(request);
        if (route.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String expected = route.body().get().type();
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected)) {
            throw ApiError.MEDIA_TYPE_UNSUPPORTED.exception(expected);
        }
        return route.body().get().isLines() ? Json.readLines(body) : Json.read(body);
    }

    private static ApiException failure(RegistryException e, String instance) {
        return switch (e.kind()) {
            case INVALID -> new ApiException(400, e.problem());
            case FORBIDDEN -> new ApiException(403, e.problem());
            case NOT_FOUND -> new ApiException(404, e.problem());
            case CONFLICT -> new ApiException(409, e.problem());
            case UNAVAILABLE -> {
                LOG.warn("The registry is away ({}), instance {}", e.problem().code(), instance);
                yield new ApiException(503, e.problem()).with("Retry-After", RETRY_SECONDS);
            }
        };
    }
}
