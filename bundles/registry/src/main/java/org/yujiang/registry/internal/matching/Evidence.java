package org.yujiang.registry.internal.matching;

/**
 * What speaks for or against two descriptors being of one person, with its weight. The constants' names are stable codes;
 * the sentences hold nothing personal.
 *
 * <p>The weights are logarithms of likelihood ratios in the manner of Fellegi and Sunter (1969), three points to a bit;
 * docs/matching.md derives them. They are set by hand from what is known of names, dates and errors, not learnt from data. That
 * any of a million people of a county might be meant is taken in: 60 points are even odds, 90 are 1000 to 1.
 */
public enum Evidence {
    /** The same id, verified on both sides. */
    ID_SAME(135, "身份证号相同", "the same resident id"),
    /** The same id, on one side at least converted from 15 digits. */
    ID_SAME_UNVERIFIED(95, "身份证号相同（其中有15位旧号转换而来）", "the same resident id, on one side converted from 15 digits"),
    /** One slip of the hand mends the damaged id into the other, or both into one. */
    ID_MENDED(65, "有误的身份证号改正一处后相同", "one correction makes the damaged resident id the same"),
    /** Two ids, one of them converted from 15 digits and so without a check, one slip of the hand apart. */
    ID_ONE_SLIP(50, "15位旧号与另一身份证号只差一处", "an old id of 15 digits is one slip away from the other"),
    /** A damaged id two slips away from the other, or one whose last three digits Excel made noughts. */
    ID_TWO_SLIPS(30, "有误的身份证号与另一身份证号相近", "the damaged resident id is two slips away from the other, or was rounded"),
    /** Two ids, both verified. */
    ID_DIFFERENT(-54, "两个有效身份证号不同", "two valid resident ids that differ"),
    /** Two ids, one of them damaged or unverified, further apart than slips explain. */
    ID_UNLIKE(-52, "身份证号不同，且相差不止两处", "resident ids too far apart for slips of the hand"),

    /** {@link Names.Likeness#EQUAL}. */
    NAME_EQUAL(53, "姓名相同", "the same name"),
    /** {@link Names.Likeness#VARIANT}. */
    NAME_VARIANT(51, "姓名仅异体字或繁简不同", "the same name in variant or traditional characters"),
    /** {@link Names.Likeness#SOUND}. */
    NAME_SOUND(45, "姓名有一字不同但同音", "one character of the name differs and sounds the same"),
    /** {@link Names.Likeness#TURNED}. */
    NAME_TURNED(45, "姓与名次序颠倒", "the surname stands at the end"),
    /** With one of the four above: a name of two characters is borne by six times as many as one of three. */
    NAME_SHORT(-8, "姓名只有两个字，重名多", "a name of two characters, which many bear"),
    /** With one of the four: 王李张刘陈, borne by twice and a half as many as the surname of two who agree by chance. */
    SURNAME_COMMON(-4, "大姓，重名多", "one of the five surnames that most bear"),
    /** With one of the four: none of the hundred surnames that most bear. */
    SURNAME_RARE(9, "姓氏少见", "a surname that few bear"),
    /** {@link Names.Likeness#SIMILAR}. */
    NAME_SIMILAR(10, "姓名有一字之差", "the name differs by one character"),
    /** {@link Names.Likeness#HALF}, other ids or none. */
    NAME_HALF(5, "同姓，单名不同", "the same surname, another given name of one character"),
    /** {@link Names.Likeness#DIFFERENT}, other ids or none. */
    NAME_DIFFERENT(-30, "姓名不同", "different names"),
    /** {@link Names.Likeness#HALF} or {@link Names.Likeness#DIFFERENT} under the same id: a second name, or a copied id. */
    NAME_CONFLICT(-40, "同一身份证号下姓名不同", "different names under the same resident id"),

    /** The same birth date; not counted where an id says it already. */
    BIRTH_DATE_SAME(41, "出生日期相同", "the same birth date"),
    /** One digit differs, two neighbours or month and day are swapped, or the year is the next one. */
    BIRTH_DATE_NEAR(8, "出生日期只差一处", "the birth date differs by one slip"),
    /** As far apart as a day of the lunar calendar and the same day written as it is counted there. */
    BIRTH_DATE_LUNAR(3, "出生日期相差如农历与公历", "the birth date differs as by the lunar calendar"),
    /** Two birth dates; or one under the same id that the id does not have. */
    BIRTH_DATE_DIFFERENT(-30, "出生日期不同", "different birth dates"),
    /** Two sexes; or one under the same id that the id does not have. */
    SEX_DIFFERENT(-25, "性别不同", "different sexes"),

    /** The same village. */
    VILLAGE_SAME(25, "村（居）相同", "the same village"),
    /** One names only the township in which the other's village lies, or both the same township. */
    TOWNSHIP_SAME(14, "乡镇相同", "the same township"),
    /** One names only the county; or it is told by the address part of the other's id, which never speaks against. */
    COUNTY_SAME(5, "同县（区）", "the same county"),
    /** Two villages of one township. */
    VILLAGE_OTHER(-6, "同乡镇不同村", "two villages of one township"),
    /** Two townships of one county. */
    TOWNSHIP_OTHER(-15, "同县不同乡镇", "two townships of one county"),
    /** Two counties. */
    COUNTY_OTHER(-35, "不同县", "two counties"),
    /** The same telephone number. */
    PHONE_SAME(35, "电话相同", "the same telephone number"),
    /** Telephone numbers one or two slips apart; those of a village are often so too. */
    PHONE_NEAR(0, "电话只差一两处", "the telephone number differs by a slip or two"),
    /** Telephone numbers, none of them near. */
    PHONE_OTHER(-10, "电话不同", "other telephone numbers");

    private final int points;
    private final String zh;
    private final String en;

    Evidence(int points, String zh, String en) {
        this.points = points;
        this.zh = zh;
        this.en = en;
    }

    /** The stable code: the constant's name. */
    public String code() {
        return name();
    }

    /** What it adds to the score; negative when it speaks against. */
    public int points() {
        return points;
    }

    /** The reason in Chinese. */
    public String zh() {
        return zh;
    }

    /** The reason in English. */
    public String en() {
        return en;
    }
}
