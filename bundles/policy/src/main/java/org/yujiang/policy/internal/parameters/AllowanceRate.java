package org.yujiang.policy.internal.parameters;

import org.yujiang.domain.Money;

/**
 * How a living allowance is reckoned.
 *
 * @param unit for what
 * @param amount amount of a unit, for units of money
 * @param percent percent of the base, for units of the base
 */
public record AllowanceRate(Unit unit, Money amount, int percent) {
    /** There is none. */
    public static final AllowanceRate NONE = new AllowanceRate(Unit.NONE, Money.ZERO, 0);

    /** For what an allowance is. */
    public enum Unit {
        /** There is none. */
        NONE("无", "none"),
        /** A day on which a session was attended. */
        PER_DAY("天", "days"),
        /** A whole study hour. */
        PER_HOUR("学时", "study hours"),
        /** A calendar month on enough days of which sessions were attended. */
        PER_MONTH("个月", "months"),
        /** A training. */
        PER_TIME("次", "times"),
        /** Percent of the base a month. */
        PERCENT_PER_MONTH("个月", "months"),
        /** Percent of the base a training. */
        PERCENT_PER_TIME("次", "times");

        private final String zh;
        private final String en;

        Unit(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The unit in Chinese. */
        public String zh() {
            return zh;
        }

        /** The unit in English, plural. */
        public String en() {
            return en;
        }

        /** Whether it is a part of a base. */
        public boolean isOfBase() {
            return this == PERCENT_PER_MONTH || this == PERCENT_PER_TIME;
        }
    }
}
