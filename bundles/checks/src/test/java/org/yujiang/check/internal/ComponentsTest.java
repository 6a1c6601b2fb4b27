package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yujiang.policy.check.PaymentCheck;

class ComponentsTest {

    /** So that each can be switched off alone, by a name that stays. */
    @ParameterizedTest
    @FieldSource("org.yujiang.check.internal.AllChecks#CHECKS")
    void everyCheckIsAComponentOfItsOwn(PaymentCheck check) throws IOException {
        String name = String.format(
                Locale.ROOT,
                "org.yujiang.check.f%02d",
                Integer.parseInt(check.code().substring(1)));
        try (InputStream description = check.getClass().getResourceAsStream("/OSGI-INF/" + name + ".xml")) {
            assertThat(description).as(name).isNotNull();
            assertThat(new String(description.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("name=\"" + name + "\"")
                    .contains("interface=\"" + PaymentCheck.class.getName() + "\"")
                    .contains("class=\"" + check.getClass().getName() + "\"");
        }
    }
}
