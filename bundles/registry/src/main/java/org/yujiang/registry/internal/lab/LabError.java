package org.yujiang.registry.internal.lab;

import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;

/** Why the lab cannot do what was asked. */
enum LabError {
    /** The caller does not stand for the whole province. */
    LAB_PROVINCE_ONLY(
            RegistryException.Kind.FORBIDDEN,
            "政策试算使用全省数据,您的账户须绑定省级区划(division:410000);如工作需要,请联系安全管理员。",
            "The lab works on the whole province: your account must be bound to it (division:410000). Ask the security officer"
                    + " if your work needs it."),
    /** Something is being loaded. */
    LAB_LOADING(
            RegistryException.Kind.CONFLICT,
            "试算数据正在加载,请等待其完成(lab-status),或先停止(lab-drop)。",
            "The lab is being loaded. Wait until it is done (lab-status), or stop it first (lab-drop)."),
    /** The memory does not suffice. */
    LAB_TOO_LARGE(
            RegistryException.Kind.INVALID,
            "服务器可用内存不足以加载试算数据,约需%d MB,可用%d MB;请在 bin/setenv 中设置 EXTRA_JAVA_OPTS=\"-Xmx2g\" 后重新启动。",
            "The memory of the server does not suffice: about %d MB are needed, %d MB are free. Set EXTRA_JAVA_OPTS=\"-Xmx2g\" in bin/setenv"
                    + " and start anew."),
    /** The number of synthetic people makes no sense. */
    LAB_SIZE_INVALID(
            RegistryException.Kind.INVALID,
            "模拟人数应为1至10000000。",
            "The number of synthetic people must be 1 to 10000000."),
    /** The number of examples makes no sense. */
    LAB_EXAMPLES_INVALID(RegistryException.Kind.INVALID, "示例数应为0至20。", "The number of examples must be 0 to 20."),
    /** Too many comparisons wait. */
    LAB_BUSY(
            RegistryException.Kind.UNAVAILABLE,
            "已有%d项试算正在进行或等待,一次只进行一项;请稍后再试。",
            "%d comparisons are at work or wait, and one is made at a time. Try again in a while."),
    /** Nothing is loaded. */
    LAB_EMPTY(
            RegistryException.Kind.CONFLICT,
            "尚未加载试算数据,请先加载(lab-load 或 POST /lab/load)。",
            "Nothing is loaded. Load first (lab-load or POST /lab/load)."),
    /** Loading was stopped. */
    LAB_DROPPED(RegistryException.Kind.CONFLICT, "加载已被停止,请重新加载。", "Loading was stopped. Load anew."),
    /** Loading failed for a reason that the log tells. */
    LAB_FAILED(
            RegistryException.Kind.UNAVAILABLE,
            "加载失败,原因见服务器日志;请重新加载。",
            "Loading failed; the server's log says why. Load anew."),
    /** No such pack is deployed. */
    POLICY_UNKNOWN(
            RegistryException.Kind.NOT_FOUND,
            "没有部署此政策包,请用 policies 查看名称和版本。",
            "No such policy pack is deployed: see policies for names and versions.");

    private final RegistryException.Kind kind;
    private final String zh;
    private final String en;

    LabError(RegistryException.Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    Problem problem(Object... values) {
        return new Problem(name(), zh.formatted(values), en.formatted(values));
    }

    RegistryException exception(Object... values) {
        return new RegistryException(kind, problem(values));
    }
}
