package org.yujiang.domain;

import java.util.Locale;

/**
 * Everything that can be wrong with a single value, with its stable code (the constant's name) and what the operator should
 * do. Codes are for ever: they stand in quarantine rows, reports and manuals.
 *
 * <p>The sentences are {@link String#format} templates; how many arguments a constant takes is what its sentences show. Text
 * arguments are quoted safely: at most 40 characters, on one line, and long runs of digits masked, so that no sentence ever
 * holds a whole resident id, phone number or bank card.
 */
public enum InputError {
    /** Argument: number of characters found. */
    RESIDENT_ID_LENGTH(
            "身份证号应为18位（导入时也接受15位旧号），这里是%s位；请对照身份证原件补全后重新提交。",
            "A resident id has 18 characters (in imports also the old 15), this one has %s;"
                    + " complete it from the card and submit it again."),
    /** Argument: position of the first wrong character, from 1. */
    RESIDENT_ID_CHARACTER(
            "身份证号第%s位不是允许的字符（前17位为数字，末位为数字或大写X）；请对照身份证原件更正。",
            "Character %s of the resident id is not allowed (17 digits, then a digit or a capital X);"
                    + " correct it from the card."),
    /** No arguments: a birth date is personal and is not repeated. */
    RESIDENT_ID_BIRTH_DATE(
            "身份证号中的出生日期（第7至14位）不是真实日期；请对照身份证原件更正。",
            "Digits 7 to 14 of the resident id are not a real birth date; correct them from the card."),
    /** No arguments: the right check digit is not told, lest somebody "repairs" the last digit instead of the wrong one. */
    RESIDENT_ID_CHECK_DIGIT(
            "身份证号校验位不符，至少有一位录错；请对照身份证原件逐位核对，不要只改最后一位。",
            "The check digit of the resident id does not fit, so some digit is mistyped;"
                    + " compare every digit with the card and do not just change the last one."),
    /** No arguments. */
    RESIDENT_ID_FLOAT_DAMAGED(
            "身份证号被Excel当作数字保存，后三位已丢失且无法恢复；请把该列设为“文本”格式，按原件重新录入后再导入。",
            "Excel has stored the resident id as a number and lost its last three digits for good;"
                    + " format the column as text, enter the id again from the card, and import again."),

    /** Argument: number of characters found. */
    CREDIT_CODE_LENGTH(
            "统一社会信用代码应为18位，这里是%s位；请对照营业执照或登记证书补全。",
            "A unified social credit code has 18 characters, this one has %s; complete it from the licence."),
    /** Argument: position of the first wrong character, from 1. */
    CREDIT_CODE_CHARACTER(
            "统一社会信用代码第%s位不是允许的字符（数字或除I、O、S、V、Z外的大写字母）；请核对是否把1、0、5、2写成了字母。",
            "Character %s of the unified social credit code is not allowed (digits and capital letters but I, O, S, V, Z);"
                    + " check whether a letter was written for 1, 0, 5 or 2."),
    /** No arguments. */
    CREDIT_CODE_CHECK_DIGIT(
            "统一社会信用代码校验位不符，至少有一位录错；请对照营业执照或登记证书逐位核对。",
            "The check character of the unified social credit code does not fit, so some character is mistyped;"
                    + " compare all of them with the licence."),
    /** No arguments. */
    CREDIT_CODE_FLOAT_DAMAGED(
            "统一社会信用代码被Excel当作数字保存，后几位已丢失；请把该列设为“文本”格式，按证照重新录入后再导入。",
            "Excel has stored the unified social credit code as a number and lost its last digits;"
                    + " format the column as text, enter the code again from the licence, and import again."),

