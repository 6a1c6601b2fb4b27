package org.yujiang.policy.internal.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * @param expected what must come of each line, by its key
 */
record ExamplePerson(int times, PersonFacts facts, Map<String, Expectation> expected) {

    /** What a pack decides otherwise than expected. */
    List<String> differences(PolicyPack pack) {
        Map<String, Decision> decisions =
                pack.adjudicate(facts).stream().collect(Collectors.toMap(Decision::key, Function.identity()));
        return expected.entrySet().stream()
                .map(line -> Optional.ofNullable(decisions.get(line.getKey()))
                        .map(line.getValue()::difference)
                        .orElseGet(() -> Optional.of(line.getKey() + ":没有决定")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a pack pays for lines whose key begins so, for all these people together. */
    Money paid(PolicyPack pack, String keyPrefix) {
        return pack.adjudicate(facts).stream()
                .filter(decision -> decision.key().startsWith(keyPrefix))
                .map(Decision::amount)
                .reduce(Money.ZERO, Money::plus)
                .times(times);
    }
}
