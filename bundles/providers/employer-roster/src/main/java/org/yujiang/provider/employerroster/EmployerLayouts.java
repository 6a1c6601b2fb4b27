package org.yujiang.provider.employerroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Dates;
import org.yujiang.domain.Money;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.Problem;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.ProviderRef;
import org.yujiang.provider.table.Cells;
import org.yujiang.provider.table.Column;
import org.yujiang.provider.table.Layout;
import org.yujiang.provider.table.People;
import org.yujiang.provider.table.Row;

/** The two tables that an employer hands in, with the headers that forms and banks give them. */
final class EmployerLayouts {
    private static final Problem NOT_POSITIVE = new Problem(
            "WAGE_NOT_POSITIVE",
            "工资金额必须大于0（退回、冲正的流水不能证明已发工资）；请删除该行或改正金额后重新提交。",
            "A wage must be more than nothing, and a line that takes one back proves none;"
                    + " delete the line or correct the amount, and submit it again.");

    private final ProviderRef employer;

    EmployerLayouts(ProviderRef employer) {
        this.employer = employer;
    }

    List<Layout> all() {
        return List.of(roster(), statement());
    }

    private Layout roster() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required("month", "补贴年月", "补贴月份", "以工代训年月", "以工代训月份", "申报年月", "申报月份", "年月", "月份"),
                People.NAME,
                People.RESIDENT_ID_IF_ANY,
                Column.expected("groups", "人员类别", "人员类型", "身份类别", "吸纳人员类别"),
                Column.optional("hiredOn", "入职日期", "入职时间", "招用日期", "用工日期", "上岗日期")));
        columns.addAll(People.described());
        return new Layout("以工代训花名册", columns, this::employment);
    }

    private List<ProviderRecord> employment(Row row) {
        PersonRef person = People.of(row, false);
        List<TraineeGroup> groups = row.list("groups", TraineeGroup::parse);
        List<GroupClaim> claims = groups.stream()
                .map(group -> new GroupClaim(group, Optional.empty(), ""))
                .toList();
        EmploymentMonth month = new EmploymentMonth(
                employer,
                person,
                row.require("month", Dates::parseMonth),
                row.optional("hiredOn", Dates::parse),
                groups.stream().findFirst());
        Trainee trainee = new Trainee(person, claims, Optional.empty(), Optional.empty(), Optional.empty());
        List<PersonDetail> details = People.details(row);
        return details.isEmpty() ? List.of(trainee, month) : List.of(trainee, new Details(person, details), month);
    }

    private Layout statement() {
        List<Column> columns = List.of(
                Column.required("paidOn", "入账日期", "交易日期", "记账日期", "发放日期", "代发日期", "交易时间"),
                Column.required("month", "工资月份", "所属年月", "工资所属月份", "工资所属年月", "工资年月", "所属月份"),
                People.NAME,
                People.RESIDENT_ID,
                Column.required("amount", "金额", "实发金额", "实发工资", "工资金额", "代发金额", "发放金额", "交易金额", "入账金额"),
                Column.optional("reference", "流水号", "交易流水号", "银行流水号", "凭证号"),
                Column.optional("summary", "摘要", "用途", "附言"));
        return new Layout("工资银行对账单", columns, this::wage);
    }

    private List<ProviderRecord> wage(Row row) {
        PersonRef person = People.of(row);
        Money paid = row.require("amount", Money::parse);
        if (paid.fen() <= 0) {
            throw row.rejected("amount", NOT_POSITIVE);
        }
        Optional<String> summary = row.optional("summary", Cells::text);
        return List.of(new WagePayment(
                employer.code(),
                person,
                row.require("month", Dates::parseMonth),
                paid,
                row.require("paidOn", Cells::day),
                row.optional("reference", Cells::identifier).or(() -> summary).orElse("")));
    }
}
