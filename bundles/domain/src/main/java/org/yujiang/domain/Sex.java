package org.yujiang.domain;

/** Sex codes (性别代码) of GB/T 2261.1-2003. */
public enum Sex {
    /** 未知的性别. */
    UNKNOWN(0, "未知的性别", "0 未知"),
    /** 男. */
    MALE(1, "男", "1 男性 M"),
    /** 女. */
    FEMALE(2, "女", "2 女性 F"),
    /** 未说明的性别. */
    UNSTATED(9, "未说明的性别", "9 未说明");

    private static final Labels<Sex> LABELS = Labels.of(values(), Sex::zh, sex -> sex.spellings);

    private final int code;
    private final String zh;
    private final String spellings;

    Sex(int code, String zh, String spellings) {
        this.code = code;
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a code, a Chinese term, M, F or the constant's name.
     *
     * @throws InvalidValueException with {@link InputError#SEX_UNKNOWN}
     */
    public static Sex parse(String text) {
        return LABELS.find(text).orElseThrow(() -> InputError.SEX_UNKNOWN.exception(text));
    }

    /** The code of GB/T 2261.1: 0, 1, 2 or 9. */
    public int code() {
        return code;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
