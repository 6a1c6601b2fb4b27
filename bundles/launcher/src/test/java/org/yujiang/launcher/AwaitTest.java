package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujiang.launcher.FakeConsole.Answer;

class AwaitTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Answer AWAY = new Answer("", "DATABASE_UNAVAILABLE 数据库尚未就绪 / The database is not ready\n", 1);
    private static final Answer READY = new Answer("database\tPostgreSQL\n", "", 0);

    private final Home home;

    AwaitTest(@TempDir Path root) throws Exception {
        home = FakeConsole.home(root);
    }

    @Test
    void isUpWhenTheDatabaseIsReadyAndNotBefore() throws Exception {
        Deque<Answer> answers = new ArrayDeque<>(List.of(AWAY, AWAY, READY));
        try (FakeConsole console = console(answers)) {
            assertThat(console.isOpen()).isTrue();
            assertThat(new Await(home, () -> true, PATIENCE).untilReady()).contains("http://127.0.0.1:8181/");
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void saysThatTheServerRunsButItsDatabaseStaysAway() throws Exception {
        try (FakeConsole console = console(new ArrayDeque<>(List.of(AWAY)))) {
            assertThat(console.isOpen()).isTrue();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Await(home, () -> true, Duration.ZERO).untilReady())
                    .withMessageContainingAll("仍在运行", "DATABASE_UNAVAILABLE")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.START_FAILED));
        }
    }

    @Test
    void givesTheLastWordsOfAServerThatDied() throws Exception {
        console(new ArrayDeque<>()).close();
        Files.createDirectories(home.data().resolve("log"));
        Files.writeString(home.data().resolve("log/console.log"), "first\nno memory\n\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Await(home, () -> false, PATIENCE).untilReady())
                .withMessageContaining("no memory");
    }

    private FakeConsole console(Deque<Answer> answers) throws Exception {
        return FakeConsole.open(home, new SshKeys(home).server(), line -> {
            assertThat(line).isEqualTo("yujiang:status --no-format");
            return answers.remove();
        });
    }
}
