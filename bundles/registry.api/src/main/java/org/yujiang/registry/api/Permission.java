package org.yujiang.registry.api;

/** What the registry asks for before it answers. */
public enum Permission {
    /** 查询: read people, trainings and claims of one's divisions, masked. */
    READ("查询"),
    /** 更正: enter and correct facts, pin fields, include somebody who fell back into poverty. */
    CORRECT("更正"),
    /** 复核: decide cases, merge and un-merge people. */
    REVIEW("复核"),
    /** 申报: put claims into batches, submit and publish them, take objections in. */
    SUBMIT("申报"),
    /** 审核: review batches of claims, return or reject claims, decide objections. */
    REVIEW_CLAIMS("审核"),
    /** 核准: approve batches of claims, confirm clawbacks. */
    APPROVE("核准"),
    /** 拨付: pay, reconcile with the bank, take repayments in. */
    PAY("拨付"),
    /** 撤销导入: take an import back, put it in again. */
    UNDO_IMPORT("撤销导入"),
    /** 显示全号: see a resident id, a telephone or an account in clear, with a reason. */
    REVEAL("显示全号"),
    /** 导出: take lists out in which nobody is named in full. */
    EXPORT("导出"),
    /** 导出身份信息: take lists out that name people in full, with a reason. */
    EXPORT_IDENTITY("导出身份信息"),
    /** 导出账户: take lists out with the accounts that are paid to, with a reason. */
    EXPORT_ACCOUNTS("导出账户"),
    /** 审计: read and verify the audit log. */
    AUDIT("审计"),
    /** 数据源: see and run feeds, read quarantine. */
    FEEDS("数据源"),
    /** 密钥: rotate keys, erase people, apply retention. */
    KEYS("密钥"),
    /** 备份: back up and restore. */
    BACKUP("备份"),
    /** 政策试算: try draft packs over the facts of the whole province; shows counts and sums, nobody's record. */
    LAB("政策试算");

    private final String zh;

    Permission(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
