package org.yujiang.rest.problem;

import java.util.Locale;
import org.yujiang.domain.Problem;

/** What the door itself refuses. The names are the codes and never change. */
public enum ApiError {
    /** The server could not read the request. */
    REQUEST_INVALID(400, "请求有误,服务器无法读取。", "The request cannot be read."),
    /** A query parameter that the operation does not have. */
    PARAMETER_UNKNOWN(400, "有未知的参数,此操作的参数为:%s。", "There is an unknown parameter; this operation has: %s."),
    /** A parameter given twice. */
    PARAMETER_REPEATED(400, "同一参数只能出现一次。", "A parameter may stand only once."),
    /** A required parameter that is not there. */
    PARAMETER_MISSING(400, "缺少参数 %s。", "The parameter %s is missing."),
    /** A parameter that is not what the document says. */
    PARAMETER_INVALID(400, "参数 %1$s 的值无效,应为:%3$s。", "The value of %1$s must be %2$s."),
    /** Not JSON. */
    JSON_MALFORMED(400, "请求体不是有效的 JSON(第 %s 行第 %s 列)。", "The body is not valid JSON (line %s, column %s)."),
    /** JSON, but not what the document says. */
    BODY_INVALID(400, "请求体的字段 %1$s 无效,应为:%3$s。", "The field %1$s of the body must be %2$s."),
    /** A comparison of no draft, or of two. */
    LAB_DRAFT(
            400,
            "请给出 draft(已部署的政策包)或 yaml(政策包全文)之一。",
            "Name either draft, a pack that is deployed, or yaml, the text of one."),
    /** The connection broke, or the chunks were wrong. */
    BODY_UNREADABLE(400, "请求体不完整或编码有误。", "The body broke off or is encoded wrongly."),
    /** No credentials, or wrong ones. */
    UNAUTHENTICATED(401, "请使用用户名和密码(Basic)登录。", "Log in with user name and password (Basic)."),
    /** The account lacks the role. */
    FORBIDDEN(403, "该账户无权执行此操作,需要角色之一:%s。", "The account may not do this; it takes one of the roles %s."),
    /** Nothing is served here. */
    PATH_UNKNOWN(404, "没有此地址,请对照 /api/v1/openapi.yaml。", "Nothing is served here: see /api/v1/openapi.yaml."),
    /** No such trainee. */
    TRAINEE_UNKNOWN(404, "查无此学员。", "There is no such trainee."),
    /** No such feed. */
    FEED_UNKNOWN(404, "没有此数据源,可用 GET /feeds 查看。", "There is no such feed: see GET /feeds."),
    /** No such class. */
    CLASS_UNKNOWN(404, "查无此班次,请核对机构代码和班次编号。", "There is no such class: check provider and number."),
    /** No such claim. */
    CLAIM_UNKNOWN(404, "查无此项补贴,或不在您的辖区内。", "There is no such claim, or not in your divisions."),
    /** No such batch of claims. */
    BATCH_UNKNOWN(404, "查无此申领批次,或不在您的辖区内。", "There is no such batch, or not in your divisions."),
    /** No such run. */
    RUN_UNKNOWN(404, "查无此次导入,可用 GET /feeds/{feed}/runs 查看。", "There is no such run: see GET /feeds/{feed}/runs."),
    /** No verification of the audit log was begun. */
    VERIFICATION_UNKNOWN(
            404,
            "启动以来尚未校验审计日志,可用 POST /audit/verify 开始。",
            "The audit log was not verified since the start: begin with POST /audit/verify."),
    /** No such division. */
    DIVISION_UNKNOWN(404, "河南代码表中没有此区划,请核对代码。", "The Henan code table has no such division: check the code."),
    /** The path is right, the method is not. */
    METHOD_NOT_ALLOWED(405, "此地址不支持该方法,可用:%s。", "This path does not have the method; it has %s."),
    /** The body took too long. */
    BODY_TOO_SLOW(408, "请求体在 %s 秒内未传完。", "The body was not complete within %s s."),
    /** The body is too large. */
    BODY_TOO_LARGE(413, "请求体超过 64 KiB。", "The body is larger than 64 KiB."),
    /** The request line is too long. */
    ADDRESS_TOO_LONG(414, "地址过长,请缩短参数。", "The address is too long: shorten its parameters."),
    /** The body is something else than the document says. */
    MEDIA_TYPE_UNSUPPORTED(415, "请求体应为 %s。", "The body must be %s."),
    /** An Expect header other than 100-continue. */
    EXPECTATION_UNKNOWN(417, "不支持该 Expect 请求头,请去掉它。", "The Expect header is not understood: leave it out."),
    /** Too many wrong passwords. */
    TOO_MANY_FAILURES(429, "登录失败次数过多,请在 %s 秒后再试。", "Too many failed log-ins: try again in %s s."),
    /** The headers are too large. */
    HEADERS_TOO_LARGE(
            431, "请求头超过 8 KiB,请减少请求头,例如 Cookie。", "The headers are larger than 8 KiB: send fewer, cookies perhaps."),
    /** A fault of ours. */
    INTERNAL(500, "服务器内部错误,请将 instance 编号告知管理员。", "A fault of the server: tell the operator the instance."),
    /** The registry or the realm is not there yet, or is being replaced. */
    SERVICE_AWAY(503, "服务正在启动或更新,请稍后再试。", "The service is starting or being updated: try again soon."),
    /** Another version of HTTP. */
    PROTOCOL_UNKNOWN(505, "不支持该 HTTP 版本,请使用 HTTP/1.1。", "This version of HTTP is not spoken here: use HTTP/1.1.");

    private final int status;
    private final String zh;
    private final String en;

    ApiError(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem, with its values filled in. Values never hold what the client sent, which may be personal. */
    public Problem problem(Object... values) {
        return new Problem(name(), String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    /** The failure to throw. */
    public ApiException exception(Object... values) {
        return new ApiException(status, problem(values));
    }
}