    /** Argument: number of characters found. */
    DIVISION_CODE_LENGTH(
            "行政区划代码应为6位（县级以上）、9位（乡级）或12位（村级），这里是%s位；请按代码表补全。",
            "A division code has 6 digits (county and above), 9 (township) or 12 (village), this one has %s;"
                    + " complete it from the code table."),
    /** Argument: the code. */
    DIVISION_CODE_CHARACTER(
            "行政区划代码“%s”含有非数字字符；请把该列设为“文本”格式并只填数字代码。",
            "The division code \"%s\" holds something other than digits;"
                    + " format the column as text and enter the bare code."),
    /** Argument: the code. */
    DIVISION_CODE_STRUCTURE(
            "行政区划代码“%s”结构不成立（省级不能为0，上级为0时下级也须为0）；请按代码表更正。",
            "The division code \"%s\" cannot be (the province must not be 0, and below a level that is 0 all must be 0);"
                    + " correct it from the code table."),
    /** Argument: the code. */
    DIVISION_CODE_UNKNOWN(
            "河南代码表中没有行政区划代码“%s”；请核对代码，确属外省的请改由其他途径登记。",
            "The Henan code table has no division code \"%s\"; check the code, and register other provinces otherwise."),
    /** Argument: the code. */
    DIVISION_CODE_DISSOLVED(
            "行政区划代码“%s”属于已撤销的地区，无法确定现属哪个报送单位；请改填现行县级代码。",
            "The division code \"%s\" belongs to a dissolved prefecture, so its present reporting unit is not certain;"
                    + " enter the present county code."),
    /** Arguments: the code and the one that took its place. */
    DIVISION_CODE_REPLACED(
            "行政区划代码“%s”已撤销，现为“%s”；请改填现行代码后重新提交。",
            "The division code \"%s\" was dissolved, \"%s\" took its place; enter the present code and submit the line again."),
    /** Argument: the code. */
    DIVISION_CODE_NO_REPORTING_UNIT(
            "行政区划代码“%s”为省级，不属于28个报送单位中的任何一个；请改填市、县级代码。",
            "The division code \"%s\" is the province, which lies in none of the 28 reporting units;"
                    + " enter a prefecture or a county."),
    /** Argument: the code. */
    DIVISION_CODE_NO_PARENT(
            "行政区划代码“%s”为省级，没有上级区划；请改填市级以下代码。",
            "The division code \"%s\" is a province and has no parent; enter a code below the province."),

    /** Argument: the text. */
    MONEY_FORMAT(
            "金额“%s”无法识别；请只填以元为单位的数字，例如1200或1200.50。",
            "The amount \"%s\" is not understood; enter only a number of yuan, such as 1200 or 1200.50."),
    /** Argument: the text. */
    MONEY_SEPARATOR(
            "金额“%s”含有千位分隔符，可能造成误读；请去掉逗号、撇号和空格后重新填写。",
            "The amount \"%s\" holds a thousands separator, which can be misread;"
                    + " take out commas, apostrophes and blanks."),
    /** Argument: the text. */
    MONEY_SCIENTIFIC(
            "金额“%s”为科学计数法，可能已丢失位数；请把该列设为“数值”格式并保留两位小数后重新导出。",
            "The amount \"%s\" is in scientific notation and may have lost digits;"
                    + " format the column as a number with two decimals and export it again."),
    /** Argument: the text. */
    MONEY_DECIMALS(
            "金额“%s”超过两位小数；请四舍五入到分后重新填写。",
            "The amount \"%s\" has more than two decimals; round it to the fen and enter it again."),
    /** Argument: the text. */
    MONEY_RANGE(
            "金额“%s”超出可记录的范围；请核对是否多录了位数。",
            "The amount \"%s\" is too large to be recorded; check whether digits were entered twice."),

