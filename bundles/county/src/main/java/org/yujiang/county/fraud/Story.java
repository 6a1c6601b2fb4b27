package org.yujiang.county.fraud;

import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How claims of a kind come about.
 *
 * @param name what happened
 * @param fraud the code of the check that must find it; "" when it is honest
 * @param draft makes one up
 */
record Story(String name, String fraud, Function<Random, ClaimDraft> draft) {
    FraudCase tell(Random random) {
        return new FraudCase(name, draft.apply(random).claim(), fraud.isEmpty() ? Set.of() : Set.of(fraud));
    }
}
