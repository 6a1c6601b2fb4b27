package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.Problem;
import org.yujiang.provider.table.internal.RawRow;

class HeaderTest {
    private static final Layout WAGES = new Layout(
            "工资",
            List.of(
                    Column.required("name", "姓名", "收款人"),
                    Column.required("amount", "金额", "实发金额"),
                    Column.expected("group", "人员类别"),
                    Column.optional("reference", "流水号", "摘要")),
            row -> List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"姓名", " 姓 名 ", "姓\n名", "*姓名", "姓名＊", "姓名（必填）", "姓名(与身份证一致)*", "姓名：", "\uFEFF姓名", "姓\u3000名"})
    void readsAHeaderWithoutItsDecoration(String text) {
        assertThat(Header.key(text)).isEqualTo("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"金额(万元)", "金额（千元）", "金额（角）", "学时(小时)", "学时（分钟）", "金额（单位：万元）"})
    void keepsARemarkThatChangesTheNumbers(String text) {
        assertThat(Header.key(text)).contains("(");
    }

    @Test
    void prefersTheFirstOfSeveralHeadersForAColumn() {
        Header header = header("摘要", "收款人", "流水号", "实发金额", "人员类别");

        assertThat(header.isComplete()).isTrue();
        assertThat(header.cell("reference")).contains(2);
        assertThat(header.cell("name")).contains(1);
        assertThat(header.problem()).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        Header header = header("姓名", "人员类别", "备注");

        assertThat(header.isComplete()).isFalse();
        assertThat(header.problem()).get().extracting(Problem::code).isEqualTo("TABLE_HEADER_INCOMPLETE");
        assertThat(header.problem()).get().extracting(Problem::zh).asString().contains("“工资”", "金额");
    }

    @Test
    void refusesAHeaderThatStandsThereTwice() {
        assertThat(header("姓名", "金额", "人员类别", "姓 名").problem())
                .get()
                .extracting(Problem::code)
                .isEqualTo("TABLE_HEADER_TWICE");
    }

    @Test
    void givesEveryCellANameOfItsOwn() {
        Header header = header("姓名", "", "备注", "备注", "金额", "人员类别");

        assertThat(List.of(header.unique(0), header.unique(1), header.unique(2), header.unique(3), header.unique(30)))
                .containsExactly("姓名", "B", "备注", "备注 (D)", "AE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计：",
                "合计(人)",
                "总计30人",
                "小计",
                "制表人：张三    审核人：李四",
                "填表人（签字）：",
                "经办人签字",
                "单位（盖章）：",
                "（公章）",
                "负责人：",
                "备注：本表一式两份",
                "注1：按月填写",
                "共 24 人",
                "日期：2020年5月1日",
                "第 1 页 共 3 页",
            })
    void knowsWhatStandsUnderATable(String text) {
        assertThat(Footer.matches(new RawRow(9, List.of("", text)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "HN-2020-01", "审核员培训班", "负责人培训", "合计划", "公章刻制班", "2020-05-01", "联系沟通技巧"})
    void doesNotTakeDataForAFooter(String text) {
        assertThat(Footer.matches(new RawRow(9, List.of(text)))).isFalse();
    }

    private static Header header(String... texts) {
        return Header.of(WAGES, new RawRow(1, List.of(texts)));
    }
}
