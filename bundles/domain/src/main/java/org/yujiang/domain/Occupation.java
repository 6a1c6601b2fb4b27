package org.yujiang.domain;

import java.util.regex.Pattern;

/**
 * An occupation (职业) of the national classification (职业分类大典). Two are the same occupation when their codes are, whatever a
 * catalogue's edition calls them.
 *
 * @param code four levels {@code a-bb-cc-dd}, such as {@code 4-10-01-06}
 * @param name the Chinese name, such as {@code 家政服务员}
 */
public record Occupation(String code, String name) {
    private static final Pattern CODE = Pattern.compile("\\d-\\d{2}-\\d{2}-\\d{2}");

    /**
     * An occupation, known to a catalogue or not.
     *
     * @throws InvalidValueException with {@link InputError#OCCUPATION_CODE_FORMAT}
     */
    public Occupation {
        if (!CODE.matcher(code).matches()) {
            throw InputError.OCCUPATION_CODE_FORMAT.exception(code);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Occupation that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
