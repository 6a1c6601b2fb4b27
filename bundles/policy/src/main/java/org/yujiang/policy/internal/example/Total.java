package org.yujiang.policy.internal.example;

import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.Money;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.YamlMap;

/**
 * What all lines of one provider in an example come to.
 *
 * @param provider the provider
 * @param amount the sum
 */
record Total(CreditCode provider, Money amount) {

    static Optional<Total> read(YamlMap map) {
        Optional<CreditCode> provider = map.required("provider", Forms.CREDIT_CODE);
        Optional<Money> amount = map.required("amount", Forms.AMOUNT);
        map.refuseOthers();
        return provider.flatMap(code -> amount.map(sum -> new Total(code, sum)));
    }

    /** How the keys of the provider's lines begin. */
    String keyPrefix() {
        return provider.value() + "/";
    }
}
