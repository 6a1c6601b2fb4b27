package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.yujiang.domain.Sex;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;

/**
 * The person's age at class start must lie within limits, both included, in completed years (F7).
 *
 * @param least the lower limit
 * @param most the upper limit of each sex
 */
record AgeRule(Parameter<Integer> least, Parameter<Map<Sex, Integer>> most) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        LocalDate day = line.startedOn();
        findings.find(least, day).ifPresent(limit -> Ages.judgeLeast(line.person(), limit, day, findings));
        findings.find(most, day).ifPresent(limits -> judgeMost(line, limits, findings));
    }

    private static void judgeMost(TrainingLine line, Dated<Map<Sex, Integer>> limits, Findings findings) {
        Sex sex = line.person().sex();
        int age = Ages.of(line.person(), line.startedOn());
        int limit =
                limits.value().getOrDefault(sex, Collections.min(limits.value().values()));
        if (age <= limit) {
            return;
        }
        if (limits.value().containsKey(sex)
                || age > Collections.max(limits.value().values())) {
            findings.deny(
                    ReasonCode.OVER_AGE,
                    limits.citation(),
                    "%s开班时%d周岁(%s),超过%d周岁".formatted(line.startedOn(), age, sex.zh(), limit),
                    "aged %d (%s) at class start on %s, above %d".formatted(age, sex, line.startedOn(), limit),
                    Remedy.NONE);
        } else {
            findings.hold(
                    ReasonCode.NO_RULE,
                    limits.citation(),
                    "%s开班时%d周岁,性别不明,无法确定年龄上限,暂缓".formatted(line.startedOn(), age),
                    "aged %d at class start on %s; the sex is not known, so neither is the limit; the line waits"
                            .formatted(age, line.startedOn()),
                    remedy(age, limits.value()));
        }
    }

    private static Remedy remedy(int age, Map<Sex, Integer> limits) {
        Sex allowed = limits.entrySet().stream()
                .filter(limit -> age <= limit.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Sex.UNKNOWN);
        return Remedy.when("查明性别为%s".formatted(allowed.zh()), "the sex is found to be %s".formatted(allowed));
    }
}
