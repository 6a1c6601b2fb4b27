package org.yujiang.domain;

/** The five industries (产业) that provision {@code 1.2-e} of the notice puts first. */
public enum NoticeIndustry {
    /** 乡村旅游. */
    RURAL_TOURISM("乡村旅游"),
    /** 种植养殖. */
    PLANTING_AND_BREEDING("种植养殖"),
    /** 农产品加工. */
    FARM_PRODUCE_PROCESSING("农产品加工"),
    /** 服装加工. */
    CLOTHING("服装加工"),
    /** 养老家政服务. */
    ELDERLY_AND_HOME_CARE("养老家政服务");

    private final String zh;

    NoticeIndustry(String zh) {
        this.zh = zh;
    }

    /** The Chinese term, as the notice writes it. */
    public String zh() {
        return zh;
    }
}