    /** Argument: the text. */
    HOURS_FORMAT(
            "学时“%s”无法识别；请只填数字，例如40或3.5（1学时=45分钟）。",
            "The study hours \"%s\" are not understood;"
                    + " enter only a number, such as 40 or 3.5 (1 study hour = 45 minutes)."),
    /** Argument: the number found. */
    HOURS_NEGATIVE(
            "学时不能为负数，这里是“%s”；请核对起止时间是否颠倒。",
            "Study hours cannot be negative, these are \"%s\"; check whether start and end were swapped."),
    /** Argument: the text. */
    HOURS_DECIMALS(
            "学时“%s”不能折算为整秒；请保留两位小数后重新填写。",
            "The study hours \"%s\" are no whole number of seconds; round them to two decimals and enter them again."),
    /** Argument: the text. */
    HOURS_RANGE(
            "学时“%s”超出可记录的范围；请核对是否多录了位数。",
            "The study hours \"%s\" are too many to be recorded; check whether digits were entered twice."),

    /** Argument: the text. */
    DATE_FORMAT(
            "日期“%s”无法识别；请按“2020-05-22”的格式（四位年份在前）填写。",
            "The date \"%s\" is not understood; write it like 2020-05-22, with a year of four digits first."),
    /** Argument: the text. */
    DATE_INVALID(
            "日期“%s”不存在或早于1880年；请核对年、月、日后重新填写。",
            "The date \"%s\" does not exist or lies before 1880; check year, month and day and enter it again."),
    /** Argument: the number. */
    DATE_SERIAL(
            "Excel日期序号“%s”超出范围（1至73050，即1900年至2099年）；请把该列设为“日期”格式后重新导出。",
            "The Excel date number \"%s\" is out of range (1 to 73050, the years 1900 to 2099);"
                    + " format the column as a date and export it again."),
    /** Argument: the text. */
    MONTH_FORMAT(
            "月份“%s”无法识别；请按“2020-05”的格式填写，并把该列设为“文本”。",
            "The month \"%s\" is not understood; write it like 2020-05 and format the column as text."),
    /** Argument: the text. */
    MONTH_INVALID(
            "月份“%s”不存在或早于1880年；请填写四位年份和01至12的月份。",
            "The month \"%s\" does not exist or lies before 1880; enter a year of four digits and a month from 01 to 12."),
    /** Arguments: start and end. */
    PERIOD_REVERSED(
            "结束日期%2$s早于开始日期%1$s；请核对两个日期是否填反。",
            "The end %2$s lies before the start %1$s; check whether the two dates were swapped."),

