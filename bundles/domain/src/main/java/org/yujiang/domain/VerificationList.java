package org.yujiang.domain;

/** The lists of other offices that claims are compared with. The names are for ever. */
public enum VerificationList {
    /** The dead, by the police; an entry begins on the day of death. */
    DEATHS("死亡名单", "deaths"),
    /** Those in prison, for the time of the sentence. */
    IMPRISONED("服刑名单", "people in prison"),
    /** Pupils and students in full-time schooling (学籍). */
    STUDENTS("学籍名单", "pupils and students"),
    /** Who draws a pension. */
    PENSIONERS("养老待遇领取名单", "pensioners"),
    /** Who is insured through an employer; the detail of an entry is the employer's credit code. */
    SOCIAL_INSURANCE("社保参保名单", "people insured by employers"),
    /** Who is paid from public funds (财政供养人员). */
    PUBLIC_PAYROLL("财政供养人员名单", "people on the public payroll"),
    /** The registered poor (建档立卡). */
    REGISTERED_POOR("建档立卡名单", "registered poor"),
    /** Trainings that other departments paid (雨露计划 …); the detail of an entry is the code of the occupation. */
    OTHER_DEPARTMENTS("其他部门培训名单", "trainings of other departments"),
    /** Organisations in the market register, for the time of their registration. */
    MARKET_REGISTRATION("市场主体登记名单", "registered organisations"),
    /** Certificates won at contests; the detail of an entry is the certificate's number. */
    CONTESTS("竞赛获证名单", "certificates of contests");

    private final String zh;
    private final String en;

    VerificationList(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** What it lists, in English. */
    public String en() {
        return en;
    }

    /** Whether its entries are about organisations, by credit code; those of the others are about people. */
    public boolean isOfOrganisations() {
        return this == MARKET_REGISTRATION;
    }
}
