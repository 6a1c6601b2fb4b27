package org.yujiang.registry.internal.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.RegistryException;

/** Finds or reads drafts. */
final class Drafts {
    private final PolicyLibrary policies;

    Drafts(PolicyLibrary policies) {
        this.policies = policies;
    }

    PolicyPack find(Lab.Draft draft) {
        if (draft instanceof Lab.Text text) {
            return read(text);
        }
        String name = ((Lab.Deployed) draft).name();
        return policies.packs().stream()
                .filter(pack -> name.equals(pack.id() + "/" + pack.version()))
                .findFirst()
                .orElseThrow(LabError.POLICY_UNKNOWN::exception);
    }

    private static PolicyPack read(Lab.Text text) {
        try {
            return PolicyPacks.parse(
                    text.name(), new ByteArrayInputStream(text.yaml().getBytes(StandardCharsets.UTF_8)));
        } catch (PolicyPackException e) {
            throw new RegistryException(RegistryException.Kind.INVALID, all(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the first problem, the sentences of all: each names its line. */
    private static Problem all(PolicyPackException refused) {
        return new Problem(
                refused.problems().get(0).code(),
                String.join(" ", refused.problems().stream().map(Problem::zh).toList()),
                String.join(" ", refused.problems().stream().map(Problem::en).toList()));
    }
}
