package org.yujiang.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;

/** The pack that is delivered, and no other. */
public final class HenanOnly implements PolicyLibrary {
    private final PolicyPack pack = read();

    @Override
    public List<PolicyPack> packs() {
        return List.of(pack);
    }

    @Override
    public Optional<PolicyPack> inForce() {
        return Optional.of(pack);
    }

    @Override
    public Optional<Problem> problem() {
        return Optional.empty();
    }

    private static PolicyPack read() {
        try (InputStream in = Objects.requireNonNull(HenanOnly.class.getResourceAsStream("/policy/henan-2020.yaml"))) {
            return PolicyPacks.parse("henan-2020.yaml", in);
        } catch (IOException | PolicyPackException e) {
            throw new IllegalStateException(e);
        }
    }
}
