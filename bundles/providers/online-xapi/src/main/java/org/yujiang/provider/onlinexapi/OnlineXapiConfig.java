package org.yujiang.provider.onlinexapi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One online platform. The commented {@code org.yujiang.provider.onlinexapi.cfg} shows every option in use. */
@ObjectClassDefinition(
        name = "Yujiang 线上培训平台 (xAPI)",
        description = "从学习记录库(LRS)拉取学习记录。/ Pulls statements from a learning record store.")
@interface OnlineXapiConfig {

    @AttributeDefinition(
            name = "数据源名称 / feed name",
            description =
                    "小写字母、数字和连字符,全系统唯一,永不更改。/" + " Lower-case letters, digits and hyphens; unique, and kept for ever.")
    String feed_id();

    @AttributeDefinition(
            name = "拉取间隔 / interval",
            description = "一次拉取结束到下一次开始的秒数,0为300。/ Seconds from the end of one run to the start of the next; 0 is 300.",
            required = false)
    int feed_schedule_seconds() default 300;

    @AttributeDefinition(
            name = "单次时限 / time-out",
            description = "一次读取最多允许的秒数,0为60。/ Seconds that reading one page may take; 0 is 60.",
            required = false)
    int feed_timeout_seconds() default 60;

    @AttributeDefinition(
            name = "平台统一社会信用代码 / credit code",
            description = "平台运营单位的统一社会信用代码。/ Unified social credit code of the platform's operator.")
    String provider_code() default "";

    @AttributeDefinition(name = "平台名称 / name", description = "平台运营单位名称。/ Name of the platform's operator.")
    String provider_name() default "";

    @AttributeDefinition(
            name = "LRS地址 / LRS address",
            description = "http或https地址,其后加/statements即为学习记录。/"
                    + " The http or https address whose /statements holds the records.")
    String endpoint() default "";

    @AttributeDefinition(
            name = "账号目录 / account home page",
            description = "学员账号的homePage,其name须为身份证号。/"
                    + " The homePage of the accounts whose name is the resident id; others go to quarantine.")
    String actor_homepage() default "";

    @AttributeDefinition(
            name = "用户名 / user",
            description = "Basic认证用户名,空为不认证。/ User of the Basic authentication; empty for none.",
            required = false)
    String username() default "";

    @AttributeDefinition(
            name = "密码 / password",
            description = "Basic认证密码。/ Password of the Basic authentication.",
            type = AttributeType.PASSWORD,
            required = false)
    String _password() default "";

    @AttributeDefinition(
            name = "每页条数 / page size",
            description = "向LRS请求的每页最多条数,1至10000。/ Statements to ask for at once, 1 to 10,000.",
            required = false)
    int page_size() default 500;

    @AttributeDefinition(
            name = "应答时限 / answer within",
            description = "连接和等待LRS应答的秒数,应小于单次时限。/"
                    + " Seconds to connect and to wait for an answer; less than the time-out.",
            required = false)
    int request_seconds() default 30;
}
