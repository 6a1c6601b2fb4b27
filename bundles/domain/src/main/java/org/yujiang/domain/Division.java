package org.yujiang.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An administrative division under one code. A new code means a new division, even if only a county became a city.
 *
 * @param code the code
 * @param name the Chinese name, such as {@code 上蔡县}
 * @param validFrom the first day on which the code can be met, or empty if it is older than the table
 * @param validUntil the last day on which the code can be met, or empty if it still is. Of most changes only the year is
 *     known, and both codes are valid in that year
 * @param kind what kind of division it is
 */
public record Division(
        DivisionCode code, String name, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil, Kind kind) {

    /** Kinds of divisions (区划类型), as the table of counties counts them. */
    public enum Kind {
        /** 省. */
        PROVINCE("省"),
        /** 省辖市, 地区 or 济源示范区. */
        PREFECTURE("地级"),
        /** 市辖区. */
        DISTRICT("市辖区"),
        /** 县级市. */
        COUNTY_CITY("县级市"),
        /** 县. */
        COUNTY("县");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /** Whether the code can be met on the day. */
    public boolean isValidOn(LocalDate day) {
        return validFrom.map(first -> !day.isBefore(first)).orElse(true)
                && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
