package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.audit.verifier.Head;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;

/** The server is killed while several write: the chain ends with a whole entry, and nothing acknowledged is lost. */
class AuditCrashTest {
    private static final int WRITERS = 4;
    private static final int ENOUGH = 50;
    private static final UUID WANG = new UUID(0x7000, 0x8000000000000001L);

    private final Path home = TestDatabase.home();
    private final Database database = TestDatabase.open(home);
    private final AuditBook book = new AuditBook(database);
    private final ConcurrentLinkedQueue<Head> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        TestDatabase.stop(database, home);
    }

    @Test
    void aKilledServerLeavesAWholeChain() throws Exception {
        List<Future<?>> writers = Stream.<Future<?>>generate(() -> threads.submit(this::writeUntilItFails))
                .limit(WRITERS)
                .toList();
        Instant deadline = Instant.now().plusSeconds(60);
        while (acknowledged.size() < ENOUGH) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        assertThat(postmaster().destroyForcibly()).isTrue();
        for (Future<?> writer : writers) {
            writer.get();
        }
        Optional<Head> next = Optional.empty();
        while (next.isEmpty()) {
            assertThat(Instant.now()).isBefore(deadline);
            next = write();
        }
        assertThat(book.verify(acknowledged.toArray(Head[]::new)).fault()).isEmpty();
        assertThat(book.head()).isEqualTo(next.get());
        assertThat(book.numbers()).hasSize((int) next.get().seq());
    }

    private void writeUntilItFails() {
        Optional<Head> head = write();
        while (head.isPresent()) {
            acknowledged.add(head.get());
            head = write();
        }
    }

    private Optional<Head> write() {
        try {
            return Optional.of(book.importPage(1, WANG, WANG));
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.UNAVAILABLE);
            return Optional.empty();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("registry/postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
