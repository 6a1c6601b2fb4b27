package org.yujiang.provider.collegeroster;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One college. The commented {@code org.yujiang.provider.collegeroster.cfg} shows every option in use. */
@ObjectClassDefinition(
        name = "Yujiang 院校花名册 / college roster",
        description = "从目录读取院校的开班表、花名册、考勤表和证书发放表（.xlsx、.csv）。"
                + " / Reads a college's class tables, rosters, attendance and certificate lists from a folder.")
@interface CollegeRosterConfig {

    @AttributeDefinition(
            name = "数据源名称 / feed name",
            description =
                    "小写字母、数字和连字符，全系统唯一，永不更改。" + " / Lower-case letters, digits and hyphens; unique, and kept for ever.")
    String feed_id();

    @AttributeDefinition(
            name = "读取间隔 / interval",
            description =
                    "一次读取结束到下一次开始的秒数，0为300。 / Seconds from the end of one run to the start of the next; 0 is 300.",
            required = false)
    int feed_schedule_seconds() default 300;

    @AttributeDefinition(
            name = "单次时限 / time-out",
            description = "读取一页最多允许的秒数，0为60。 / Seconds that reading one page may take; 0 is 60.",
            required = false)
    int feed_timeout_seconds() default 60;

    @AttributeDefinition(
            name = "院校统一社会信用代码 / credit code",
            description = "院校的统一社会信用代码，18位。 / The college's unified social credit code, 18 characters.")
    String provider_code() default "";

    @AttributeDefinition(name = "院校名称 / name", description = "院校全称。 / The college's full name.")
    String provider_name() default "";

    @AttributeDefinition(
            name = "院校类别 / kind",
            description = "技师学院、高级技工学校、技工学校、特色技工学校、职业院校或培训机构。"
                    + " / TECHNICIAN_COLLEGE, ADVANCED_TECHNICAL_SCHOOL, TECHNICAL_SCHOOL, SPECIAL_TECHNICAL_SCHOOL,"
                    + " VOCATIONAL_COLLEGE or TRAINING_INSTITUTION, or the Chinese term.")
    String provider_kind() default "";

    @AttributeDefinition(
            name = "目录 / folder",
            description =
                    "院校放文件的目录，建议写绝对路径。 / The folder into which the college puts its files; better an absolute path.")
    String folder() default "";

    @AttributeDefinition(
            name = "文件名 / file names",
            description = "读取哪些文件，不分大小写。 / Which files are read, in capitals or not.",
            required = false)
    String glob() default "*.{xlsx,xlsm,xls,csv,txt}";

    @AttributeDefinition(
            name = "CSV编码 / charset of CSV",
            description = "auto为自动识别（BOM、UTF-8、GB18030）。 / auto finds out: byte order mark, UTF-8, GB18030.",
            required = false)
    String charset() default "auto";

    @AttributeDefinition(
            name = "静置秒数 / settling time",
            description = "文件最后修改后多少秒才读取，0为立即。 / Seconds that a file must have stood unchanged; 0 reads it at once.",
            required = false)
    int settle_seconds() default 0;

    @AttributeDefinition(
            name = "匹配有误的身份证号 / match damaged ids",
            description = "花名册中身份证号有误的行:false 隔离待改,true 按有误的号码、姓名、出生日期、住址等匹配,有疑问的进入待办。"
                    + " / A roster row with a wrong resident id: false quarantines it, true matches it by what the id may have"
                    + " been and the rest of the row, and opens a case where that leaves a doubt.",
            required = false)
    boolean match_damaged_ids() default false;

    @AttributeDefinition(
            name = "列名 / columns",
            description = "column.NAME：表头与模板不同时，该列的表头，多个用|分隔。"
                    + " / column.NAME: the headers of a column where they differ from the template, parted by |.",
            required = false)
    String column_();
}
