package org.yujiang.policy;

/** Which money pays (资金渠道). The names are for ever. */
public enum FundSource {
    /** 职业技能提升行动专账资金, from the surplus of the unemployment insurance. */
    SKILLS_ACTION_ACCOUNT("职业技能提升行动专账资金"),
    /** 就业补助资金. */
    EMPLOYMENT_SUBSIDY_FUND("就业补助资金"),
    /** 失业保险基金. */
    UNEMPLOYMENT_INSURANCE_FUND("失业保险基金"),
    /** 教育资助资金: tuition waivers and grants of technical schools. */
    EDUCATION_AID_FUND("教育资助资金"),
    /** 扶贫资金, such as 雨露计划. */
    POVERTY_ALLEVIATION_FUND("扶贫资金");

    private final String zh;

    FundSource(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
