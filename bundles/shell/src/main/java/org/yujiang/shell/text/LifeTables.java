package org.yujiang.shell.text;

import java.util.List;
import org.yujiang.registry.api.Claims.Adjustment;
import org.yujiang.registry.api.Claims.Event;
import org.yujiang.registry.api.Claims.Life;
import org.yujiang.registry.api.Claims.Objection;

/** Claims on their way, objections to them, and what corrections found. */
public final class LifeTables {
    private LifeTables() {}

    /** Claims. */
    public static Table of(List<Life> lives) {
        Table table = new Table(
                "编号", "学员", "补贴种类", "事项", "状态", "恢复至", "金额(元)", "收款对象", "资金来源", "申报", "初审", "会审", "核准", "补差对应");
        lives.forEach(life -> table.row(
                life.id(),
                life.trainee(),
                Term.of(life.kind()),
                life.key(),
                Term.of(life.state()),
                Terms.orDash(life.resumes().map(Term::of)),
                life.amountYuan(),
                Term.of(life.payee()),
                life.fundSource(),
                Terms.orDash(life.submittedBy()),
                Terms.orDash(life.firstReviewedBy()),
                Terms.orDash(life.departmentReviewedBy()),
                Terms.orDash(life.approvedBy()),
                Terms.orDash(life.supplementOf())));
        return table;
    }

    /** What happened to a claim. */
    public static Table events(List<Event> events) {
        Table table = new Table("时间", "原状态", "新状态", "金额(元)", "办理人", "代码", "理由", "审计记录");
        events.forEach(event -> table.row(
                Term.of(event.at()),
                Term.of(event.from()),
                Term.of(event.to()),
                event.amountYuan(),
                event.by(),
                event.code().isEmpty() ? "-" : event.code(),
                event.reason(),
                event.entry()));
        return table;
    }

    /** Objections. */
    public static Table objections(List<Objection> objections) {
        Table table = new Table("编号", "申领", "学员", "内容", "状态", "登记时间", "登记人", "核查时间", "核查人", "理由");
        objections.forEach(objection -> table.row(
                objection.id(),
                objection.claim(),
                objection.trainee(),
                objection.matter(),
                Term.of(objection.state()),
                Term.of(objection.openedAt()),
                objection.openedBy(),
                Terms.orDash(objection.decidedAt().map(Term::of)),
                Terms.orDash(objection.decidedBy()),
                Terms.orDash(objection.reason())));
        return table;
    }

    /** What corrections found. */
    public static Table adjustments(List<Adjustment> adjustments) {
        Table table = new Table("编号", "申领", "学员", "已付(元)", "应付(元)", "原因", "时间", "补发申领", "追回");
        adjustments.forEach(adjustment -> table.row(
                adjustment.id(),
                adjustment.claim(),
                adjustment.trainee(),
                adjustment.paidYuan(),
                adjustment.dueYuan(),
                adjustment.reason(),
                Term.of(adjustment.at()),
                Terms.orDash(adjustment.supplement()),
                Terms.orDash(adjustment.clawback())));
        return table;
    }
}
