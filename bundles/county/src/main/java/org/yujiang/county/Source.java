package org.yujiang.county;

import org.yujiang.domain.CreditCode;
import org.yujiang.domain.ProviderKind;

/** The bodies that report the county's people, each through a feed of its own. */
public enum Source {
    /** 河图技师学院: workbooks with merged titles, Excel dates and footers. */
    HETU_COLLEGE("college-hetu", ProviderKind.TECHNICIAN_COLLEGE, "12419801MB00000191", "河图技师学院", ""),
    /** 嵩云技工学校: CSV files in GB18030. */
    SONGYUN_SCHOOL("college-songyun", ProviderKind.TECHNICAL_SCHOOL, "12419802MB0000027A", "嵩云技工学校", ""),
    /** 智学线上课堂: a learning record store. */
    ZHIXUE_PLATFORM("online-zhixue", ProviderKind.ONLINE_PLATFORM, "52419801MJ0000034X", "智学线上课堂", ""),
    /** 锦绣服饰有限公司: workbooks. */
    JINXIU_GARMENTS("employer-jinxiu", ProviderKind.ENTERPRISE, "91419801MA000004XT", "锦绣服饰有限公司", ""),
    /** 清河农民专业合作社 with its workshop: CSV files in UTF-8 with a byte order mark. */
    QINGHE_WORKSHOP(
            "employer-qinghe", ProviderKind.POVERTY_ALLEVIATION_WORKSHOP, "93419802NA00000555", "清河农民专业合作社", "清河村扶贫车间");

    private final String feed;
    private final ProviderKind kind;
    private final String code;
    private final String title;
    private final String site;

    Source(String feed, ProviderKind kind, String code, String title, String site) {
        this.feed = feed;
        this.kind = kind;
        this.code = code;
        this.title = title;
        this.site = site;
    }

    /** The id of its feed, which is also the name of its folder. */
    public String feed() {
        return feed;
    }

    /** What it is. */
    public ProviderKind kind() {
        return kind;
    }

    /** Its made-up unified social credit code. */
    public CreditCode code() {
        return CreditCode.parse(code);
    }

    /** Its Chinese name. */
    public String title() {
        return title;
    }

    /** The workshop that hangs under it; empty for none. */
    public String site() {
        return site;
    }
}
