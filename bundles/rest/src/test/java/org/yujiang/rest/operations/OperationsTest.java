package org.yujiang.rest.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.Division;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.provider.ProviderRecord.Turn;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims.ObjectionState;
import org.yujiang.registry.api.Curation.CaseKind;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Payments.AccountState;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.api.Payments.PaymentState;
import org.yujiang.registry.api.RunState;
import org.yujiang.rest.contract.Contract;
import org.yujiang.rest.contract.Route;

/** Document and code are the same, or the door stays shut. */
final class OperationsTest {
    private final Contract contract = Contract.load();
    private final Set<String> ids =
            contract.routes().stream().map(Route::operationId).collect(Collectors.toSet());

    @Test
    void anOperationWithoutHandler() {
        Set<String> fewer = new HashSet<>(ids);
        fewer.remove("getStatus");

        assertThatIllegalStateException()
                .isThrownBy(() -> Operations.requireSame(contract.routes(), fewer))
                .withMessageContaining("getStatus");
    }

    @Test
    void aHandlerWithoutOperation() {
        Set<String> more = new HashSet<>(ids);
        more.add("getNothing");

        assertThatIllegalStateException()
                .isThrownBy(() -> Operations.requireSame(contract.routes(), more))
                .withMessageContaining("getNothing");
    }

    @Test
    void anOperationTwice() {
        List<Route> routes = new ArrayList<>(contract.routes());
        routes.add(routes.get(0));

        assertThatIllegalStateException().isThrownBy(() -> Operations.requireSame(routes, ids));
    }

    @Test
    void theDocumentKnowsEveryConstant() {
        assertSame("SubsidyKind", SubsidyKind.values());
        assertSame("Outcome", Outcome.values());
        assertSame("ReasonCode", ReasonCode.values());
        assertSame("ExportPurpose", ExportPurpose.values());
        assertSame("RunState", RunState.values());
        assertSame("FeedState", Feeds.State.values());
        assertSame("PersonField", PersonField.values());
        assertSame("TraineeGroup", TraineeGroup.values());
        assertSame("ReturnCause", ReturnCause.values());
        assertSame("CaseKind", CaseKind.values());
        assertSame("CaseState", CaseState.values());
        assertSame("CaseOutcome", CaseOutcome.values());
        assertThat(documented("CaseVerdict"))
                .as("nobody decides that an import was taken back")
                .containsExactly("SAME_PERSON", "DIFFERENT_PEOPLE", "DONE", "UPHELD", "DISMISSED");
        assertSame("ClaimState", ClaimState.values());
        assertSame("ClaimStep", ClaimStep.values());
        assertSame("ClawbackState", ClawbackState.values());
        assertSame("AccountState", AccountState.values());
        assertSame("PayeeKind", PayeeKind.values());
        assertSame("ObjectionState", ObjectionState.values());
        assertSame("PaymentState", PaymentState.values());
        assertSame("PaymentLineState", LineState.values());
        assertSame("AreaClass", AreaClass.values());
        assertSame("DivisionKind", Division.Kind.values());
    }

    @Test
    void theDocumentKnowsEveryTurnOfAnEnrolment() {
        List<String> states = new ArrayList<>(List.of("ENROLLED"));
        Arrays.stream(Turn.values()).map(Enum::name).forEach(states::add);

        assertThat(documented("EnrolmentState")).containsExactlyInAnyOrderElementsOf(states);
    }

    private void assertSame(String schema, Enum<?>[] constants) {
        assertThat(documented(schema))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    private List<String> documented(String schema) {
        List<String> documented = new ArrayList<>();
        JsonNode values = contract.root().at("/components/schemas/" + schema + "/enum");
        values.forEach(value -> documented.add(value.asText()));
        return documented;
    }
}
