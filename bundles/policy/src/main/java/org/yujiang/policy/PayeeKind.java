package org.yujiang.policy;

/** Who receives a subsidy. */
public enum PayeeKind {
    /** 本人: the trainee, into their own account. */
    PERSON("本人"),
    /** 培训机构: who trained, on behalf of the trainee (代领). */
    PROVIDER("培训机构"),
    /** 用人单位: who employs. */
    EMPLOYER("用人单位");

    private final String zh;

    PayeeKind(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
