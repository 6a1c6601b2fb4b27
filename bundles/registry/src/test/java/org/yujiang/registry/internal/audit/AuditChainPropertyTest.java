package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.audit.verifier.ExportVerifier;
import org.yujiang.audit.verifier.Verdict;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Whoever writes and reads at the same time: the chain has no gap, and holds exactly what was committed. */
class AuditChainPropertyTest {
    private static final int WRITERS = 5;
    private static final int READERS = 5;
    private static final int TURNS = 25;

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);
    private final Queue<UUID> committed = new ConcurrentLinkedQueue<>();

    private static final class ChangedMind extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void concurrentWritersAndReadersMakeOneChain(long seed, @TempDir Path folder) throws Exception {
        ReadLog reads = new ReadLog(database, Clock.systemUTC());
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed * 100 + i);
                work.add(() -> write(random));
            }
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(seed * 100 + 50 + i);
                work.add(() -> read(reads, random));
            }
            long statements = 0;
            for (Future<Long> done : threads.invokeAll(work)) {
                statements += done.get();
            }
            assertThat(book.numbers())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, committed.size()).boxed().toList());
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(committed);
            Verdict verdict = book.verify();
            assertThat(verdict.fault()).isEmpty();
            assertThat(verdict.statements()).isEqualTo(statements);
            assertThat(exported(folder)).isEqualTo(verdict);
        } finally {
            threads.shutdownNow();
            reads.close();
        }
    }

    /** Transactions with none to nine statements, of which some are given up at the last moment. */
    private long write(Random random) {
        long statements = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            UUID[] people = people(random, random.nextInt(10));
            boolean giveUp = random.nextInt(5) == 0;
            try {
                AuditEntry entry = database.write(connection -> {
                    AuditEntry page = book.page(connection, 1, people);
                    book.log.append(connection, page);
                    if (giveUp) {
                        throw new ChangedMind();
                    }
                    return page;
                });
                committed.add(entry.id());
                statements += people.length;
            } catch (ChangedMind e) {
                assertThat(giveUp).isTrue();
            }
        }
        return statements;
    }

    private long read(ReadLog reads, Random random) {
        for (int turn = 0; turn < TURNS; turn++) {
            AuditEntry entry = book.reading("user:zhang", people(random, 1 + random.nextInt(3)));
            reads.record(entry);
            committed.add(entry.id());
        }
        return 0;
    }

    private static UUID[] people(Random random, int number) {
        return random.ints(number, 0, 20)
                .mapToObj(i -> new UUID(0x7000, 0x8000000000000000L + i))
                .toArray(UUID[]::new);
    }

    private List<UUID> ids() {
        return database.read(connection -> Sql.list(connection, "SELECT id FROM audit", row -> Sql.uuid(row, "id")));
    }

    private Verdict exported(Path folder) throws IOException {
        Path file = folder.resolve("audit.ndjson.gz");
        new AuditExport(database, Clock.systemUTC()).toFile(file, 1, Long.MAX_VALUE);
        return ExportVerifier.verify(file, List.of());
    }
}
