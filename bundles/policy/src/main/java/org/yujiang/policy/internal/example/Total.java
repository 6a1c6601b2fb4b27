package org.yujiang.policy.internal.example;

import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.yaml.YamlMap;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * What all lines of one provider in an example come to.
 *
 * @param provider the provider
 * @param kind of which kind only, if it says so
 * @param paidBefore what was paid before and is taken off
 * @param amount what is still to be paid; negative when something is to be taken back
 */
record Total(CreditCode provider, Optional<SubsidyKind> kind, Money paidBefore, Money amount) {

    static Optional<Total> read(YamlMap map) {
        Optional<CreditCode> provider = map.read(ExampleKeys.PROVIDER);
        Optional<SubsidyKind> kind = map.read(ExampleKeys.TOTAL_KIND);
        Money before = map.read(ExampleKeys.PAID_BEFORE).orElse(Money.ZERO);
        Optional<Money> amount = map.has(ExampleKeys.RECOVER.name())
                ? map.read(ExampleKeys.RECOVER).map(Money.ZERO::minus)
                : map.required(ExampleKeys.TOTAL.name(), ExampleKeys.TOTAL.form());
        map.refuseOthers();
        return provider.flatMap(code -> amount.map(sum -> new Total(code, kind, before, sum)));
    }

    /** Whether a line is one of the provider's. */
    boolean isOf(Decision decision) {
        return decision.key().startsWith(provider.value() + "/")
                && kind.map(decision.kind()::equals).orElse(true);
    }

    /** The difference to what a pack pays, in Chinese, if there is one. */
    Optional<String> difference(Money paid) {
        Money open = paid.minus(paidBefore);
        return open.equals(amount)
                ? Optional.empty()
                : Optional.of("%s合计:应为%s元,实为%s元".formatted(provider, Yuan.show(amount), Yuan.show(open)));
    }
}
