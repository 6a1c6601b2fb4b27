package org.yujiang.registry.api;

/** What is done with a batch of claims. The names are for ever. */
public enum ClaimStep {
    /** 申报: decided claims become the batch's. */
    SUBMIT("申报", ClaimState.DRAFT, ClaimState.SUBMITTED, Permission.SUBMIT),
    /** 初审. */
    FIRST_REVIEW("初审", ClaimState.SUBMITTED, ClaimState.FIRST_REVIEWED, Permission.REVIEW_CLAIMS),
    /** 部门会审, by somebody else. */
    DEPARTMENT_REVIEW("部门会审", ClaimState.FIRST_REVIEWED, ClaimState.DEPARTMENT_REVIEWED, Permission.REVIEW_CLAIMS),
    /** 公示: the list of payees is published from today on. */
    PUBLISH("公示", ClaimState.DEPARTMENT_REVIEWED, ClaimState.PUBLISHED, Permission.SUBMIT),
    /** 核准: what was published long enough is owed. */
    APPROVE("核准", ClaimState.PUBLISHED, ClaimState.APPROVED, Permission.APPROVE);

    private final String zh;
    private final ClaimState from;
    private final ClaimState to;
    private final Permission permission;

    ClaimStep(String zh, ClaimState from, ClaimState to, Permission permission) {
        this.zh = zh;
        this.from = from;
        this.to = to;
        this.permission = permission;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** Where claims wait for it. */
    public ClaimState from() {
        return from;
    }

    /** Where it leads. */
    public ClaimState to() {
        return to;
    }

    /** What it takes. */
    public Permission permission() {
        return permission;
    }
}
