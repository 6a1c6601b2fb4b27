package org.yujiang.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletErrorPage;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Answers where nobody else does, and in place of the server's own error pages. Needs no other service. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardServletErrorPage(errorPage = {"4xx", "5xx"})
public final class FallbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Responses.send(response, failure(request), Responses.newInstance());
    }

    private static ApiException failure(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return ContainerError.of(status);
        }
        // Not the address as it was sent: that may lead out of the router's part of the world.
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return (path + "/").startsWith(RouterServlet.BASE + "/")
                ? ApiError.SERVICE_AWAY.exception().with("Retry-After", "5")
                : ApiError.PATH_UNKNOWN.exception();
    }
}
