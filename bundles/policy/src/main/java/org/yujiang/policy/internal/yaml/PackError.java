package org.yujiang.policy.internal.yaml;

import java.util.Locale;
import org.yujiang.domain.Problem;

/** What can be wrong in a policy pack, and what to do about it. The names are for ever. */
public enum PackError {
    /** Longer than {@link YamlFile#MAX_BYTES}. */
    PACK_TOO_LARGE("文件超过%s字节;请删去多余内容", "the file is longer than %s bytes; take out what is not needed"),
    /** Not UTF-8. */
    PACK_ENCODING("文件不是UTF-8编码;请另存为UTF-8", "the file is not UTF-8; save it as UTF-8"),
    /** Not YAML. */
    PACK_SYNTAX("不符合YAML语法(%s);请检查缩进、冒号和引号", "not YAML (%s); check indentation, colons and quotes"),
    /** Nested too deeply. */
    PACK_TOO_DEEP("嵌套超过%s层;请减少层次", "nested more than %s levels deep; flatten it"),
    /** Nothing in it. */
    PACK_EMPTY("文件没有内容;请写入政策包", "the file is empty; write the pack into it"),
    /** Something else where a mapping belongs. */
    PACK_MAPPING_EXPECTED("此处应为“键: 值”的形式", "write this as a mapping, key: value"),
    /** Something else where a list belongs. */
    PACK_LIST_EXPECTED("此处应为列表,每项以“- ”开头或写在[ ]中", "write this as a list, each entry after a dash or within [ ]"),
    /** A list without entries where some are needed. */
    PACK_LIST_EMPTY("列表不能为空;请至少写一项", "the list is empty; write at least one entry"),
    /** Something else where a single value belongs. */
    PACK_VALUE_EXPECTED("此处应为单个值", "write a single value here"),
    /** A value without content. */
    PACK_VALUE_EMPTY("值不能为空;请填写或删去此项", "the value is empty; fill it in or take the key out"),
    /** A key that the schema does not know. */
    PACK_KEY_UNKNOWN("不认识的键“%s”;此处可用:%s", "unknown key '%s'; allowed here: %s"),
    /** A key that must be there. */
    PACK_KEY_MISSING("缺少键“%s”;请补上", "the key '%s' is missing; add it"),
    /** A key for the second time. */
    PACK_KEY_TWICE("键“%s”重复;请只保留一个", "the key '%s' is there twice; keep one"),
    /** Not a whole number within bounds. */
    PACK_NUMBER_WRONG(
            "“%s”不是%s到%s之间的整数;请写阿拉伯数字,如2", "'%s' is not a whole number from %s to %s; write digits, such as 2"),
    /** Not an amount. */
    PACK_AMOUNT_WRONG(
            "“%s”不是金额;请只写大于零的元数,如1200或1200.50,不加逗号和单位",
            "'%s' is not an amount; write yuan above nought such as 1200 or 1200.50, without comma or unit"),
    /** Not a date. */
    PACK_DATE_WRONG("“%s”不是日期;请写成2020-05-01的形式", "'%s' is not a date; write it as 2020-05-01"),
    /** Not a month. */
    PACK_MONTH_WRONG("“%s”不是月份;请写成2020-05的形式", "'%s' is not a month; write it as 2020-05"),
    /** Not a stretch of time. */
    PACK_SESSION_WRONG(
            "“%s”不是上课时段;请写成2020-05-01T14:00/2020-05-01T17:00的形式,结束晚于开始",
            "'%s' is not a session; write it as 2020-05-01T14:00/2020-05-01T17:00, the end after the begin"),
    /** Not a version. */
    PACK_VERSION_WRONG("“%s”不是版本号;请写成1.0.0的形式", "'%s' is not a version; write it as 1.0.0"),
    /** Not an id. */
    PACK_ID_WRONG(
            "“%s”不是政策包名;请用小写字母、数字和连字符,如henan-2020",
            "'%s' is not an id; use small letters, digits and hyphens, such as henan-2020"),
    /** Not one of a closed set of words. */
    PACK_CHOICE_UNKNOWN("不认识的代码“%s”;可用:%s", "unknown code '%s'; allowed: %s"),
    /** An entry for the second time. */
    PACK_ENTRY_TWICE("“%s”重复;请只保留一个", "'%s' is there twice; keep one"),
    /** A table that lacks a row. */
    PACK_TABLE_GAP("表中缺少“%s”;请补上,没有标准时写none", "the table lacks '%s'; add it, or write none when there is no amount"),
    /** A row that the table does not have. */
    PACK_TABLE_ROW_UNKNOWN("此表没有“%s”;可用:%s", "the table has no row '%s'; allowed: %s"),
    /** A validity that ends before it begins. */
    PACK_VALIDITY_REVERSED(
            "有效期在开始(%s)之前结束(%s);请更正日期", "the validity begins on %s and ends before, on %s; correct the dates"),
    /** Two versions on one day. */
    PACK_VALIDITY_OVERLAP(
            "有效期与上一版本(%s)重叠:本版本始于%s;请先写上一版本的until,并按日期先后排列",
            "the validity overlaps the version before (%s): this one begins on %s; end that one with until, and order versions by date"),
    /** Days without a version between two versions. */
    PACK_VALIDITY_GAP(
            "与上一版本(%s)之间有空档:本版本始于%s;应始于%s",
            "a gap after the version before (%s): this one begins on %s; let it begin on %s"),
    /** Neither a provision nor a source, or both. */
    PACK_CITATION_MISSING(
            "依据不明;请写provision: 条款号,或source: sample(样例)、source: reading(理解)之一",
            "say what it rests on: either provision: and a clause, or source: sample, or source: reading"),
    /** A provision that no document of the pack lists. */
    PACK_PROVISION_UNKNOWN("没有文件列出条款“%s”;已列出:%s", "no document of the pack lists the provision '%s'; listed: %s"),
    /** A text that no occupation can be read from. */
    PACK_OCCUPATION_WRONG(
            "“%s”不是职业;请写代码和名称,如4-10-01-06 家政服务员",
            "'%s' is not an occupation; write code and name, such as 4-10-01-06 家政服务员"),
    /** A text that is neither a level nor a kind of certificate. */
    PACK_CERTIFICATE_WRONG(
            "“%s”不是证书;请写等级如五级/初级工,或培训合格、专项职业能力、特种作业",
            "'%s' is no certificate; write a level such as 五级/初级工, or 培训合格, 专项职业能力, 特种作业"),
    /** No section of any kind of subsidy. */
    PACK_WITHOUT_KINDS("没有任何补贴的规定;请至少写一节:%s", "the pack pays for nothing; write at least one of the sections %s"),
    /** A value for an area where none may be. */
    PACK_AREA_TWICE("地区类别“%s”重复;请只保留一个", "the area class '%s' is there twice; keep one"),
    /** Instalments of more than all. */
    PACK_INSTALMENTS_WRONG(
            "预支%s%%、逐年%s%%,合计超过100%%;请调低", "an advance of %s%% and %s%% a year come to more than 100%%; lower them"),
    /** An example that the pack itself does not fulfil. */
    PACK_EXAMPLE_FAILS(
            "案例“%s”与政策包不符:%s;请更正参数或案例",
            "the pack does not decide as its example '%s' says: %s; correct the parameters or the example");

    private final String zh;
    private final String en;

    PackError(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The message in Chinese, with places for values. */
    public String zh() {
        return zh;
    }

    /** The message in English, with places for values. */
    public String en() {
        return en;
    }

    /** The problem with the values seen; {@link PackProblems} adds file and line. */
    Problem problem(Object... values) {
        return new Problem(name(), String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }
}