    /** Argument: the text. */
    SEX_UNKNOWN("性别“%s”无法识别；请填写“男”或“女”。", "The sex \"%s\" is not understood; write 男 (male) or 女 (female)."),
    /** Argument: the text. */
    SKILL_LEVEL_UNKNOWN(
            "技能等级“%s”无法识别；请填写五级/初级工、四级/中级工、三级/高级工、二级/技师或一级/高级技师，无等级的证书请留空。",
            "The skill level \"%s\" is not understood; write 五级, 四级, 三级, 二级 or 一级,"
                    + " and leave it empty for certificates without a level."),
    /** Argument: the text. */
    CERTIFICATE_KIND_UNKNOWN(
            "证书类别“%s”无法识别；请填写职业技能等级、专项职业能力、培训合格或特种作业。",
            "The kind of certificate \"%s\" is not understood; write 职业技能等级, 专项职业能力, 培训合格 or 特种作业."),
    /** Argument: the text. */
    DELIVERY_MODE_UNKNOWN(
            "培训方式“%s”无法识别；请填写线上、线下或线上线下结合。", "The mode of delivery \"%s\" is not understood; write 线上, 线下 or 线上线下结合."),
    /** Argument: the text. */
    TRAINEE_GROUP_UNKNOWN(
            "人员类别“%s”无法识别；请按人员类别表填写，例如贫困劳动力、农村劳动力、企业职工。",
            "The trainee group \"%s\" is not understood;"
                    + " write one of the listed groups, such as 贫困劳动力, 农村劳动力 or 企业职工."),
    /** Argument: the text. */
    TRAINEE_GROUP_COHORT_MISSING(
            "人员类别“%s”未注明应届还是往届；请填写“两后生（应届）”或“两后生（往届）”。",
            "The trainee group \"%s\" does not say which cohort;"
                    + " write 两后生(应届) for this year's leavers or 两后生(往届) for former ones."),
    /** Argument: the text. */
    PROVIDER_KIND_UNKNOWN(
            "培训单位类别“%s”无法识别；请按单位类别表填写，例如技师学院、培训机构、企业、扶贫车间。",
            "The kind of provider \"%s\" is not understood;"
                    + " write one of the listed kinds, such as 技师学院, 培训机构, 企业 or 扶贫车间."),
    /** Argument: the code. */
    OCCUPATION_CODE_FORMAT(
            "职业编码“%s”格式不对；请按“4-10-01-06”的格式填写（1位-2位-2位-2位数字）。",
            "The occupation code \"%s\" is malformed; write it like 4-10-01-06 (1, 2, 2 and 2 digits)."),
    /** Argument: the code or name. */
    OCCUPATION_UNKNOWN(
            "职业目录中没有“%s”；请按目录填写职业编码或名称，目录确有缺漏的请联系管理员补充。",
            "The catalogue has no occupation \"%s\";"
                    + " write a code or a name from it, and ask the administrator to add one that is missing."),
    /** Argument: the text. */
    ETHNIC_GROUP_UNKNOWN(
            "民族“%s”无法识别；请填写国家标准中的民族名称或两位代码，例如汉族或01。",
            "The ethnic group \"%s\" is not understood; write its name or its code of two digits, such as 汉族 or 01."),
    /** Argument: the text. */
    EDUCATION_UNKNOWN(
            "文化程度“%s”无法识别；请填写研究生、大学本科、大学专科、中等职业教育、高中、初中、小学或其他。",
            "The education \"%s\" is not understood; write 研究生, 大学本科, 大学专科, 中等职业教育, 高中, 初中, 小学 or 其他."),
    /** Argument: number of characters found; a telephone is personal and is not repeated. */
    PHONE_FORMAT(
            "联系电话应为5至15位数字，这里是%s个字符；请核对后重新填写，一格只填一个号码。",
            "A telephone has 5 to 15 digits, this one has %s characters; check it and enter one number only."),
    /** Argument: number of characters found; an account is personal and is not repeated. */
    ACCOUNT_FORMAT(
            "银行账号应为8至32位数字，这里是%s个字符；请把该列设为“文本”格式，按存折或社保卡重新录入。",
            "A bank account has 8 to 32 digits, this one has %s characters;"
                    + " format the column as text and enter it again from the card."),
    /** Argument: number of characters found. */
    TEXT_LENGTH(
            "文字应为1至100个字符，这里是%s个；请补填或缩短。",
            "A text has 1 to 100 characters, this one has %s; fill it in or shorten it."),
    /** No arguments: a birth date is personal and is not repeated. */
    BIRTH_DATE_IN_FUTURE("出生日期晚于今天；请对照身份证原件更正。", "The birth date lies after today; correct it from the card.");

    private final String zh;
    private final String en;

    InputError(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The template of the sentence in Chinese. */
    public String zh() {
        return zh;
    }

    /** The template of the sentence in English. */
    public String en() {
        return en;
    }

    /**
     * The problem with its sentences filled in.
     *
     * @param arguments what the constant's templates ask for; texts are quoted safely
     * @throws java.util.MissingFormatArgumentException if there are too few arguments
     */
    public Problem problem(Object... arguments) {
        Object[] safe = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            safe[i] = Text.quote(String.valueOf(arguments[i]));
        }
        return new Problem(name(), String.format(Locale.ROOT, zh, safe), String.format(Locale.ROOT, en, safe));
    }

    /** The same as {@link #problem}, ready to be thrown. */
    public InvalidValueException exception(Object... arguments) {
        return new InvalidValueException(problem(arguments));
    }
}
