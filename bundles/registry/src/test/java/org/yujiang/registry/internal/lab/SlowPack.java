package org.yujiang.registry.internal.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;

/** A pack whose rules take long to read, once somebody slows it down. */
final class SlowPack implements PolicyPack {
    private final PolicyPack pack;
    private final CountDownLatch slow;
    private volatile boolean slowedDown;

    SlowPack(PolicyPack pack, CountDownLatch slow) {
        this.pack = pack;
        this.slow = slow;
    }

    void slowDown() {
        slowedDown = true;
    }

    /** It alone is deployed. */
    PolicyLibrary only() {
        return new PolicyLibrary() {
            @Override
            public List<PolicyPack> packs() {
                return List.of(SlowPack.this);
            }

            @Override
            public Optional<PolicyPack> inForce() {
                return Optional.of(SlowPack.this);
            }

            @Override
            public Optional<Problem> problem() {
                return Optional.empty();
            }
        };
    }

    @Override
    public List<String> describe() {
        try {
            if (slowedDown) {
                slow.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pack.describe();
    }

    @Override
    public String id() {
        return pack.id();
    }

    @Override
    public String version() {
        return pack.version();
    }

    @Override
    public String titleZh() {
        return pack.titleZh();
    }

    @Override
    public String titleEn() {
        return pack.titleEn();
    }

    @Override
    public boolean hasSampleAmounts() {
        return pack.hasSampleAmounts();
    }

    @Override
    public List<String> documents() {
        return pack.documents();
    }

    @Override
    public Set<SubsidyKind> kinds() {
        return pack.kinds();
    }

    @Override
    public List<Decision> adjudicate(PersonFacts facts) {
        return pack.adjudicate(facts);
    }
}
