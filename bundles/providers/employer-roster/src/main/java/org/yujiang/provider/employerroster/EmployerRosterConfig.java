package org.yujiang.provider.employerroster;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One employer. The commented {@code org.yujiang.provider.employerroster.cfg} shows every option in use. */
@ObjectClassDefinition(
        name = "Yujiang 以工代训花名册 / employer roster",
        description = "从目录读取用工单位的以工代训花名册和工资银行对账单（.xlsx、.csv）。"
                + " / Reads an employer's monthly rosters and wage bank statements from a folder.")
@interface EmployerRosterConfig {

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
            name = "单位统一社会信用代码 / credit code",
            description = "用工单位（或扶贫车间、代工点所依托的经营主体）的统一社会信用代码，18位。"
                    + " / The unified social credit code of the employer, or of the body that a site hangs under.")
    String employer_code() default "";

    @AttributeDefinition(name = "单位名称 / name", description = "用工单位全称。 / The employer's full name.")
    String employer_name() default "";

    @AttributeDefinition(
            name = "单位类别 / kind",
            description =
                    "企业、农民专业合作社、扶贫车间或村社代工点。"
                            + " / ENTERPRISE, COOPERATIVE, POVERTY_ALLEVIATION_WORKSHOP or VILLAGE_WORK_SITE, or the Chinese term.",
            required = false)
    String employer_kind() default "ENTERPRISE";

    @AttributeDefinition(
            name = "扶贫车间或代工点 / site",
            description = "没有自己信用代码的扶贫车间、代工点名称，没有则留空。"
                    + " / The workshop or village site that has no code of its own; empty for none.",
            required = false)
    String employer_site() default "";

    @AttributeDefinition(
            name = "目录 / folder",
            description =
                    "单位放文件的目录，建议写绝对路径。 / The folder into which the employer puts its files; better an absolute path.")
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
            name = "列名 / columns",
            description = "column.NAME：表头与模板不同时，该列的表头，多个用|分隔。"
                    + " / column.NAME: the headers of a column where they differ from the template, parted by |.",
            required = false)
    String column_();
}
