package org.yujiang.policy;

/** What a decision says. */
public enum Outcome {
    /** 可支付: the amount is due. */
    PAY("可支付"),
    /** 暂缓: something is missing; the line waits. */
    HOLD("暂缓"),
    /** 不予支付: a rule forbids it. */
    DENY("不予支付");

    private final String zh;

    Outcome(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
