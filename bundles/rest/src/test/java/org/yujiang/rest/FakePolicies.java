package org.yujiang.rest;

import java.util.List;
import java.util.Optional;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;

/** Two versions of one pack. */
final class FakePolicies implements PolicyLibrary {
    @Override
    public List<PolicyPack> packs() {
        return List.of(new Pack("1.1.0"), new Pack("1.0.0"));
    }

    @Override
    public Optional<PolicyPack> inForce() {
        return Optional.of(packs().get(0));
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
