package org.yujiang.registry.api;

/** A column of a list that leaves the registry. The names stand in the audit log and are for ever. */
public enum ExportColumn {
    /** Name in full. */
    NAME("姓名"),
    /** First character of the name, the others hidden. */
    NAME_MASKED("姓名"),
    /** Resident id in full. */
    RESIDENT_ID("公民身份号码"),
    /** First four and last two characters of the resident id; the birth date is hidden. */
    RESIDENT_ID_MASKED("公民身份号码"),
    /** Code of the county of residence, else of registration. */
    COUNTY("县区代码"),
    /** Its name. */
    COUNTY_NAME("县区"),
    /** Sex. */
    SEX("性别"),
    /** Age on the day of the export, in years of ten. */
    AGE_BAND("年龄段"),
    /** The trainee groups that the person was ever in, poverty among them. */
    GROUPS("人员类别"),
    /** Name of the training institution or the employer. */
    PROVIDER("培训机构或用人单位"),
    /** Number of the class; of training in work the month. */
    CLASS_OR_MONTH("班次或月份"),
    /** Occupation that was trained. A class's title is free text and may tell whom it was for: it is in no list. */
    OCCUPATION("培训工种"),
    /** Kind of subsidy. */
    KIND("补贴种类"),
    /** Outcome of the decision. */
    OUTCOME("结论"),
    /** Its reasons, in Chinese. */
    REASONS("原因"),
    /** The day it was made, in China. */
    DECIDED_ON("审核日期"),
    /** The policy pack that it rests on. */
    POLICY("政策包"),
    /** Amount in yuan. */
    AMOUNT("金额(元)"),
    /** Who holds the account that is paid to. */
    ACCOUNT_HOLDER("开户名"),
    /** Its bank. */
    ACCOUNT_BANK("开户银行"),
    /** The account in full. */
    ACCOUNT("收款账号"),
    /** The last two digits of the account. */
    ACCOUNT_MASKED("收款账号");

    private final String zh;

    ExportColumn(String zh) {
        this.zh = zh;
    }

    /** The heading. */
    public String zh() {
        return zh;
    }
}
