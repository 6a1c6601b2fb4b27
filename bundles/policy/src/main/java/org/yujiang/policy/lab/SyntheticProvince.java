package org.yujiang.policy.lab;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.internal.lab.SyntheticPerson;

/**
 * People who do not exist, without names or ids, for trying packs and measuring the lab: about five claims for three people, in the
 * counties of Henan, trained and employed in 2020. The same seed makes the same people. Not safe for use by several threads.
 */
public final class SyntheticProvince {
    private static final List<Division> COUNTIES = Divisions.henan().counties();

    private final SplittableRandom random;
    private final SyntheticPerson maker;

    /**
     * A province.
     *
     * @param seed decides on everything
     */
    public SyntheticProvince(long seed) {
        random = new SplittableRandom(seed);
        maker = new SyntheticPerson(random.split());
    }

    /** The next person. */
    public PersonFacts person() {
        return maker.next();
    }

    /** Where the next person lives; ask for it in turn with {@link #person}. */
    public Optional<DivisionCode> home() {
        return Optional.of(COUNTIES.get(random.nextInt(COUNTIES.size())).code());
    }

    /** The facts of many people. */
    public static LabFacts facts(int people, long seed) {
        SyntheticProvince province = new SyntheticProvince(seed);
        LabFacts.Builder builder = LabFacts.builder();
        for (int i = 0; i < people; i++) {
            builder.add(province.person(), province.home());
        }
        return builder.build();
    }
}
