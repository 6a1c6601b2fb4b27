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
        /** Sources, the most trusted one first. */
        @AttributeDefinition(
                name = "来源优先次序 / precedence",
                description = "各来源对同一字段说法不一时,排在前面的为准;* 代表任意字符,未列出的排在最后。"
                        + " When sources disagree about a field, the first one in this list counts; * stands for any"
                        + " characters, a source that is not named comes last.")
        String[] precedence() default {"user:*", "verification-*", "college-*", "employer-*", "online-*"};

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
    }

    private final Precedence precedence;
    private final int duplicatesPercent;
    private final int duplicatesFrom;

    /** The settings of a configuration. */
    @Activate
    public Settings(Config config) {
        this(List.of(config.precedence()), config.duplicates_percent(), config.duplicates_from());
    }

    /** Settings by hand. */
    public Settings(List<String> precedence, int duplicatesPercent, int duplicatesFrom) {
        this.precedence = new Precedence(precedence);
        this.duplicatesPercent = duplicatesPercent;
        this.duplicatesFrom = duplicatesFrom;
    }

    /** Whose word counts. */
    public Precedence precedence() {
        return precedence;
    }

    /** Whether so many likely duplicates among so many new people of one batch are too many. */
    public boolean isAbnormal(int duplicates, int newPeople) {
        return newPeople >= duplicatesFrom && duplicates * 100L > (long) newPeople * duplicatesPercent;
    }

    /** The share above which a batch is not stored, percent. */
    public int duplicatesPercent() {
        return duplicatesPercent;
    }
}
