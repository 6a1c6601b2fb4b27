package org.yujiang.intake.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.yujiang.intake}. */
@ObjectClassDefinition(id = "org.yujiang.intake", name = "Intake 数据接入", description = "How feeds are read. 数据源的读取方式。")
public @interface IntakeConfig {
    /** Items in one page, and so in one transaction. */
    @AttributeDefinition(
            min = "1",
            max = "10000",
            description = "Items in one page, and so in one transaction. 每页(每个事务)的最大条数。")
    int page_size() default 500;

    /** Seconds between runs when the feed does not say. */
    @AttributeDefinition(
            min = "1",
            description = "Seconds between two runs of a feed that does not say. 数据源未指定时两次运行的间隔秒数。")
    int schedule_seconds() default 300;

    /** Seconds that one page may take when the feed does not say. */
    @AttributeDefinition(
            min = "1",
            description = "Seconds that one page may take when the feed does not say. 数据源未指定时单页读取的超时秒数。")
    int timeout_seconds() default 60;

    /** Seconds that an interrupted call gets to end. */
    @AttributeDefinition(
            min = "0",
            description = "Seconds that an interrupted call gets to end before it is given up. 中断后等待适配器结束的秒数。")
    int grace_seconds() default 5;

    /** The first pause before another try. */
    @AttributeDefinition(
            min = "1",
            description = "Seconds before the first new try after a temporary failure; doubled each time, at most the"
                    + " schedule. 临时故障后首次重试的等待秒数,逐次加倍,不超过运行间隔。")
    int retry_seconds() default 2;
}
