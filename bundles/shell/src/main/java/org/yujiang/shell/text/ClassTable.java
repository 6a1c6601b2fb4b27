package org.yujiang.shell.text;

import org.yujiang.registry.api.Registry;

/** A class with its application. */
public final class ClassTable {
    private ClassTable() {}

    /** The table. */
    public static Table of(Registry.ClassFile file) {
        return new Table("项目", "值")
                .row(new Term("provider", "机构代码"), file.provider())
                .row(new Term("provider-name", "机构名称"), Terms.orDash(file.providerName()))
                .row(new Term("class-no", "班次编号"), file.classNo())
                .row(new Term("title", "班次名称"), file.title())
                .row(new Term("occupation", "职业编码"), file.occupation())
                .row(new Term("occupation-name", "职业名称"), file.occupationName())
                .row(new Term("level", "技能等级"), Terms.orDash(file.level().map(Term::level)))
                .row(new Term("mode", "培训方式"), Term.mode(file.mode()))
                .row(new Term("start", "开班日期"), file.start())
                .row(new Term("end", "结业日期"), file.end())
                .row(new Term("planned-hours", "计划课时"), file.plannedHours())
                .row(new Term("place", "地点"), Terms.orDash(file.place()))
                .row(new Term("application", "申请日期"), Terms.orDash(file.applicationSubmittedOn()))
                .row(new Term("approved", "是否批准"), Terms.orDash(file.approved().map(Term::of)))
                .row(new Term("decided", "批复日期"), Terms.orDash(file.decidedOn()))
                .row(new Term("feed", "数据源"), file.feed())
                .row(new Term("at", "上报时间"), Term.of(file.at()));
    }
}
