package org.yujiang.provider.onlinexapi;

import java.util.Locale;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;

/** What can be wrong with a learning record store or a statement of it. The names are the stable codes. */
enum XapiError {
    /** An option is missing or wrong. Argument: its name. */
    XAPI_OPTION(
            "配置项%s缺失或不正确;请对照配置文件中的说明更正。",
            "The option %s is missing or wrong; correct it after the comments in the configuration file."),
    /** The cursor was written by another version of this adapter. */
    XAPI_CURSOR(
            "读取位置由其他版本的适配器写入,本版本无法识别;请恢复写入它的版本。",
            "The cursor comes from a version of the adapter that this one does not understand; go back to that version."),
    /** Argument: host. */
    XAPI_HOST_UNKNOWN("找不到主机%s;请核对endpoint和域名解析。", "The host %s is unknown; check the endpoint and the name service."),
    /** Argument: address of the statements. */
    XAPI_UNREACHABLE(
            "与%s的连接失败、超时或中断;系统将自动重试,持续出现时请联系平台。",
            "The connection to %s failed, timed out or broke; it is tried again, tell the platform if it stays."),
    /** Argument: HTTP status. */
    XAPI_ACCESS_DENIED(
            "LRS拒绝访问(HTTP %s);请核对username和.password。",
            "The LRS denies access (HTTP %s); check username and .password."),
    /** Argument: HTTP status. */
    XAPI_ENDPOINT(
            "LRS不接受请求(HTTP %s);请核对endpoint是否为xAPI 1.0.3地址。",
            "The LRS does not take the request (HTTP %s); check that the endpoint is an xAPI 1.0.3 address."),
    /** Argument: HTTP status. */
    XAPI_SERVER(
            "LRS暂时不可用(HTTP %s);系统将自动重试,持续出现时请联系平台。",
            "The LRS is not available at present (HTTP %s); it is tried again, tell the platform if it stays."),
    /** The answer is no page of statements, or half of one. */
    XAPI_BROKEN_PAGE(
            "LRS返回的页面不完整或不是xAPI格式;系统将自动重试,持续出现时请联系平台。",
            "The page of the LRS is incomplete or no xAPI; it is tried again, tell the platform if it stays."),
    /** The answer is no JSON and does not claim to be. Argument: its media type. */
    XAPI_NO_JSON(
            "LRS返回的是%s而不是JSON,可能是登录页或代理的提示页;请核对endpoint和访问权限,系统将自动重试。",
            "The LRS answered %s in place of JSON, a login page perhaps, or one of a proxy;"
                    + " check the endpoint and the access to it; it is tried again."),
    /** The page leads on to itself. */
    XAPI_MORE_REPEATS(
            "LRS的more地址指回同一页,无法继续;系统将自动重试,持续出现时请联系平台更正more地址。",
            "The more of the LRS leads back to the same page, so there is no going on; it is tried again,"
                    + " ask the platform to mend more if it stays."),
    /** The answer is longer than is safe to read. */
    XAPI_PAGE_TOO_LARGE("LRS返回的页面过大;请调小page.size。", "The page of the LRS is too large; make page.size smaller."),
    /** The next page would be at another host, which must not get the password. */
    XAPI_MORE_ELSEWHERE(
            "LRS的下一页指向其他主机,为保护密码已拒绝;请联系平台更正more地址。",
            "The next page of the LRS is at another host, refused to guard the password; ask the platform to mend more."),

    /** An element of the page is no statement. */
    XAPI_STATEMENT("不是一条带编号的学习记录;请联系平台更正。", "This is no statement with an id; ask the platform to correct it."),
    /** A field that the verb needs is missing or empty. Argument: its path. */
    XAPI_FIELD_MISSING(
            "学习记录缺少必需的字段%s;请联系平台补全。", "The statement lacks the field %s, which it needs; ask the platform to add it."),
    /** The account is not of the directory whose names are resident ids. */
    XAPI_ACCOUNT(
            "学员账号不属于配置的actor.homepage,无法确认身份;请核对配置或联系平台。",
            "The account is not of the configured actor.homepage, so nobody is identified; check it or ask the platform."),
    /** The time is no RFC 3339 timestamp with an offset. */
    XAPI_TIMESTAMP(
            "时间不是带时区的RFC 3339格式;请联系平台更正。",
            "The time is no RFC 3339 timestamp with an offset; ask the platform to correct it."),
    /** The duration is not understood, negative or longer than a day. */
    XAPI_DURATION(
            "时长不是0至24小时的ISO 8601格式(例如PT1H30M);请联系平台更正。",
            "The duration is not 0 to 24 hours in ISO 8601, such as PT1H30M; ask the platform to correct it."),
    /** The activity id does not end with a class number. */
    XAPI_CLASS(
            "活动编号末尾没有班级编号;请联系平台更正。",
            "The activity id does not end with a class number; ask the platform to correct it.");

    private final String zh;
    private final String en;

    XapiError(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Problem problem(Object... arguments) {
        return new Problem(
                name(), String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }

    InvalidValueException exception() {
        return new InvalidValueException(problem());
    }
}
