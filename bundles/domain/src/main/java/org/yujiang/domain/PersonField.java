package org.yujiang.domain;

import java.util.regex.Pattern;

/**
 * What a source may know of a person beside name, resident id and trainee groups. The constants' names are for ever: they
 * stand in the registry.
 */
public enum PersonField {
    /** Sex (性别): a constant of {@link Sex}. Where there is a resident id, the id says it. */
    SEX("性别", false),
    /** Birth date (出生日期), ISO 8601. Where there is a resident id, the id says it. */
    BIRTH_DATE("出生日期", true),
    /** What stood in place of a resident id and cannot be right, or an old one of 15 digits (证件号原文). */
    ID_AS_WRITTEN("证件号原文", true),
    /** Ethnic group (民族): the code of GB/T 3304, {@code 01} to {@code 56}. */
    ETHNIC_GROUP("民族", false),
    /** Education (文化程度): a constant of {@link Education}. */
    EDUCATION("文化程度", false),
    /** Registered residence (户籍区划): a division code, down to the village when known. */
    REGISTERED_RESIDENCE("户籍地", false),
    /** Present residence (常住区划): a division code, down to the village when known. */
    PRESENT_RESIDENCE("常住地", false),
    /** Telephone (联系电话): 5 to 15 digits, with + for a foreign one. */
    PHONE("联系电话", true),
    /** Account that subsidies are paid to (收款账号): 8 to 32 digits. */
    PAYEE_ACCOUNT("收款账号", true),
    /** Bank of that account (开户银行), as written. */
    PAYEE_BANK("开户银行", false),
    /** Who holds that account (开户名), as written. */
    PAYEE_HOLDER("开户名", true),
    /** Number of the household (户编号), as written; who has the same one is of one household. */
    HOUSEHOLD("户编号", true),
    /** Relation to the head of the household (与户主关系), as written. */
    HOUSEHOLD_RELATION("与户主关系", false),
    /** Date of death (死亡日期), ISO 8601. */
    DIED_ON("死亡日期", false);

    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern ACCOUNT_FORM = Pattern.compile("[0-9]{8,32}");
    private static final int LONGEST = 100;

    private final String zh;
    private final boolean sensitive;

    PersonField(String zh, boolean sensitive) {
        this.zh = zh;
        this.sensitive = sensitive;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** Whether the value is encrypted at rest and shown to nobody without a reason. */
    public boolean isSensitive() {
        return sensitive;
    }

    /**
     * The one form in which the registry keeps a value.
     *
     * @throws InvalidValueException when the text is no value of this field
     */
    public String canonical(String text) {
        return switch (this) {
            case SEX -> Sex.parse(text).name();
            case BIRTH_DATE, DIED_ON -> Dates.parse(text).toString();
            case ETHNIC_GROUP -> ethnicGroup(text);
            case EDUCATION -> Education.parse(text).name();
            case REGISTERED_RESIDENCE, PRESENT_RESIDENCE ->
                DivisionCode.parse(text).value();
            case PHONE -> phone(text);
            case PAYEE_ACCOUNT -> account(text);
            case ID_AS_WRITTEN, PAYEE_BANK, PAYEE_HOLDER, HOUSEHOLD, HOUSEHOLD_RELATION -> plain(text);
        };
    }

    private static String ethnicGroup(String text) {
        return EthnicGroups.byCode(text)
                .or(() -> EthnicGroups.byName(text))
                .map(EthnicGroup::code)
                .orElseThrow(() -> InputError.ETHNIC_GROUP_UNKNOWN.exception(text));
    }

    private static String phone(String text) {
        String digits = Text.compact(text).replaceAll("[-()]", "");
        if (!PHONE_FORM.matcher(digits).matches()) {
            throw InputError.PHONE_FORMAT.exception(digits.length());
        }
        return digits;
    }

    private static String account(String text) {
        String digits = Text.compact(text).replace("-", "");
        if (!ACCOUNT_FORM.matcher(digits).matches()) {
            throw InputError.ACCOUNT_FORMAT.exception(digits.length());
        }
        return digits;
    }

    private static String plain(String text) {
        String plain = Text.normalise(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw InputError.TEXT_LENGTH.exception(plain.length());
        }
        return plain;
    }
}
