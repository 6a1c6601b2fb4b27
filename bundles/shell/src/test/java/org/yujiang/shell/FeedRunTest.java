package org.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.Outcome;
import org.yujiang.registry.api.Counts;
import org.yujiang.shell.text.Output;

final class FeedRunTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aGoodRun() {
        assertThat(run(Optional.empty()).await()).isEqualTo(CoreCommand.OK);
        assertThat(text(out)).isEqualTo("a\t2\t2\t0\t0\t0\tCOMPLETED\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aFailedRun() {
        assertThat(run(Optional.of(new Problem("LRS_DOWN", "平台无响应。", "The platform is down.")))
                        .await())
                .isEqualTo(CoreCommand.FAILED);
        assertThat(text(out)).endsWith("FAILED\n");
        assertThat(text(err)).isEqualTo("LRS_DOWN 平台无响应。 / The platform is down.\n");
    }

    @Test
    void anUnknownFeed() {
        FeedRun run = new FeedRun(new OneFeed(Optional.empty()), "b", output());
        assertThatExceptionOfType(Refusal.class).isThrownBy(run::await).satisfies(e -> assertThat(e.exitCode())
                .isEqualTo(CoreCommand.UNKNOWN));
    }

    @Test
    void aChoiceThatIsNone() {
        assertThat(Choice.of("--outcome", Outcome.class, "pay")).contains(Outcome.PAY);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Choice.of("--outcome", Outcome.class, "maybe"))
                .satisfies(e -> assertThat(e.problem().en()).contains("PAY HOLD DENY"));
    }

    private FeedRun run(Optional<Problem> problem) {
        return new FeedRun(new OneFeed(problem), "a", output());
    }

    private Output output() {
        return new Output(stream(out), stream(err), true);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private record OneFeed(Optional<Problem> problem) implements Feeds {
        @Override
        public List<FeedStatus> list() {
            return List.of();
        }

        @Override
        public Optional<CompletableFuture<RunReport>> run(String feed) {
            return feed.equals("a")
                    ? Optional.of(
                            CompletableFuture.completedFuture(new RunReport(feed, new Counts(2, 2, 0, 0, 0), problem)))
                    : Optional.empty();
        }
    }
}
