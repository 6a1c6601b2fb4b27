package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.PaymentCheck;

/** docs/checks.md says what the checks say. */
class PageTest {
    private static final Path PAGE = Path.of("../../docs/checks.md");

    @ParameterizedTest
    @FieldSource("org.yujiang.check.internal.AllChecks#CHECKS")
    void thePageKnowsTheCheck(PaymentCheck check) throws IOException {
        List<String> row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| " + check.code() + " |"))
                .flatMap(line -> List.of(line.split("\\|")).stream().map(String::strip))
                .toList();

        assertThat(row).as("the row of " + check.code()).hasSize(9);
        assertThat(List.of(row.get(3).split(", ")))
                .filteredOn(name -> !name.isEmpty())
                .containsExactlyInAnyOrderElementsOf(
                        check.lists().stream().map(VerificationList::name).toList());
        assertThat(List.of(row.get(4).split("; ")))
                .containsExactlyInAnyOrderElementsOf(check.severities().entrySet().stream()
                        .map(code -> said(check, code.getKey(), code.getValue()))
                        .toList());
    }

    private static String said(PaymentCheck check, String code, CheckSeverity severity) {
        return code.equals(check.code()) ? severity.name() : code + " " + severity;
    }
}
