package org.yujiang.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options whose values are constants of an enum. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> Optional<E> of(String option, Class<E> type, @Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(parse(option, type, text));
    }

    /** A value that must be there. */
    static <E extends Enum<E>> E required(String argument, Class<E> type, String text) {
        return parse(argument, type, text);
    }

    static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static <E extends Enum<E>> E parse(String option, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> {
                    String names = String.join(" ", names(type));
                    return new Refusal(
                            CoreCommand.FAILED,
                            "OPTION_INVALID",
                            option + " 应为:" + names + "。",
                            option + " must be one of: " + names + ".");
                });
    }
}
