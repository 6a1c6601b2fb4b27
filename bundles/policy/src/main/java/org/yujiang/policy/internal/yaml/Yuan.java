package org.yujiang.policy.internal.yaml;

import org.yujiang.domain.Money;

/** Amounts as sentences write them. */
public final class Yuan {
    private Yuan() {}

    /** Yuan, with decimals only when there are fen: {@code 1200}, {@code 1200.50}. */
    public static String show(Money amount) {
        String text = amount.toString();
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
