package org.yujiang.policy.internal.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyPack;

/**
 * A person of an example, or several who are alike.
 *
 * @param times how many
 * @param facts what is known of each
 * @param expected what must come of each line
 */
record ExamplePerson(int times, PersonFacts facts, Map<Line, Expectation> expected) {

    /** What a pack decides otherwise than expected. */
    List<String> differences(PolicyPack pack) {
        Map<Line, Decision> decisions = pack.adjudicate(facts).stream()
                .collect(Collectors.toMap(decision -> new Line(decision.kind(), decision.key()), Function.identity()));
        return expected.entrySet().stream()
                .map(line -> Optional.ofNullable(decisions.get(line.getKey()))
                        .map(line.getValue()::difference)
                        .orElseGet(() -> Optional.of("%s(%s):没有决定"
                                .formatted(
                                        line.getKey().key(),
                                        line.getKey().kind().zh()))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a pack pays for lines that are meant, for all these people together. */
    Money paid(PolicyPack pack, Predicate<Decision> meant) {
        return pack.adjudicate(facts).stream()
                .filter(meant)
                .map(Decision::amount)
                .reduce(Money.ZERO, Money::plus)
                .times(times);
    }
}
