package org.yujiang.domain;

/** Size classes of enterprises (企业规模), provision {@code 1.3-e}: most favours are for all but the large ones (中小微企业). */
public enum EnterpriseSize {
    /** Large (大型企业). */
    LARGE("大型"),
    /** Medium (中型企业). */
    MEDIUM("中型"),
    /** Small (小型企业). */
    SMALL("小型"),
    /** Micro (微型企业). */
    MICRO("微型");

    private final String zh;

    EnterpriseSize(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
