package org.yujiang.registry.internal.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;

/**
 * A part of the division tree as row-level security reads it. Administration counts, not statistics (0-a): a prefecture does
 * not see its province-administered counties (省直管县) unless they are named.
 */
public record Scope(String prefixes, String apart) {
    /** The prefix of everybody, wherever they live. */
    public static final String PROVINCE = "*";

    private static final int PREFECTURE_DIGITS = 4;

    /** The divisions with all below them. */
    public static Scope of(Collection<DivisionCode> divisions) {
        List<String> prefixes =
                divisions.stream().map(Scope::prefix).distinct().sorted().toList();
        return new Scope(String.join(",", prefixes), provinceAdministered());
    }

    /** Whether counties that answer to the province lie under a prefix and are not meant by it. */
    public static boolean leavesOut(String prefix) {
        return prefix.length() <= PREFECTURE_DIGITS;
    }

    private static String prefix(DivisionCode division) {
        return division.level() == DivisionCode.Level.PROVINCE
                ? PROVINCE
                : division.value().substring(0, division.level().digits());
    }

    private static String provinceAdministered() {
        return Divisions.henan().reportingUnits().stream()
                .map(Division::code)
                .filter(code -> code.level() == DivisionCode.Level.COUNTY)
                .map(code -> code.value().substring(0, PREFECTURE_DIGITS + 2))
                .collect(Collectors.joining(","));
    }
}
