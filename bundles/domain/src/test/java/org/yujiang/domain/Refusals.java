package org.yujiang.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a value to be refused, and for the right reason. */
final class Refusals {
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Refusals() {}

    /** The text as a Chinese input method writes it: every ASCII character in its full-width form. */
    static String fullWidth(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c + FULL_WIDTH_OFFSET)));
        return wide.toString();
    }

    static InvalidValueException assertRefused(InputError error, ThrowingCallable call) {
        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, call);
        Assertions.assertThat(refusal).as("refusal with %s", error).isNotNull();
        Assertions.assertThat(refusal.problem().code()).isEqualTo(error.name());
        return refusal;
    }
}
