package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;

/** Rules that are switched off or set to nought. */
class SwitchesTest {

    @Test
    void noHoursAtAllWaitInsteadOfBeingPaidNothing() throws Exception {
        check(TestPack.changed("until: 2021-06-30, value: 20", "until: 2021-06-30, value: 0") + """
                  - title: 没有学时
                    people:
                      - born: 1980-01-01
                        sex: 女
                        groups: [{group: 贫困劳动力, from: 2015-01-01}]
                        trainings:
                          - name: 零学时
                            occupation: 4-10-01-06 家政服务员
                            from: 2021-03-01
                            until: 2021-03-05
                            hours: 0
                            certificate: 培训合格
                            issued: 2021-03-10
                            expect: {outcome: HOLD, reasons: [NO_AMOUNT], says: [0.00学时]}
                """);
    }

    @Test
    void withoutNeedOfAWageLineItStillDecidesWhoHasTheMonth() throws Exception {
        check(TestPack.changed(
                        "wageLine:\n    - {from: 2021-01-01, value: DENY",
                        "wageLine:\n    - {from: 2021-01-01, value: OFF")
                + """
                  - title: 工资流水停用
                    people:
                      - born: 1980-01-01
                        sex: 女
                        groups: [{group: 残疾人, from: 2015-01-01}]
                        work:
                          - employer: 91419801MA0000010X
                            months: [2021-02]
                            hired: 2020-01-01
                            wageLine: NO
                            expect: {outcome: DENY, reasons: [MONTH_CLAIMED_ELSEWHERE]}
                          - employer: 91419802MA0000020D
                            months: [2021-02]
                            hired: 2021-01-15
                            wageLine: YES
                            expect: {outcome: PAY, amount: 50}
                          - employer: 91419801MA0000010X
                            months: [2021-03]
                            wageLine: NO
                            expect: {outcome: PAY, amount: 50}
                """);
    }

    @Test
    void oneEmployerPerMonthOffPaysBothAndCountsTheMonthOnce() throws Exception {
        check(TestPack.changed(
                        "oneEmployerPerMonth:\n    - {from: 2021-01-01, value: DENY",
                        "oneEmployerPerMonth:\n    - {from: 2021-01-01, value: OFF")
                + """
                  - title: 多家用人单位停用
                    people:
                      - born: 1980-01-01
                        sex: 女
                        groups: [{group: 残疾人, from: 2015-01-01}]
                        work:
                          - employer: 91419801MA0000010X
                            months: [2021-02]
                            wageLine: YES
                            expect: {outcome: PAY, amount: 50, says: [第1个月]}
                          - employer: 91419802MA0000020D
                            months: [2021-02]
                            wageLine: YES
                            expect: {outcome: PAY, amount: 50, says: [第1个月]}
                          - employer: 91419801MA0000010X
                            months: [2021-03]
                            wageLine: YES
                            expect: {outcome: PAY, amount: 50, says: [第2个月]}
                    total: {provider: 91419801MA0000010X, amount: 100}
                """);
    }

    @Test
    void aRuleThatHoldsLetsTheLineWaitAndOneThatFlagsIsToldOnly() throws Exception {
        String example = """
                  - title: 力度
                    people:
                      - born: 1980-01-01
                        sex: 女
                        died: 2021-03-03
                        groups: [{group: 贫困劳动力, from: 2015-01-01}]
                        trainings:
                          - name: 甲
                            occupation: 4-10-01-06 家政服务员
                            from: 2021-03-01
                            until: 2021-03-05
                            hours: 20
                            certificate: 五级/初级工
                            issued: 2021-03-10
                            expect: {%s}
                """;
        String deny = "  deceased:\n    - {from: 2021-01-01, value: DENY";
        String told = "reasons: [DECEASED], says: [2021-03-03死亡";
        check(TestPack.text() + example.formatted("outcome: DENY, " + told + ", 更正为2021-03-05或以后]"));
        check(TestPack.changed(deny, deny.replace("DENY", "HOLD"))
                + example.formatted("outcome: HOLD, " + told + ", 更正为2021-03-05或以后]"));
        check(TestPack.changed(deny, deny.replace("DENY", "FLAG"))
                + example.formatted("outcome: PAY, amount: 100, " + told + "]"));
        check(TestPack.changed(deny, deny.replace("DENY", "OFF")) + example.formatted("outcome: PAY, amount: 100"));
    }

    @Test
    void overlappingSessionsMayLetTheLaterLineWaitOrFlagBoth() throws Exception {
        String off = "sessionOverlap:\n    - {from: 2021-01-01, value: OFF";
        String example = """
                  - title: 重叠
                    people:
                      - born: 1980-01-01
                        sex: 女
                        groups: [{group: 贫困劳动力, from: 2015-01-01}]
                        trainings:
                          - name: 甲
                            occupation: 4-10-01-06 家政服务员
                            from: 2021-03-01
                            until: 2021-03-05
                            hours: 20
                            sessions: [2021-03-01T08:00/2021-03-01T12:00]
                            certificate: 五级/初级工
                            issued: 2021-03-10
                            expect: {outcome: PAY, amount: 100, reasons: [SESSION_OVERLAP_FLAG]}
                          - name: 乙
                            occupation: 4-10-01-05 养老护理员
                            from: 2021-03-01
                            until: 2021-03-06
                            hours: 20
                            sessions: [2021-03-01T08:00/2021-03-01T12:00]
                            certificate: 五级/初级工
                            issued: 2021-03-10
                            expect: {%s, reasons: [SESSION_OVERLAP]}
                """;
        check(TestPack.changed(off, off.replace("OFF", "HOLD")) + example.formatted("outcome: HOLD"));
        check(TestPack.changed(off, off.replace("OFF", "FLAG")) + example.formatted("outcome: PAY, amount: 100"));
    }

    /** The example added last holds. */
    private static void check(String text) throws Exception {
        PolicyPack pack = TestPack.parse(text);
        PolicyExample last = pack.examples().get(pack.examples().size() - 1);
        assertThat(last.check(pack)).as(last.title()).isEmpty();
    }
}
