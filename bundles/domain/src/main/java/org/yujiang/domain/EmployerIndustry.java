package org.yujiang.domain;

/** Industries of employers that 以工代训 tells apart (所属行业): the five that the epidemic hit hardest, and all others. */
public enum EmployerIndustry {
    /** Foreign trade (外贸). */
    FOREIGN_TRADE("外贸"),
    /** Lodging and catering (住宿餐饮). */
    LODGING_CATERING("住宿餐饮"),
    /** Culture and tourism (文化旅游). */
    CULTURE_TOURISM("文化旅游"),
    /** Transport (交通运输). */
    TRANSPORT("交通运输"),
    /** Wholesale and retail (批发零售). */
    WHOLESALE_RETAIL("批发零售"),
    /** Any other (其他). */
    OTHER("其他");

    private final String zh;

    EmployerIndustry(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
