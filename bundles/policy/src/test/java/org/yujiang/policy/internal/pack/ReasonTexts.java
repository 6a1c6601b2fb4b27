package org.yujiang.policy.internal.pack;

import org.yujiang.policy.ReasonCode;

/** What the reason codes say, for the reference page. A code without text does not compile. */
final class ReasonTexts {
    private ReasonTexts() {}

    static String of(ReasonCode code) {
        return switch (code) {
            case AMOUNT_BY_LEVEL -> "按技能等级的金额 / amount by skill level";
            case AMOUNT_BY_HOURS -> "按学时的金额,有上限 / amount by study hours under a ceiling";
            case AMOUNT_FLAT -> "定额 / flat amount";
            case AMOUNT_PER_MONTH -> "以工代训每月金额 / amount of a month of 以工代训";
            case WORK_MONTH_COUNT -> "第几个月 / which month of 以工代训 it is";
            case NO_AMOUNT -> "政策包没有标准,暂缓 / the pack has no amount; waits";
            case NO_RULE -> "政策包对该日期没有规定,或缺少规则所需的事实,暂缓 / the pack is silent for the date, or a fact is missing; waits";
            case GROUP_NOT_COVERED ->
                "不属于补贴对象;没有任何来源说明类别的暂缓 / in no group covered; waits when no source says any group";
            case ANNUAL_COUNT -> "年度第几次 / which training of the year it is";
            case ANNUAL_CAP -> "年度次数已满 / the trainings of the year are used up";
            case SAME_OCCUPATION_LEVEL -> "同一职业同一等级已享受 / same occupation and level was paid";
            case SESSION_OVERLAP -> "与先结业的班上课时间重叠 / sessions overlap those of an earlier line";
            case SESSION_OVERLAP_FLAG -> "与后结业的班上课时间重叠,只提示 / sessions overlap those of a later line; told only";
            case MIN_HOURS -> "学时不足 / too few study hours";
            case DECEASED -> "此前已死亡 / died before";
            case OVER_AGE -> "超过年龄 / past the age limit";
            case UNDER_AGE -> "未满年龄 / below the age limit";
            case NO_WAGE_LINE -> "没有银行工资流水 / no wage line of the bank";
            case MONTH_CLAIMED_ELSEWHERE -> "该月已由别家申领 / another employer has the month";
            case MAX_WORK_MONTHS -> "以工代训月数已满 / the months are used up";
            case OUTSIDE_PROGRAMME -> "不在实施期间 / outside the programme";
            case LEG_NOT_COVERED -> "不属于以工代训的任何一类;缺少事实的暂缓 / fits no leg; waits when facts are missing";
            case MIN_DAYS -> "当月工作天数不足;不明的暂缓 / too few days worked; waits when not known";
            case DISPATCHED -> "劳务派遣 / dispatched labour";
            case REPEATED_APPLICATION -> "不是当月首次申领 / the month was applied for before";
            case AMOUNT_ALLOWANCE -> "生活费金额 / amount of a living allowance";
            case MODE_NOT_COVERED -> "该培训方式没有生活费 / no allowance for this delivery";
            case NOT_COMPLETED -> "尚未取得证书,暂缓 / no certificate yet; waits";
            case CEILING_APPLIED -> "因上限减少 / lowered by a ceiling";
            case CEILING_REACHED -> "上限已用完 / a ceiling leaves nothing";
            case DAYS_PAID_ALREADY -> "有的天已在其他培训中享受,不重复计算 / days paid for with another training do not count again";
            case MONTHS_PAID_ALREADY ->
                "有的月份已在其他培训中享受,不重复计算 / months paid for with another training do not count again";
            case TIMES_REACHED -> "年度次数已满(生活费) / the allowances of the year are used up";
            case AMOUNT_INSTALMENT -> "学徒培训本期金额 / an instalment of an apprenticeship";
            case APPRENTICESHIP_RUNNING -> "培训或年度考核尚未完成,暂缓 / it, or the year, goes on; waits";
            case APPRENTICESHIP_NOT_COMPLETED ->
                "未完成,不予补贴,已预支的收回 / given up: nothing is due, the advance is taken back";
            case SPEND_UNKNOWN -> "实际支出不明,暂缓 / what was really spent is not known; waits";
            case AMOUNT_PER_TERM -> "每学期金额 / amount of a term";
            case FEE_CHARGED -> "收取了学费 / tuition was charged";
            case SCHOOL_NOT_COVERED -> "学校类别不符 / kind of school is not covered";
            case MAX_TERMS -> "学期数已满 / the terms are used up";
            case AMOUNT_OF_SPEND -> "按实际支出比例的金额 / part of what was really spent";
            case REPEATED -> "同一项目(或同一人)已享受 / the same measure, or person, was paid before";
            case MIN_MONTHS -> "经营或就业月数不足 / too few months in business or employment";
        };
    }
}
