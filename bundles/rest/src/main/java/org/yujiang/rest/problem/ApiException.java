package org.yujiang.rest.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Problem;

/** The request ends with a problem. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;
    private final transient Optional<String> parameter;
    private final transient Map<String, String> headers;

    /** A problem with its HTTP status. */
    public ApiException(int status, Problem problem) {
        this(status, problem, Optional.empty(), Map.of());
    }

    private ApiException(int status, Problem problem, Optional<String> parameter, Map<String, String> headers) {
        super(problem.code() + ": " + problem.en());
        this.status = status;
        this.problem = problem;
        this.parameter = parameter;
        this.headers = headers;
    }

    /** The same, naming the parameter or field that is wrong. */
    public ApiException at(String name) {
        return new ApiException(status, problem, Optional.of(name), headers);
    }

    /** The same with a header. */
    public ApiException with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiException(status, problem, parameter, more);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The parameter or field that is wrong. */
    public Optional<String> parameter() {
        return parameter;
    }

    /** Headers to send along. */
    public Map<String, String> headers() {
        return headers;
    }
}
