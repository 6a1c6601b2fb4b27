package org.yujiang.domain;

/** Classes of area that the notice favours (地区类别). A designation outlives the county's exit from poverty (摘帽不摘政策): when the notice was issued, no county of Henan was formally poor any more. */
public enum AreaClass {
    /** National poor county (国家扶贫开发工作重点县、集中连片特困地区县): 38 in Henan. */
    NATIONAL_POOR_COUNTY("国家级贫困县"),
    /** Provincial poor county (省定扶贫开发工作重点县): 15 in Henan. */
    PROVINCIAL_POOR_COUNTY("省级贫困县"),
    /** Deeply poor county (深度贫困县), provision {@code 1.3-a}: 4 in Henan, all of them national poor counties too. */
    DEEPLY_POOR_COUNTY("深度贫困县"),
    /** Old revolutionary area of the Dabie mountains (大别山革命老区), provision {@code 2.2-e}: 22 county units. */
    DABIESHAN_OLD_AREA("大别山革命老区");

    private final String zh;

    AreaClass(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
