package org.yujiang.policy.internal.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Money;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;

/**
 * An example as a pack carries it.
 *
 * @param title what it is about
 * @param people the people in it
 * @param total what the lines of one provider must come to, if it says so
 */
record Example(String title, List<ExamplePerson> people, Optional<Total> total) implements PolicyExample {

    @Override
    public List<String> check(PolicyPack pack) {
        return Stream.concat(
                        people.stream().flatMap(person -> person.differences(pack).stream()),
                        total.flatMap(expected -> difference(pack, expected)).stream())
                .toList();
    }

    private Optional<String> difference(PolicyPack pack, Total expected) {
        Money sum =
                people.stream().map(person -> person.paid(pack, expected::isOf)).reduce(Money.ZERO, Money::plus);
        return expected.difference(sum);
    }
}
