package org.yujiang.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.rest.problem.ApiException;

/** What the document may ask for. */
final class ContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"type: number", "type: string, pattern: x", "type: string, format: time", "$ref: '#/no'"})
    void aSchemaThatNobodyWouldCheckIsRefused(String schema) {
        Contract contract = Contract.parse("""
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters:
                        - {name: p, in: query, schema: {%s}}
                """.formatted(schema));

        assertThatIllegalStateException().isThrownBy(contract::routes);
    }

    @Test
    void aNameMeansOneValue() {
        Contract contract = Contract.parse("""
                paths:
                  /a/{p}:
                    post:
                      operationId: a
                      parameters:
                        - {name: p, in: path, required: true, schema: {type: string}}
                      requestBody:
                        content:
                          application/json:
                            schema: {properties: {p: {type: string}}}
                """);

        assertThatIllegalStateException().isThrownBy(contract::routes);
    }

    @Test
    void aPathWithoutVariablesIsMeantFirst() {
        Router router = new Router(Contract.parse("""
                        paths:
                          /a/{id}:
                            get: {operationId: variable, security: []}
                            post: {operationId: change, security: []}
                          /a/b:
                            get: {operationId: fixed, security: []}
                        """).routes());

        assertThat(router.find("GET", "/a/b").route().operationId()).isEqualTo("fixed");
        assertThat(router.find("GET", "/a/c").values()).containsEntry("id", "c");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> router.find("POST", "/a/b"))
                .satisfies(e -> assertThat(e.headers()).containsEntry("Allow", "GET, HEAD"));
    }

    @Test
    void startingARunTakesAHigherRole() {
        Route route = new Router(Contract.load().routes())
                .find("POST", "/feeds/x/runs")
                .route();

        assertThat(route.roles()).containsExactlyInAnyOrder("operator", "adapter-manager", "administrator");
    }
}
