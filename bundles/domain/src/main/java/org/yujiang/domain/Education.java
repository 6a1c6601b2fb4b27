package org.yujiang.domain;

/** Levels of education (文化程度) of GB/T 4658-2006, from the highest to the lowest. */
public enum Education {
    /** 研究生教育. */
    POSTGRADUATE(10, "研究生", "研究生教育 硕士 博士 硕士研究生 博士研究生"),
    /** 大学本科教育. */
    BACHELOR(20, "大学本科", "本科 大学 大学本科教育"),
    /** 大学专科教育. */
    ASSOCIATE(30, "大学专科", "专科 大专 高职 大学专科教育"),
    /** 中等职业教育. */
    SECONDARY_VOCATIONAL(40, "中等职业教育", "中职 中专 技校 职高 职业高中 技工学校"),
    /** 普通高级中学教育. */
    SENIOR_MIDDLE(60, "高中", "普通高中 普通高级中学教育"),
    /** 初级中学教育. */
    JUNIOR_MIDDLE(70, "初中", "初级中学教育"),
    /** 小学教育. */
    PRIMARY(80, "小学", "小学教育"),
    /** 其他, also none. */
    OTHER(90, "其他", "文盲 半文盲 文盲或半文盲 无 学龄前");

    private static final Labels<Education> LABELS =
            Labels.of(values(), Education::zh, level -> level.code + " " + level.spellings);

    private final int code;
    private final String zh;
    private final String spellings;

    Education(int code, String zh, String spellings) {
        this.code = code;
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a code, a Chinese term or the constant's name.
     *
     * @throws InvalidValueException with {@link InputError#EDUCATION_UNKNOWN}
     */
    public static Education parse(String text) {
        return LABELS.find(text).orElseThrow(() -> InputError.EDUCATION_UNKNOWN.exception(text));
    }

    /** The code of GB/T 4658-2006, two digits. */
    public int code() {
        return code;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
