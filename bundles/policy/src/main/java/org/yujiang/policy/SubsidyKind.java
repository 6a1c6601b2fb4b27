package org.yujiang.policy;

/** What is paid for. */
public enum SubsidyKind {
    /** 职业培训补贴 (1.3-a). */
    TRAINING("职业培训补贴"),
    /** 以工代训补贴, per person and month (1.3-c). */
    WORK_TRAINING("以工代训补贴");

    private final String zh;

    SubsidyKind(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
