package org.yujiang.policy.internal.lab;

/** Numbers for constants. They live in memory for as long as the facts do: what a later version numbers otherwise is no matter. */
final class Codes {
    private Codes() {}

    @SuppressWarnings("EnumOrdinal")
    static int of(Enum<?> constant) {
        return constant.ordinal();
    }
}
