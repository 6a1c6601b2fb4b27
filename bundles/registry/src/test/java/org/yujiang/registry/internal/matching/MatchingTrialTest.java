package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.county.corpus.Corpus;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.Role;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.MovingClock;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

class MatchingTrialTest {
    private final TestServices services =
            new TestServices(TestDatabase.empty(), new HenanOnly(), new MovingClock("2020-06-01T02:00:00Z"));

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void reportsAndSaysHowFarItIs() throws IOException {
        Path file = folder.resolve("corpus.csv");
        new Corpus(1, 20_000, 100_000).writeTo(file);
        List<String> progress = new ArrayList<>();
        List<String> report = services.trial.run(PROVINCE, file, 85, 60, progress::add);
        assertThat(progress).containsExactly("已匹配 100,000 行 / 100,000 rows");
        assertThat(report).first().asString().startsWith("rows 100,000");
        assertThat(report).anyMatch(line -> line.startsWith("automatic only"));
    }

    @Test
    void refusesWhoMayNotAndScoresOutOfOrder() {
        Path file = folder.resolve("none.csv");
        assertRefused(
                "PERMISSION_MISSING",
                () -> services.trial.run(TestServices.caller(Role.VIEWER, "411722"), file, 85, 60, it -> {}));
        assertRefused("TRIAL_THRESHOLDS", () -> services.trial.run(PROVINCE, file, 60, 60, it -> {}));
        assertRefused("TRIAL_THRESHOLDS", () -> services.trial.run(PROVINCE, file, 101, 60, it -> {}));
        assertRefused("TRIAL_THRESHOLDS", () -> services.trial.run(PROVINCE, file, 85, -1, it -> {}));
        assertThatThrownBy(() -> services.trial.run(PROVINCE, file, 85, 60, it -> {}))
                .isInstanceOf(IOException.class);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
    }
}
