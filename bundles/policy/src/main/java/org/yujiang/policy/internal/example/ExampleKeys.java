package org.yujiang.policy.internal.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.example.ExampleForms.Achievement;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Key;
import org.yujiang.policy.internal.yaml.PackError;

/** The keys of examples. */
public final class ExampleKeys {
    static final Key<String> TITLE = Key.required("title", Forms.TEXT, "案例名称", "what the case is about");
    static final Key<LocalDate> FROM = Key.required("from", Forms.DATE, "第一天", "first day");
    static final Key<LocalDate> UNTIL =
            Key.optional("until", Forms.DATE, "最后一天,含当日;省略为持续", "last day, included; without it, it goes on");
    static final Key<DivisionCode> PLACE = Key.optional("place", Forms.DIVISION, "办理地点", "where");
    static final Key<CreditCode> EMPLOYER = Key.required("employer", Forms.CREDIT_CODE, "用人单位", "the employer");
    static final Key<ProviderKind> KIND =
            Key.optional("kind", Forms.PROVIDER_KIND, "单位类别,省略为企业", "kind of the employer; without it 企业");

    static final Key<Integer> TIMES = Key.optional(
            "times", Forms.wholeNumber(1, 100_000), "条件相同的人数,省略为1", "how many people are alike; without it 1");
    static final Key<LocalDate> BORN = Key.required("born", Forms.DATE, "出生日期", "date of birth");
    static final Key<Sex> SEX = Key.required("sex", Forms.SEX, "性别", "sex");
    static final Key<LocalDate> DIED = Key.optional("died", Forms.DATE, "死亡日期", "date of death");
    static final Key<DivisionCode> RESIDENCE =
            Key.optional("residence", Forms.DIVISION, "常住地", "where the person lives");

    static final Key<TraineeGroup> GROUP = Key.required("group", Forms.GROUP, "人员类别", "trainee group");
    static final Key<String> CAUSE = Key.optional("cause", Forms.TEXT, "原因", "cause");

    static final Key<String> NAME =
            Key.required("name", Forms.TEXT, "名称,在本人各条中不重复", "name, different for each line of a person");
    static final Key<Occupation> OCCUPATION = Key.required("occupation", ExampleForms.OCCUPATION, "职业", "occupation");
    static final Key<StudyHours> HOURS = Key.required("hours", Forms.HOURS, "实际参加的学时", "study hours attended");
    static final Key<DeliveryMode> MODE = Key.optional("mode", Forms.MODE, "培训方式,省略为线下", "delivery; without it 线下");
    static final Key<Set<Session>> SESSIONS =
            Key.optional("sessions", Forms.setOf(ExampleForms.SESSION), "上课时段", "sessions by the clock");
    static final Key<Integer> DAYS = Key.optional(
            "days",
            Forms.wholeNumber(1, 366),
            "考勤天数:自第一天起逐日每天8点至9点各一次课,可代替sessions",
            "days attended: a session from 8 to 9 on each day from the first on, in place of sessions");
    static final Key<Achievement> CERTIFICATE = Key.optional(
            "certificate", ExampleForms.ACHIEVEMENT, "证书;省略为没有取得证书", "certificate; without it there is none");
    static final Key<LocalDate> ISSUED =
            Key.required("issued", Forms.DATE, "发证日期,有证书时必填", "date of the certificate, with one");

