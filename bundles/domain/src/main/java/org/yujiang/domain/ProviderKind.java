package org.yujiang.domain;

/** Kinds of provider (培训单位类别) that the notice names: schools, institutions, platforms, and sites of work-based training. */
public enum ProviderKind {
    /** Technician college (技师学院), 31 in the province, provision {@code 2.2-a}. */
    TECHNICIAN_COLLEGE("技师学院", ""),
    /** Advanced technical school (高级技工学校). */
    ADVANCED_TECHNICAL_SCHOOL("高级技工学校", "高级技校"),
    /** Technical school (技工学校). */
    TECHNICAL_SCHOOL("技工学校", "技校 普通技工学校"),
    /** Special technical school (特色技工学校), provision {@code 2.1-f}. */
    SPECIAL_TECHNICAL_SCHOOL("特色技工学校", "特色技校"),
    /** Vocational school or college (职业院校), provision {@code 1.2-g}. */
    VOCATIONAL_COLLEGE("职业院校", "职业学院 职业技术学院 职业学校 中等职业学校 高等职业学校 高职院校 职业中专"),
    /** Training institution (职业培训机构), provisions {@code 1.2-g} and {@code 3.1-a}. */
    TRAINING_INSTITUTION("培训机构", "职业培训机构 民办培训机构 民办职业培训机构 职业培训学校 民办职业培训学校 职业技能培训学校 培训学校 培训中心"),
    /** Online training platform (线上培训平台), provisions {@code 1.1-a} and {@code 3.1-b}. */
    ONLINE_PLATFORM("线上培训平台", "线上平台 网络平台 网络培训平台 在线培训平台 线上职业技能培训平台"),
    /** Enterprise (企业), provisions {@code 1.2-g} and {@code 1.3-e}. */
    ENTERPRISE("企业", "公司 中小微企业"),
    /** Poverty-alleviation workshop (乡镇扶贫车间), provision {@code 1.3-d}; often no legal person. */
    POVERTY_ALLEVIATION_WORKSHOP("扶贫车间", "乡镇扶贫车间 就业扶贫车间"),
    /** Village work site (村社代工点), provision {@code 1.3-d}; often no legal person. */
    VILLAGE_WORK_SITE("村社代工点", "代工点 村级代工点"),
    /** Farmers cooperative (农民专业合作社). */
    COOPERATIVE("农民专业合作社", "合作社 专业合作社 农民合作社");

    private static final Labels<ProviderKind> LABELS = Labels.of(values(), ProviderKind::zh, kind -> kind.spellings);

    private final String zh;
    private final String spellings;

    ProviderKind(String zh, String spellings) {
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a Chinese term or the constant's name.
     *
     * @throws InvalidValueException with {@link InputError#PROVIDER_KIND_UNKNOWN}
     */
    public static ProviderKind parse(String text) {
        return LABELS.find(text).orElseThrow(() -> InputError.PROVIDER_KIND_UNKNOWN.exception(text));
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** Whether this is one of the technical schools (技工院校) of provision {@code 2.1-a}: 96 in the province. */
    public boolean isTechnicalSchool() {
        return switch (this) {
            case TECHNICIAN_COLLEGE, ADVANCED_TECHNICAL_SCHOOL, TECHNICAL_SCHOOL, SPECIAL_TECHNICAL_SCHOOL -> true;
            case VOCATIONAL_COLLEGE,
                    TRAINING_INSTITUTION,
                    ONLINE_PLATFORM,
                    ENTERPRISE,
                    POVERTY_ALLEVIATION_WORKSHOP,
                    VILLAGE_WORK_SITE,
                    COOPERATIVE -> false;
        };
    }
}
