package org.yujiang.provider.table;

import java.util.regex.Pattern;
import org.yujiang.provider.table.internal.RawRow;

/** Knows the rows that people put under a table: sums, who drew it up, where the stamp goes, remarks. */
final class Footer {
    private static final Pattern WORDS = Pattern.compile(String.join(
            "|",
            "(本页|本月|以上)?(合计|小计|总计|共计|累计)(金额|人数|人次|学时)?([\\d:(].*)?",
            "(制表|填表|填报|编制|审核|复核|审批|批准|经办|负责|联系|财务|主管|校长|法定代表)(人|员|单位|部门|机构|日期|时间|负责人)?(签字|签名|签章|盖章)?([:(].*)?",
            "(单位|学校|企业|公司|学院|部门)?(\\(?(签章|盖章|公章|签字)\\)?)+([:(].*)?",
            "(备注|说明|填表说明|填报说明|注意事项|注意|注)\\d?[:].*",
            "共\\d+(人|条|笔|行|页).*",
            "第\\d+页.*",
            "(制表|填表|填报|打印)?(日期|时间)[:].*"));

    private Footer() {}

    /** Whether the first text of the row is one that stands under tables. */
    static boolean matches(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(Cells::compact)
                .filter(text -> WORDS.matcher(text).matches())
                .isPresent();
    }
}