    static final Key<Set<YearMonth>> MONTHS =
            Key.required("months", Forms.setOf(Forms.MONTH), "月份", "months, each of which is a line");
    static final Key<LocalDate> HIRED = Key.optional("hired", Forms.DATE, "入职日期", "day of hiring");
    static final Key<Boolean> WAGE_LINE =
            Key.required("wageLine", Forms.YES_NO, "有无银行工资流水", "whether a wage line of the bank proves it");
    static final Key<EnterpriseSize> SIZE = Key.optional("size", Forms.SIZE, "企业规模", "size class of the enterprise");
    static final Key<EmployerIndustry> INDUSTRY = Key.optional("industry", Forms.INDUSTRY, "所属行业", "industry");
    static final Key<Integer> DAYS_WORKED =
            Key.optional("daysWorked", Forms.wholeNumber(0, 31), "当月工作天数", "days worked in the month");
    static final Key<Boolean> SUSPENDED =
            Key.optional("suspended", Forms.YES_NO, "是否停工停业,省略为NO", "whether business stood still; without it NO");
    static final Key<Boolean> DISPATCHED =
            Key.optional("dispatched", Forms.YES_NO, "是否劳务派遣,省略为NO", "whether dispatched labour; without it NO");
    static final Key<Boolean> APPLIED = Key.optional(
            "applied", Forms.YES_NO, "当月是否已申领过,省略为NO", "whether the month was applied for before; without it NO");

    static final Key<String> CONTRACT = Key.required("contract", Forms.TEXT, "学徒协议编号", "number of the contract");
    static final Key<SkillLevel> LEVEL = Key.required("level", ExampleForms.LEVEL, "培养等级", "level aimed at");
    static final Key<Integer> YEARS_PASSED = Key.optional(
            "yearsPassed", Forms.wholeNumber(0, 10), "考核合格的年度数,省略为0", "training years passed; without it 0");
    static final Key<LocalDate> COMPLETED = Key.optional("completed", Forms.DATE, "完成并取证日期", "when it was completed");
    static final Key<LocalDate> DROPPED = Key.optional("dropped", Forms.DATE, "退出日期", "when it was given up");
    static final Key<Money> SPENT =
            Key.optional("spent", Forms.AMOUNT_OR_ZERO, "实际支出(元)", "what was really spent, yuan");

    static final Key<CreditCode> SCHOOL = Key.required("school", Forms.CREDIT_CODE, "学校", "the school");
    static final Key<ProviderKind> SCHOOL_KIND =
            Key.required("kind", Forms.PROVIDER_KIND, "学校类别", "kind of the school");
    static final Key<String> TERM = Key.required("term", Forms.TEXT, "学期", "the term");
    static final Key<Money> FEE = Key.optional(
            "fee", Forms.AMOUNT_OR_ZERO, "向学生收取的学费(元),省略为0", "tuition taken from the pupil, yuan; without it 0");

    static final Key<StartupMeasure> MEASURE = Key.required("measure", Forms.MEASURE, "创业扶持项目", "what is supported");
    static final Key<Set<YearMonth>> PROVEN =
            Key.optional("months", Forms.setOf(Forms.MONTH), "有工资流水的月份", "months that a wage line proves");

    static final Key<Outcome> OUTCOME = Key.required(
            "outcome",
            Forms.choice(Outcome.class),
            "结果:PAY 可支付、HOLD 暂缓、DENY 不予支付",
            "the outcome: PAY, HOLD (it waits) or DENY");
    static final Key<Money> AMOUNT =
            Key.required("amount", Forms.AMOUNT, "金额(元),只在PAY时写", "the amount in yuan, for PAY only");
    static final Key<Set<ReasonCode>> REASONS = Key.optional(
            "reasons",
            Forms.setOf(Forms.choice(ReasonCode.class)),
            "理由代码;HOLD和DENY须写全,PAY时所写的须在理由之中",
            "reason codes: all of them for HOLD and DENY; for PAY those that must be among them");
    static final Key<Set<String>> SAYS = Key.optional(
            "says", Forms.setOf(Forms.TEXT), "中文理由或补救办法中应有的文字", "texts that the Chinese reasons or remedies hold");

