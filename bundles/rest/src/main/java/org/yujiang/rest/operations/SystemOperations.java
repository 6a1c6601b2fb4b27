package org.yujiang.rest.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.Registry;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.contract.Contract;

/** Status, policy packs and the document itself. */
final class SystemOperations {
    private final Registry registry;
    private final PolicyLibrary policies;
    private final Contract contract;

    SystemOperations(Registry registry, PolicyLibrary policies, Contract contract) {
        this.registry = registry;
        this.policies = policies;
        this.contract = contract;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "getStatus", this::status,
                "listPolicies", this::policies,
                "getContractJson", this::json,
                "getContractYaml", this::yaml);
    }

    private Answer status(Call call) {
        return Answer.ok(registry.status());
    }

    private Answer policies(Call call) {
        Optional<String> inForce = policies.inForce().map(SystemOperations::name);
        List<PolicyView> views = policies.packs().stream()
                .map(pack -> PolicyView.of(pack, inForce.equals(Optional.of(name(pack)))))
                .toList();
        return Answer.ok(new PolicyListView(views, policies.problem()));
    }

    private Answer json(Call call) {
        return Answer.ok(contract.root());
    }

    private Answer yaml(Call call) {
        return Answer.yaml(contract.yaml());
    }

    /** The packs on the wire, and why none of them is in force. */
    private record PolicyListView(List<PolicyView> items, Optional<Problem> problem) {}

    private static String name(PolicyPack pack) {
        return pack.id() + "/" + pack.version();
    }
}
