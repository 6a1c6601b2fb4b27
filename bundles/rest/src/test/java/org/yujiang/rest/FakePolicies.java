package org.yujiang.rest;

import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;

/** Two versions of one pack; somebody may take them out of force. */
final class FakePolicies implements PolicyLibrary {
    private Optional<Problem> problem = Optional.empty();

    void none(Problem why) {
        problem = Optional.of(why);
    }

    @Override
    public List<PolicyPack> packs() {
        return List.of(new Pack("1.1.0"), new Pack("1.0.0"));
    }

    @Override
    public Optional<PolicyPack> inForce() {
        return problem.isPresent() ? Optional.empty() : Optional.of(packs().get(0));
    }

    @Override
    public Optional<Problem> problem() {
        return problem;
    }

    private record Pack(String version) implements PolicyPack {
        @Override
        public String id() {
            return "henan-2020";
        }

        @Override
        public String titleZh() {
            return "河南 2020";
        }

        @Override
        public String titleEn() {
            return "Henan 2020";
        }

        @Override
        public boolean hasSampleAmounts() {
            return true;
        }

        @Override
        public List<String> documents() {
            return List.of("豫人社〔2020〕1号");
        }

        @Override
        public List<String> describe() {
            return List.of("cap 3 (1.3-a)");
        }

        @Override
        public List<Decision> adjudicate(PersonFacts facts) {
            return List.of();
        }
    }
}
