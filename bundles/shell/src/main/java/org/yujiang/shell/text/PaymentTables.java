package org.yujiang.shell.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujiang.registry.api.Payments.AnswerReport;
import org.yujiang.registry.api.Payments.Balance;
import org.yujiang.registry.api.Payments.Payment;
import org.yujiang.registry.api.Payments.PaymentLine;
import org.yujiang.registry.api.Payments.PrepareReport;

/** Payments to the bank and back, and the ledger. */
public final class PaymentTables {
    private PaymentTables() {}

    /** Payments. */
    public static Table of(List<Payment> payments) {
        Table table = new Table("编号", "拨付号", "申领批次", "状态", "行数", "金额(元)", "生成时间", "生成人", "发送时间", "文件摘要", "对账时间");
        payments.forEach(payment -> table.row(
                payment.id(),
                payment.number(),
                payment.claimBatch(),
                Term.of(payment.state()),
                payment.lines(),
                payment.amountYuan(),
                Term.of(payment.preparedAt()),
                payment.preparedBy(),
                Terms.orDash(payment.sentAt().map(Term::of)),
                Terms.orDash(payment.fileHash()),
                Terms.orDash(payment.closedAt().map(Term::of))));
        return table;
    }

    /** The lines of a payment. */
    public static Table lines(List<PaymentLine> lines) {
        Table table = new Table("行号", "收款对象", "学员", "机构", "资金来源", "金额(元)", "抵扣(元)", "状态", "银行流水号");
        lines.forEach(line -> table.row(
                line.id(),
                Term.of(line.payee()),
                Terms.orDash(line.trainee()),
                Terms.orDash(line.organisation()),
                line.fundSource(),
                line.amountYuan(),
                line.offsetYuan(),
                Term.of(line.state()),
                Terms.orDash(line.reference())));
        return table;
    }

    /** What was prepared, or would be, and what stays behind. */
    public static Map<Term, Table> of(PrepareReport report) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(
                new Term("payment", "拨付"),
                new Table("编号", "笔数", "行数", "金额(元)", "抵扣(元)")
                        .row(
                                Terms.orDash(report.payment()),
                                report.claims(),
                                report.lines(),
                                report.amountYuan(),
                                report.offsetYuan()));
        tables.put(new Term("behind", "未办理"), BatchTables.behind(report.behind()));
        return tables;
    }

    /** What came of an answer, and the lines that count for nothing. */
    public static Map<Term, Table> of(AnswerReport report) {
        Map<Term, Table> tables = new LinkedHashMap<>();
        tables.put(
                new Term("answer", "银行回执"),
                new Table("成功", "失败", "有误", "待回执")
                        .row(report.paid(), report.failed(), report.refused().size(), report.open()));
        Table refused = new Table("行", "代码", "问题");
        report.refused()
                .forEach(line -> refused.row(
                        line.line(),
                        line.why().code(),
                        line.why().zh() + " / " + line.why().en()));
        tables.put(new Term("refused", "有误的行"), refused);
        return tables;
    }

    /** The ledger. */
    public static Table balances(List<Balance> balances) {
        Table table = new Table("科目", "余额(元)");
        balances.forEach(balance -> table.row(balance.account(), balance.amountYuan()));
        return table;
    }
}
