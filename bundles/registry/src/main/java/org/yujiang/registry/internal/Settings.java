package org.yujiang.registry.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yujiang.registry.internal.statements.Precedence;

/** What the operator has set for the registry. Immutable: a change makes a new one. */
@Component(service = Settings.class, configurationPid = "org.yujiang.registry")
@Designate(ocd = Settings.Config.class)
public final class Settings {

    /** The options. */
    @ObjectClassDefinition(name = "登记库 / Registry")
    public @interface Config {
        /** Sources between commas, the most trusted one first. */
        @AttributeDefinition(
                name = "来源优先次序 / precedence",
                description = "各来源对同一字段说法不一时,排在前面的为准,以逗号分隔;* 代表任意字符,未列出的排在最后。"
                        + " When sources disagree about a field, the first one in this list (between commas) counts; * stands for any"
                        + " characters, a source that is not named comes last.")
        String precedence() default "user:*, verification-*, college-*, employer-*, online-*";

        /** Whether nothing is approved or paid without checks. */
        @AttributeDefinition(
                name = "必须核查 / checks required",
                description = "true 时,没有部署任何付款前核查组件就不能核准和拨付。"
                        + " While true, nothing is approved or paid as long as no check before payment is deployed.")
        boolean checks_required() default true;

        /** Percent. */
        @AttributeDefinition(
                name = "重复人员上限(%) / duplicates",
                description = "一批数据的新人员中,疑似已登记者超过此比例时整批不入库。"
                        + " A batch is not stored when more than this share of its new people look like people whom the"
                        + " registry has already; percent.")
        int duplicates_percent() default 50;

        /** People. */
        @AttributeDefinition(
                name = "重复检查的最少人数 / fewest people",
                description = "新人员少于此数的批次不作重复比例检查。 Batches with fewer new people are not checked for duplicates.")
        int duplicates_from() default 20;

        /** Years. */
        @AttributeDefinition(
                name = "补贴凭证保存年限 / years of claims",
                description = "认定可支付的补贴记录须保存的年数。 Years that what was found payable must be kept.")
        int retention_claim_years() default 30;

        /** Years. */
        @AttributeDefinition(
                name = "培训档案保存年限 / years of trainings",
                description = "培训、考勤、证书、以工代训记录须保存的年数。 Years that trainings and work must be kept.")
        int retention_training_years() default 10;

        /** Years. */
        @AttributeDefinition(
                name = "其他人员信息保存年限 / years of people",
                description = "其他人员信息须保存的年数。 Years that everything else of a person must be kept.")
        int retention_person_years() default 3;
    }

    private final Precedence precedence;
    private final Config config;

    /** The settings of a configuration. */
    @Activate
    public Settings(Config config) {
        precedence = new Precedence(List.of(config.precedence().split(",")));
        this.config = config;
    }

    /** Whose word counts. */
    public Precedence precedence() {
        return precedence;
    }

    /** Whether nothing is approved or paid while no check before payment is deployed. */
    public boolean checksRequired() {
        return config.checks_required();
    }

    /** Whether so many likely duplicates among so many new people of one batch are too many. */
    public boolean isAbnormal(int duplicates, int newPeople) {
        return newPeople >= config.duplicates_from()
                && duplicates * 100L > (long) newPeople * config.duplicates_percent();
    }

    /** The share above which a batch is not stored, percent. */
    public int duplicatesPercent() {
        return config.duplicates_percent();
    }

    /** Years that what was found payable must be kept. */
    public int claimYears() {
        return config.retention_claim_years();
    }

    /** Years that trainings and work must be kept. */
    public int trainingYears() {
        return config.retention_training_years();
    }

    /** Years that everything else of a person must be kept. */
    public int personYears() {
        return config.retention_person_years();
    }
}
