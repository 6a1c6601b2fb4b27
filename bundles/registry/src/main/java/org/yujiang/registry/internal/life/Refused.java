package org.yujiang.registry.internal.life;

import java.util.Locale;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;

/** Why a claim, a batch or a payment stays as it is, with its code for ever. */
public enum Refused {
    /** There is no such batch. */
    BATCH_UNKNOWN("查无此申领批次,或不在您的辖区内。", "There is no such batch, or not in your divisions."),
    /** There is no such claim. */
    CLAIM_UNKNOWN("查无此申领,或不在您的辖区内。", "There is no such claim, or not in your divisions."),
    /** There is no such objection. */
    OBJECTION_UNKNOWN("查无此异议,或不在您的辖区内。", "There is no such objection, or not in your divisions."),
    /** There is no such payment. */
    PAYMENT_UNKNOWN("查无此拨付批次,或不在您的辖区内。", "There is no such payment, or not in your divisions."),
    /** There is no such clawback. */
    CLAWBACK_UNKNOWN("查无此追回事项,或不在您的辖区内。", "There is no such clawback, or not in your divisions."),
    /** A batch is a county's. */
    BATCH_DIVISION_INVALID(
            "申领由县级办理,请填写您辖区内的县(市、区)或乡镇代码。",
            "Claims are handled by counties: name a county of your divisions, or a part of it."),
    /** The batch has no title that can be shown. */
    BATCH_TITLE_INVALID("请填写批次名称(1至100字)。", "Give the batch a title of 1 to 100 characters."),
    /** The policy pays somebody else. */
    PAYEE_REFUSED("%s按政策发给%s,不能改发。", "By the policy %s is paid to %s, and to nobody else."),
    /** The policy asks for other materials. */
    MATERIAL_UNKNOWN("本批次不需要材料“%s”;需要的是:%s。", "The batch does not need '%s'. It needs: %s."),
    /** Something was not handed in. */
    MATERIALS_MISSING("材料不全,缺:%s。请收齐登记后再申报。", "Materials are missing: %s. Take them in, then submit."),
    /** Nothing waits for the step. */
    STEP_EMPTY("本批次没有等待此步骤的申领。", "No claim of the batch waits for this step."),
    /** The state does not allow it. */
    TRANSITION_REFUSED("“%s”的申领不能改为“%s”。", "A claim that is %s cannot become %s."),
    /** Who decides had a hand in it before. */
    FOUR_EYES("您已经办过该事项的前一环节,请换人办理。", "You have handled this before. Let somebody else do it."),
    /** Who reviews has entered facts of the person. */
    FOUR_EYES_FACTS("您手工录入过该人员的信息,请换人审核。", "You have entered facts of this person. Let somebody else review."),
    /** The publication is not over. */
    PUBLICATION_RUNS("公示尚未结束,公示期满次日起方可核准。", "The publication is not over. Approve on the day after its end."),
    /** Objections wait. */
    OBJECTIONS_OPEN("尚有%s件异议未核查;请先核查,或将有关申领退回。", "%s objections are open. Decide them, or return their claims."),
    /** The claim is not published. */
    OBJECTION_LATE("该申领不在公示期内;请按投诉举报办理。", "The claim is not published; handle this as a report."),
    /** The text is empty or too long. */
    OBJECTION_TEXT("请写明异议内容(1至500字)。", "Say what the objection is, in 1 to 500 characters."),
    /** Somebody else was faster. */
    OBJECTION_DECIDED("该异议已办结。", "This objection was decided already."),
    /** One rejection, one appeal. */
    APPEAL_TWICE("该申领已提出过申诉。", "This rejection was appealed before."),
    /** The line is claimed too late. */
    CLAIM_LATE("已超过申领期限。", "The deadline for claiming is over."),
    /** Facts changed and the claim is not decided anew. */
    DECISION_PENDING("事实有变,正在重新审定;请稍后再试。", "Facts changed and the claim is being decided anew. Try again soon."),
    /** Checks have not looked at it as things are now. */
    CHECKS_DUE(
            "尚未按现有名单和规则核查;请先运行付款前核查(没有部署核查组件的,先安装 yujiang-checks)。",
            "It is not checked by the present lists and rules. Run the checks; when none is deployed, install yujiang-checks."),
    /** A check denies it. */
    CHECK_DENIES(
            "付款前核查不予支付;请更正事实后重新核查,或不予通过。", "A check denies it. Put the facts right and check again, or reject it."),
    /** A check lets it wait. */
    CHECK_HOLDS("付款前核查有疑点待核实;请核实后放行,或退回。", "A check lets it wait. Look at the finding and clear it, or return it."),
    /** There is no such finding. */
    FINDING_UNKNOWN("查无此核查结果,或不在您的辖区内。", "There is no such finding, or not in your divisions."),
    /** Only what waits is cleared. */
    FINDING_NOT_HELD(
            "只有暂缓且未处理的核查结果可以放行;不予支付的请更正事实后重新核查。",
            "Only a finding that lets its claim wait can be cleared. What denies is put right at its source and checked again."),
    /** The decision is not what was frozen. */
    DECISION_CHANGED("审定结论已变,须重新申报。", "The decision changed. Submit the claim anew."),
    /** Nobody said where to pay. */
    ACCOUNT_MISSING(
            "没有收款账户;请登记收款账号和开户银行,单位账户须经他人确认。",
            "There is no account to pay to. Enter account and bank; an organisation's has to be confirmed by somebody else."),
    /** The account is another one than at the approval. */
    ACCOUNT_CHANGED(
            "收款账户在核准后登记或变更过;请先中止该申领,由另一位复核人员核实账户后恢复。",
            "The account was entered or changed after the approval. Suspend the claim and let another reviewer resume it."),
    /** There is no such account that waits. */
    ACCOUNT_UNKNOWN("查无此待确认的账户,或不在您的辖区内。", "No such account waits to be confirmed, or not in your divisions."),
    /** Each county pays its own. */
    ACCOUNT_DIVISION("请填写您辖区内的县(市、区)代码。", "Name a county of your divisions."),
    /** The bank may have it. */
    PAYMENT_SENT("银行文件已生成,不能取消;请按银行回执办理。", "The bank file was written. Wait for what the bank answers."),
    /** The file would not be the one that was written. */
    FILE_DIFFERS("重新生成的银行文件与原文件不一致,请联系管理员。", "The bank file would differ from the first one. Call the administrator."),
    /** It is over. */
    PAYMENT_NOT_OPEN("该拨付批次不在可办理状态。", "The payment is not in a state for this."),
    /** Lines wait for their answer. */
    PAYMENT_UNANSWERED("尚有%s行没有银行回执。", "%s lines were not answered by the bank."),
    /** Lines and ledger differ. */
    PAYMENT_SUMS_DIFFER("拨付明细与账簿金额不符,请联系管理员。", "The lines and the ledger differ. Call the administrator."),
    /** The amount is not to be had. */
    CLAWBACK_AMOUNT("追回金额须大于0且不超过已付未追回的%s元。", "Claw back more than 0 and no more than the %s yuan that were paid."),
    /** It was decided before. */
    CLAWBACK_DECIDED("该追回事项不在可办理状态。", "The clawback is not in a state for this."),
    /** More than is owed. */
    RECEIPT_AMOUNT("退款金额须大于0且不超过尚欠的%s元。", "Take in more than 0 and no more than the %s yuan that are owed."),
    /** Name, bank or account is none. */
    ACCOUNT_INVALID(
            "户名和开户银行为1至100字,账号为8至32位数字。", "Holder and bank have 1 to 100 characters, the account 8 to 32 digits."),
    /** The file is none. */
    ANSWER_UNREADABLE("银行回执文件无法读取,或超过64 MB。", "The answer of the bank cannot be read, or is longer than 64 MB."),
    /** The line of the file is not one. */
    LINE_MALFORMED("应为四列:行号、金额(元)、状态(成功/失败)、银行流水号。", "Write four columns: line id, yuan, status, reference."),
    /** The payment has no such line. */
    LINE_UNKNOWN("本拨付批次没有此行号。", "The payment has no line of this id."),
    /** Another amount was sent. */
    LINE_AMOUNT_DIFFERS("金额与发送的%s元不符。", "The amount is not the %s yuan that were sent."),
    /** One answer counts. */
    LINE_ANSWERED("该行已有回执。", "The line was answered before.");

    private final String zh;
    private final String en;

    Refused(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The problem, with the values seen. */
    public Problem problem(Object... values) {
        return new Problem(name(), String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    /** The same as a failure. */
    public RegistryException exception(Object... values) {
        return new RegistryException(kind(), problem(values));
    }

    private RegistryException.Kind kind() {
        if (name().endsWith("_UNKNOWN") && this != MATERIAL_UNKNOWN) {
            return RegistryException.Kind.NOT_FOUND;
        }
        return this == OBJECTION_DECIDED || this == CLAWBACK_DECIDED
                ? RegistryException.Kind.CONFLICT
                : RegistryException.Kind.INVALID;
    }
}
