package org.yujiang.audit.verifier;

import java.util.OptionalLong;

/**
 * The first broken link of a log.
 *
 * @param kind what is wrong
 * @param seq the entry that it is wrong with; 0 when no entry can be named
 * @param statement the statement that it is wrong with, when one can be named
 */
public record Fault(FaultKind kind, long seq, OptionalLong statement) {
    /** A fault of an entry. */
    public static Fault of(FaultKind kind, long seq) {
        return new Fault(kind, seq, OptionalLong.empty());
    }

    /** A fault of a statement. */
    public static Fault of(FaultKind kind, long seq, long statement) {
        return new Fault(kind, seq, OptionalLong.of(statement));
    }

    /** What is wrong and what to do, in Chinese. */
    public String zh() {
        return kind.zh(seq, id());
    }

    /** What is wrong and what to do, in English. */
    public String en() {
        return kind.en(seq, id());
    }

    private String id() {
        return statement.isPresent() ? String.valueOf(statement.getAsLong()) : "";
    }
}
