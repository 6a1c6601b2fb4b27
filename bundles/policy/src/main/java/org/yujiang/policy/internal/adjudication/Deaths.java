package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/** Nothing begins, or is completed, after death (F9). */
final class Deaths {
    private Deaths() {}

    /**
     * Judges a day after which the person must have lived.
     *
     * @param deceased the rule
     * @param on the day that selects the version of the rule
     * @param day the day on which the person must have lived
     * @param zh what happened on the day, in Chinese
     * @param en the same in English
     */
    static void judge(
            PersonFacts person,
            Parameter<Severity> deceased,
            LocalDate on,
            LocalDate day,
            String zh,
            String en,
            Findings findings) {
        person.diedOn().filter(day::isAfter).ifPresent(died -> findings.rule(deceased, on)
                .ifPresent(rule -> findings.apply(
                        rule,
                        ReasonCode.DECEASED,
                        "%s死亡,早于%s".formatted(died, zh),
                        "died on %s, before %s".formatted(died, en),
                        Remedy.note(
                                "死亡日期有误并更正为%s或以后的,此项理由即消除".formatted(day),
                                "this reason falls away when the date of death was wrong and is corrected to %s or later"
                                        .formatted(day)))));
    }
}
