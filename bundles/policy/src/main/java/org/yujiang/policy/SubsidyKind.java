package org.yujiang.policy;

/** What is paid for. The names are for ever. */
public enum SubsidyKind {
    /** 职业培训补贴 (1.3-a). */
    TRAINING("职业培训补贴"),
    /** 以工代训补贴, per person and month (1.3-c). */
    WORK_TRAINING("以工代训补贴"),
    /** 生活费(含交通费)补贴 during a training (1.2-f). */
    LIVING_ALLOWANCE("生活费(含交通费)补贴"),
    /** 新型学徒制补贴, in instalments (2.2-d). */
    APPRENTICESHIP("新型学徒制补贴"),
    /** 免费技工教育 for 两后生: tuition waiver and grant, per term (2.1-d). */
    SCHOOLING("技工教育免学费和助学金"),
    /** 创业扶持: classes, initial start-up, rent. */
    STARTUP("创业扶持补贴"),
    /** 吸纳就业补贴, for an employer who takes somebody on and keeps them (1.3-e). */
    EMPLOYMENT_INCENTIVE("吸纳就业补贴");

    private final String zh;

    SubsidyKind(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /**
     * Whether it is for people in need alone: a list that everybody may read and that names who gets it would say that they
     * are poor or hard to place.
     */
    public boolean revealsNeed() {
        return switch (this) {
            case TRAINING, WORK_TRAINING, APPRENTICESHIP -> false;
            case LIVING_ALLOWANCE, SCHOOLING, STARTUP, EMPLOYMENT_INCENTIVE -> true;
        };
    }
}
