package org.yujiang.policy.internal.example;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.yaml.Key;
import org.yujiang.policy.internal.yaml.YamlMap;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * What must come of a line. Of a line that is paid, the reasons named are among those given; of any other line they are all
 * that is given.
 *
 * @param outcome the outcome
 * @param amount the amount of a line that is paid
 * @param reasons reasons
 * @param says pieces of text that stand in the Chinese reasons or remedies
 */
record Expectation(Outcome outcome, Money amount, Set<ReasonCode> reasons, Set<String> says) {
    static Expectation read(YamlMap map) {
        Optional<Outcome> outcome = map.read(ExampleKeys.OUTCOME);
        boolean paid = outcome.filter(Outcome.PAY::equals).isPresent();
        Key<Set<ReasonCode>> reasons = ExampleKeys.REASONS;
        Expectation expectation = new Expectation(
                outcome.orElse(Outcome.HOLD),
                paid ? map.read(ExampleKeys.AMOUNT).orElse(Money.ZERO) : Money.ZERO,
                (paid ? map.read(reasons) : map.required(reasons.name(), reasons.form())).orElse(Set.of()),
                map.read(ExampleKeys.SAYS).orElse(Set.of()));
        map.refuseOthers();
        return expectation;
    }

    /** The difference to a decision, in Chinese, if there is one. */
    Optional<String> difference(Decision decision) {
        Set<ReasonCode> given = EnumSet.noneOf(ReasonCode.class);
        decision.reasons().forEach(reason -> given.add(reason.code()));
        boolean reasonsFit = outcome == Outcome.PAY ? given.containsAll(reasons) : given.equals(reasons);
        String told = decision.reasons().stream()
                .flatMap(reason -> Stream.of(reason.zh(), reason.remedyZh()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(";"));
        List<String> unsaid = says.stream().filter(text -> !told.contains(text)).toList();
        if (outcome == decision.outcome() && amount.equals(decision.amount()) && reasonsFit && unsaid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("%s:应为%s %s元 %s%s,实为%s %s元 %s:%s"
                .formatted(
                        decision.key(),
                        outcome,
                        Yuan.show(amount),
                        reasons,
                        unsaid.isEmpty() ? "" : ",理由中应有" + unsaid,
                        decision.outcome(),
                        Yuan.show(decision.amount()),
                        given,
                        told));
    }
}
