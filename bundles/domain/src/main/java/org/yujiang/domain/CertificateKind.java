package org.yujiang.domain;

/** Kinds of certificate that a subsidy can rest on (证书类别), after 国办发〔2019〕24号. */
public enum CertificateKind {
    /** A vocational qualification or skill level (职业资格证书, 职业技能等级证书): the only kind with a {@link SkillLevel}. */
    SKILL_LEVEL("职业资格/职业技能等级", "职业资格 职业资格证 职业资格证书 职业技能等级 职业技能等级证书 技能等级 技能等级证 技能等级证书 职业资格/技能等级 职业资格证书/职业技能等级证书"),
    /** A single vocational ability (专项职业能力证书). */
    SPECIAL_SKILL("专项职业能力", "专项能力 专项能力证书 专项职业能力证 专项职业能力证书 专项职业能力考核证书"),
    /** Training passed, without a level (培训合格证书). */
    TRAINING_COMPLETION("培训合格", "培训合格证 培训合格证书 合格证 合格证书 职业培训合格证 职业培训合格证书"),
    /** Special operation (特种作业操作证), first or on review. */
    SPECIAL_OPERATION("特种作业", "特种作业证 特种作业证书 特种作业操作证 特种作业操作证书");

    private static final Labels<CertificateKind> LABELS =
            Labels.of(values(), CertificateKind::zh, kind -> kind.spellings);

    private final String zh;
    private final String spellings;

    CertificateKind(String zh, String spellings) {
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a Chinese term, with or without 证书, or the constant's name.
     *
     * @throws InvalidValueException with {@link InputError#CERTIFICATE_KIND_UNKNOWN}
     */
    public static CertificateKind parse(String text) {
        return LABELS.find(text).orElseThrow(() -> InputError.CERTIFICATE_KIND_UNKNOWN.exception(text));
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
