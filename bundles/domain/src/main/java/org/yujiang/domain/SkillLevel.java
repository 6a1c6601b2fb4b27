package org.yujiang.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five levels of vocational skill (职业技能等级). The numbers descend as skill rises, so ask {@link #isHigherThan} and never
 * compare the numbers; the constants are declared from the lowest skill to the highest.
 */
public enum SkillLevel {
    /** 五级/初级工. */
    LEVEL_5(5, "五级/初级工", "初级"),
    /** 四级/中级工. */
    LEVEL_4(4, "四级/中级工", "中级"),
    /** 三级/高级工. */
    LEVEL_3(3, "三级/高级工", "高级"),
    /** 二级/技师. */
    LEVEL_2(2, "二级/技师", ""),
    /** 一级/高级技师. */
    LEVEL_1(1, "一级/高级技师", "");

    private static final Pattern QUALIFICATION = Pattern.compile("^(国家)?(职业资格|职业技能等级|职业技能|技能等级)");
    private static final Pattern PARTS = Pattern.compile("[/()、,;|+]+|(?<=级)-");
    private static final Labels<SkillLevel> LABELS = Labels.of(values(), SkillLevel::zh, SkillLevel::spellings);

    private final int number;
    private final String zh;
    private final String shortName;

    SkillLevel(int number, String zh, String shortName) {
        this.number = number;
        this.zh = zh;
        this.shortName = shortName;
    }

    /**
     * Reads a level by number ({@code 5}, {@code 五级}), by title ({@code 初级}, {@code 初级工}), by both ({@code 五级/初级工},
     * {@code 五级(初级工)}) or by the constant's name. Number and title must agree.
     *
     * @throws InvalidValueException with {@link InputError#SKILL_LEVEL_UNKNOWN}
     */
    public static SkillLevel parse(String text) {
        String plain = QUALIFICATION.matcher(Text.compact(text)).replaceFirst("");
        Set<Optional<SkillLevel>> named = Stream.of(PARTS.split(plain))
                .filter(part -> !part.isEmpty())
                .map(LABELS::find)
                .collect(Collectors.toSet());
        Optional<SkillLevel> level = named.size() == 1 ? named.iterator().next() : Optional.empty();
        return level.orElseThrow(() -> InputError.SKILL_LEVEL_UNKNOWN.exception(text));
    }

    /** The Chinese term, such as {@code 五级/初级工}. */
    public String zh() {
        return zh;
    }

    /** The number as written on certificates: 5 for the lowest skill, 1 for the highest. */
    public int number() {
        return number;
    }

    /** Whether this level asks for more skill than the other. */
    public boolean isHigherThan(SkillLevel other) {
        return number < other.number;
    }

    private String spellings() {
        String[] names = zh.split("/", 2);
        return String.join(" ", shortName, names[0], names[0].substring(0, 1), names[1], number + "级", "" + number);
    }
}
