package org.yujiang.domain;

/** What somebody who starts a business can be supported with (创业扶持项目). */
public enum StartupMeasure {
    /** A class on starting or improving a business (创业培训, SIYB: 创办企业、改善企业). */
    STARTUP_TRAINING("创业培训"),
    /** A business that was started for the first time (初始创业). */
    INITIAL_STARTUP("初始创业"),
    /** Rent of its premises (经营场地租金). */
    PREMISES_RENT("场地租金");

    private final String zh;

    StartupMeasure(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
