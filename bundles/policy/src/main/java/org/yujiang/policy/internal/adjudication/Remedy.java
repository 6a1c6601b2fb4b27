package org.yujiang.policy.internal.adjudication;

/**
 * What would make a reason fall away.
 *
 * @param zh in Chinese; empty when there is nothing
 * @param en in English
 * @param condition whether it is a condition, to which {@link Findings} says what it brings, or a sentence of its own
 */
record Remedy(String zh, String en, boolean condition) {
    /** There is nothing. */
    static final Remedy NONE = new Remedy("", "", false);

    /** When this is so, the reason falls away; if nothing else stands in the way, the line is paid. */
    static Remedy when(String zh, String en) {
        return new Remedy(zh, en, true);
    }

    /** Something that can be done instead. */
    static Remedy note(String zh, String en) {
        return new Remedy(zh, en, false);
    }

    /** In Chinese, for a line that has nothing else against it, or has. */
    String zh(boolean only) {
        return condition ? zh + (only ? "即可支付" : ",此项理由即消除") : zh;
    }

    /** In English, for a line that has nothing else against it, or has. */
    String en(boolean only) {
        return condition ? (only ? "becomes payable when " : "this reason falls away when ") + en : en;
    }
}
