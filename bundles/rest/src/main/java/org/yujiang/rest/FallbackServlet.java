package org.yujiang.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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
            return containerError(status);
        }
        boolean routerAway = request.getRequestURI().startsWith(RouterServlet.BASE + "/");
        return routerAway
                ? ApiError.SERVICE_AWAY.exception().with("Retry-After", "5")
                : ApiError.PATH_UNKNOWN.exception();
    }

    private static ApiException containerError(int status) {
        ApiError nearest = Arrays.stream(
                        new ApiError[] {ApiError.PATH_UNKNOWN, ApiError.BODY_TOO_LARGE, ApiError.SERVICE_AWAY})
                .filter(error -> error.status() == status)
                .findFirst()
                .orElse(status < 500 ? ApiError.REQUEST_INVALID : ApiError.INTERNAL);
        return new ApiException(status, nearest.problem());
    }
}
