package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.api.AuditTrail.VerificationState;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Sql;

class VerificationsTest {
    private final TestServices services =
            new TestServices(TestDatabase.empty(), TestServices.NO_POLICY, Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void goesOnInTheBackgroundAndSaysWhatItFound() {
        assertThat(services.audit.verification(PROVINCE)).isEmpty();
        services.pull("college-a", Facts.line(1, Facts.enrolment("A1", Facts.WANG)));
        VerificationState begun = services.audit.beginVerification(PROVINCE);
        assertThat(begun.result()).isEmpty();
        VerificationState ended = awaitEnd();
        assertThat(ended.startedAt()).isEqualTo(begun.startedAt());
        assertThat(ended.result()).contains(services.audit.verify(PROVINCE, at -> {}));
        assertThat(ended.verified()).isEqualTo(1);

        assertThat(TestDatabase.tamper(services.database, "UPDATE audit SET entry = replace(entry, 'college-a', 'b')"))
                .isEqualTo(1);
        VerificationState again = services.audit.beginVerification(PROVINCE);
        assertThat(again.startedAt()).isAfter(begun.startedAt());
        assertThat(awaitEnd().result().orElseThrow().brokenAt()).contains(1L);
    }

    /** The log is locked, so that the verification cannot end while others ask for one. */
    @Test
    void thereIsOneAtATimeHoweverManyAsk() {
        VerificationState begun = services.database.write(connection -> {
            Sql.execute(connection, "LOCK TABLE audit_head IN ACCESS EXCLUSIVE MODE");
            VerificationState first = services.verifications.begin();
            assertThat(services.verifications.begin().startedAt()).isEqualTo(first.startedAt());
            assertThat(services.verifications.latest().orElseThrow().endedAt()).isEmpty();
            return first;
        });
        assertThat(awaitEnd().startedAt()).isEqualTo(begun.startedAt());
    }

    @Test
    void isForAuditors() {
        var viewer = TestServices.caller(Role.VIEWER, "411722");
        assertThatThrownBy(() -> services.audit.beginVerification(viewer)).hasMessageStartingWith("PERMISSION_MISSING");
        assertThatThrownBy(() -> services.audit.verification(viewer)).hasMessageStartingWith("PERMISSION_MISSING");
    }

    private VerificationState awaitEnd() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        VerificationState state = services.audit.verification(PROVINCE).orElseThrow();
        while (state.endedAt().isEmpty()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            state = services.audit.verification(PROVINCE).orElseThrow();
        }
        return state;
    }
}
