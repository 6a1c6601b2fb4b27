package org.yujiang.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.Dates;
import org.yujiang.registry.api.AsOf;

/** Options that are days or moments. */
final class Times {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** As tables print it, with or without seconds. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm[:ss]", Locale.ROOT);

    private Times() {}

    static AsOf asOf(@Nullable String validOn, @Nullable String knownAt) {
        return new AsOf(day(validOn), moment("--known-at", knownAt));
    }

    static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(Dates::parse);
    }

    /** A moment with its offset, or else a time of China. */
    static Optional<Instant> moment(String option, @Nullable String text) {
        return Optional.ofNullable(text).map(value -> parse(option, value));
    }

    private static Instant parse(String option, String text) {
        return attempt(() -> OffsetDateTime.parse(text).toInstant())
                .or(() -> attempt(
                        () -> LocalDateTime.parse(text, LOCAL).atZone(CHINA).toInstant()))
                .orElseThrow(() -> new Refusal(
                        CoreCommand.FAILED,
                        "OPTION_INVALID",
                        option + " 应为时间,例如 \"2020-05-22 08:00\"(北京时间)或 2020-05-22T00:00:00Z。",
                        option + " must be a time, such as \"2020-05-22 08:00\" (of China) or 2020-05-22T00:00:00Z."));
    }

    private static Optional<Instant> attempt(Supplier<Instant> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