    static final Key<CreditCode> PROVIDER = Key.required(
            "provider", Forms.CREDIT_CODE, "各条编号以此代码开头的单位", "whose credit code the lines' keys begin with");
    static final Key<SubsidyKind> TOTAL_KIND = Key.optional(
            "kind",
            Forms.listed(List.of(SubsidyKind.values()), Enum::name, PackError.PACK_CHOICE_UNKNOWN),
            "只合计一种补贴",
            "only this kind");
    static final Key<Money> PAID_BEFORE = Key.optional(
            "paidBefore", Forms.AMOUNT_OR_ZERO, "此前已拨付的金额,从合计中减去", "what was paid before, which is taken off");
    static final Key<Money> TOTAL =
            Key.optional("amount", Forms.AMOUNT_OR_ZERO, "合计还应拨付的金额", "what is still to be paid in all");
    static final Key<Money> RECOVER = Key.optional(
            "recover", Forms.AMOUNT, "合计应收回的金额,代替amount", "what is to be taken back in all, in place of amount");

    /**
     * The keys of one mapping.
     *
     * @param path where it stands in an example
     * @param zh what it is, in Chinese
     * @param en what it is, in English
     * @param keys its keys
     * @param lines keys of expectations
     */
    public record Group(String path, String zh, String en, List<Key<?>> keys, List<String> lines) {}

    private ExampleKeys() {}

    /** All mappings of an example. */
    public static List<Group> groups() {
        return List.of(
                new Group("examples[]", "一个案例", "an example", List.of(TITLE), List.of()),
                new Group(
                        "examples[].people[]",
                        "一个人(或条件相同的若干人)",
                        "a person, or several who are alike",
                        List.of(TIMES, BORN, SEX, DIED, RESIDENCE),
                        List.of()),
                new Group(
                        "people[].groups[]",
                        "属于某一人员类别的期间",
                        "a stay in a trainee group",
                        List.of(GROUP, FROM, UNTIL, CAUSE),
                        List.of()),
                new Group(
                        "people[].trainings[]",
                        "一次培训",
                        "a training",
                        List.of(NAME, OCCUPATION, FROM, UNTIL, HOURS, MODE, PLACE, SESSIONS, DAYS, CERTIFICATE, ISSUED),
                        List.of("expect", "allowance")),
                new Group(
                        "people[].work[]",
                        "以工代训的若干月份",
                        "months of 以工代训",
                        List.of(
                                EMPLOYER,
                                KIND,
                                MONTHS,
                                HIRED,
                                WAGE_LINE,
                                SIZE,
                                INDUSTRY,
                                PLACE,
                                DAYS_WORKED,
                                SUSPENDED,
                                DISPATCHED,
                                APPLIED),
                        List.of("expect")),
                new Group(
                        "people[].apprenticeships[]",
                        "一份新型学徒制培训",
                        "an apprenticeship",
                        List.of(
                                EMPLOYER,
                                CONTRACT,
                                OCCUPATION,
                                LEVEL,
                                FROM,
                                UNTIL,
                                PLACE,
                                YEARS_PASSED,
                                COMPLETED,
                                DROPPED,
                                SPENT),
                        ExampleReader.APPRENTICESHIP_LINES),
                new Group(
                        "people[].schoolTerms[]",
                        "在校一个学期",
                        "a term at a school",
                        List.of(SCHOOL, SCHOOL_KIND, TERM, FROM, UNTIL, PLACE, FEE),
                        ExampleReader.SCHOOL_LINES),
                new Group(
                        "people[].startups[]",
                        "一项创业扶持",
                        "a measure for a start-up",
                        List.of(NAME, MEASURE, FROM, UNTIL, PLACE, SPENT),
                        List.of("expect")),
                new Group(
                        "people[].hirings[]",
                        "一次吸纳就业",
                        "a hiring",
                        List.of(EMPLOYER, KIND, FROM, UNTIL, PLACE, PROVEN),
                        List.of("expect")),
                new Group(
                        "expect",
                        "一条应有的结果",
                        "what must come of a line",
                        List.of(OUTCOME, AMOUNT, REASONS, SAYS),
                        List.of()),
                new Group(
                        "examples[].total",
                        "案例中一个单位的合计",
                        "what all lines of a provider come to",
                        List.of(PROVIDER, TOTAL_KIND, PAID_BEFORE, TOTAL, RECOVER),
                        List.of()));
    }
}
