package org.yujiang.rest;

import java.util.Optional;

/** An exception as text without its messages: they may quote personal data, and logs are read by many. */
final class Trace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Trace() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Optional<Throwable> next = Optional.of(failure);
        for (int depth = 0; depth < CAUSES && next.isPresent(); depth++) {
            append(text, next.get());
            next = Optional.ofNullable(next.get().getCause());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable failure) {
        text.append(text.isEmpty() ? "" : "\ncaused by ")
                .append(failure.getClass().getName());
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n\tat ").append(frames[i]);
        }
    }
}
