package org.yujiang.rest;

import java.util.EnumSet;
import java.util.Set;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** The problems for what the server refuses by itself, of which only the status is known. */
final class ContainerError {
    private static final Set<ApiError> ERRORS = EnumSet.of(
            ApiError.PATH_UNKNOWN,
            ApiError.BODY_TOO_LARGE,
            ApiError.ADDRESS_TOO_LONG,
            ApiError.EXPECTATION_UNKNOWN,
            ApiError.HEADERS_TOO_LARGE,
            ApiError.SERVICE_AWAY,
            ApiError.PROTOCOL_UNKNOWN);

    private ContainerError() {}

    static ApiException of(int status) {
        ApiError nearest = ERRORS.stream()
                .filter(error -> error.status() == status)
                .findFirst()
                .orElse(status < 500 ? ApiError.REQUEST_INVALID : ApiError.INTERNAL);
        return new ApiException(status, nearest.problem());
    }
}
