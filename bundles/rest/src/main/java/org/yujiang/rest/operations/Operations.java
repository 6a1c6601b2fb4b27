package org.yujiang.rest.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.registry.api.Access;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.Imports;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Payments;
import org.yujiang.registry.api.Registry;
import org.yujiang.rest.contract.Contract;
import org.yujiang.rest.contract.Route;

/** The operations by operationId: exactly those of the document. Safe for use by several threads. */
@Component(service = Operations.class)
public final class Operations {
    private final Contract contract = Contract.load();
    private final Map<String, Operation> byId;

    /**
     * All operations of this door.
     *
     * @throws IllegalStateException when they are not those of the document
     */
    @Activate
    public Operations(
            @Reference Registry registry,
            @Reference Curation curation,
            @Reference Imports imports,
            @Reference Adjudication adjudication,
            @Reference Claims claims,
            @Reference Payments payments,
            @Reference AuditTrail audit,
            @Reference Access access,
            @Reference Custody custody,
            @Reference Lab lab,
            @Reference Feeds feeds,
            @Reference PolicyLibrary policies) {
        Paging paging = new Paging(contract.base());
        Map<String, Operation> all = new HashMap<>();
        all.putAll(new TraineeOperations(registry, paging).byId());
        all.putAll(new ProviderOperations(registry, paging).byId());
        all.putAll(new ClaimOperations(registry, paging).byId());
        all.putAll(new ClaimBatchOperations(claims, paging).byId());
        all.putAll(new ClaimLifeOperations(claims, paging).byId());
        all.putAll(new PaymentOperations(payments, paging).byId());
        all.putAll(new PayeeAccountOperations(payments, paging).byId());
        all.putAll(new ClawbackOperations(payments, paging).byId());
        all.putAll(new ExportOperations(registry).byId());
        all.putAll(new AdjudicationOperations(adjudication).byId());
        all.putAll(new CurationOperations(curation, paging).byId());
        all.putAll(new CaseOperations(curation, paging).byId());
        all.putAll(new FeedOperations(registry, feeds, paging).byId());
        all.putAll(new ImportOperations(imports).byId());
        all.putAll(new AuditOperations(audit, paging).byId());
        all.putAll(new AccessOperations(access, paging).byId());
        all.putAll(new CustodyOperations(custody).byId());
        all.putAll(new LabOperations(lab).byId());
        all.putAll(new SystemOperations(registry, policies, contract).byId());
        requireSame(contract.routes(), all.keySet());
        byId = Map.copyOf(all);
    }

    /** The document. */
    public Contract contract() {
        return contract;
    }

    /** The operation of a route of the same document. */
    public Operation get(Route route) {
        Operation operation = byId.get(route.operationId());
        if (operation == null) {
            throw new IllegalArgumentException("Not of this document: " + route.operationId());
        }
        return operation;
    }

    static void requireSame(Collection<Route> routes, Set<String> handlers) {
        Set<String> difference = new TreeSet<>(handlers);
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            boolean known = difference.remove(route.operationId());
            if (!seen.add(route.operationId()) || !known) {
                difference.add(route.operationId());
            }
        }
        if (!difference.isEmpty()) {
            throw new IllegalStateException(
                    "Only in the OpenAPI document, only in the code, or twice in the document: " + difference);
        }
    }
}
