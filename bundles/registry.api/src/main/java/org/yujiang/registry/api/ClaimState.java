package org.yujiang.registry.api;

import java.util.EnumSet;
import java.util.Set;

/** How far a claim has come. The names are for ever. What may follow what stands here and nowhere else. */
public enum ClaimState {
    /** 草案: decided by the policy, or made by a correction; nobody has submitted it. */
    DRAFT("草案"),
    /** 已申报: in a batch. */
    SUBMITTED("已申报"),
    /** 初审通过. */
    FIRST_REVIEWED("初审通过"),
    /** 部门会审通过. */
    DEPARTMENT_REVIEWED("部门会审通过"),
    /** 公示中: on the published list. */
    PUBLISHED("公示中"),
    /** 核准: owed. */
    APPROVED("核准"),
    /** 拨付中: on its way through the bank. */
    IN_PAYMENT("拨付中"),
    /** 已拨付: the bank says so. */
    PAID("已拨付"),
    /** 已对账: its payment is closed. */
    RECONCILED("已对账"),
    /** 退回: to be submitted anew. */
    RETURNED("退回"),
    /** 不予通过. */
    REJECTED("不予通过"),
    /** 撤回: by who submitted it. */
    WITHDRAWN("撤回"),
    /** 中止: something has to be found out first. */
    SUSPENDED("中止"),
    /** 已追回: paid and given back. */
    CLAWED_BACK("已追回");

    private final String zh;

    ClaimState(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** What may follow; everything else is refused. */
    public Set<ClaimState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(FIRST_REVIEWED, RETURNED, REJECTED, WITHDRAWN, SUSPENDED);
            case FIRST_REVIEWED -> EnumSet.of(DEPARTMENT_REVIEWED, RETURNED, REJECTED, WITHDRAWN, SUSPENDED);
            case DEPARTMENT_REVIEWED -> EnumSet.of(PUBLISHED, RETURNED, REJECTED, WITHDRAWN, SUSPENDED);
            case PUBLISHED -> EnumSet.of(APPROVED, RETURNED, REJECTED, WITHDRAWN, SUSPENDED);
            case APPROVED -> EnumSet.of(IN_PAYMENT, RETURNED, REJECTED, SUSPENDED);
            case IN_PAYMENT -> EnumSet.of(PAID, APPROVED);
            case PAID -> EnumSet.of(RECONCILED, CLAWED_BACK);
            case RECONCILED -> EnumSet.of(CLAWED_BACK);
            case RETURNED -> EnumSet.of(SUBMITTED, REJECTED, WITHDRAWN);
            case REJECTED -> EnumSet.of(RETURNED);
            case WITHDRAWN -> EnumSet.of(SUBMITTED);
            case SUSPENDED ->
                EnumSet.of(
                        SUBMITTED,
                        FIRST_REVIEWED,
                        DEPARTMENT_REVIEWED,
                        PUBLISHED,
                        APPROVED,
                        RETURNED,
                        REJECTED,
                        WITHDRAWN);
            case CLAWED_BACK -> EnumSet.noneOf(ClaimState.class);
        };
    }

    /** Whether money has left for it. */
    public boolean isPaid() {
        return switch (this) {
            case PAID, RECONCILED, CLAWED_BACK -> true;
            case DRAFT,
                    SUBMITTED,
                    FIRST_REVIEWED,
                    DEPARTMENT_REVIEWED,
                    PUBLISHED,
                    APPROVED,
                    IN_PAYMENT,
                    RETURNED,
                    REJECTED,
                    WITHDRAWN,
                    SUSPENDED -> false;
        };
    }

    /** Whether it is on its way to the money, and would be wrong if its decision changed. */
    public boolean isUnderWay() {
        return switch (this) {
            case SUBMITTED, FIRST_REVIEWED, DEPARTMENT_REVIEWED, PUBLISHED, APPROVED, SUSPENDED -> true;
            case DRAFT, IN_PAYMENT, PAID, RECONCILED, RETURNED, REJECTED, WITHDRAWN, CLAWED_BACK -> false;
        };
    }
}
