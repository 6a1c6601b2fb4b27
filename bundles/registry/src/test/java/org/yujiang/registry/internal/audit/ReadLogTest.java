package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

class ReadLogTest {
    private static final int READERS = 40;
    private static final UUID WANG = new UUID(0x7000, 0x8000000000000001L);

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);
    private final ReadLog reads = new ReadLog(database, Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        reads.close();
    }

    @Test
    void aReadIsOnDiskWhenItMayBeAnswered() {
        reads.record(book.reading("user:zhang", WANG));
        assertThat(new AuditReader(database).entries(AuditFilter.of(WANG, 0, 10)))
                .singleElement()
                .satisfies(logged -> {
                    assertThat(logged.entry().actor()).isEqualTo("user:zhang");
                    assertThat(logged.entry().subjects()).containsExactly(WANG);
                });
    }

    @Test
    void readersWhoComeTogetherShareTransactions() throws InterruptedException {
        List<Thread> readers = new ArrayList<>();
        database.write(connection -> {
            Sql.list(connection, "SELECT 1 FROM audit_head FOR UPDATE", row -> 1);
            for (int i = 0; i < READERS; i++) {
                AuditEntry entry = book.reading("user:" + i, WANG);
                Thread reader = new Thread(() -> reads.record(entry));
                reader.start();
                readers.add(reader);
            }
            awaitWaiting(readers);
            return 0;
        });
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(book.numbers()).hasSize(READERS);
        assertThat(database.<Long>read(
                        connection -> Sql.count(connection, "SELECT count(DISTINCT xmin::text) FROM audit")))
                .as("the first alone, all others with the second")
                .isLessThanOrEqualTo(2);
        assertThat(book.verify().intact()).isTrue();
    }

    @Test
    void anEntryThatCannotBeWrittenStopsNobodyLater() {
        AuditEntry entry = book.reading("user:zhang", WANG);
        reads.record(entry);
        assertUnavailable(() -> reads.record(entry));
        reads.record(book.reading("user:li", WANG));
        assertThat(book.numbers()).containsExactly(1L, 2L);
    }

    @Test
    void withoutTheDatabaseNoReadIsAnswered() throws InterruptedException {
        Path home = TestDatabase.home();
        Database away = TestDatabase.open(home);
        ReadLog log = new ReadLog(away, Clock.systemUTC());
        try {
            log.record(book.reading("user:zhang", WANG));
        } finally {
            TestDatabase.stop(away, home);
        }
        assertUnavailable(() -> log.record(book.reading("user:zhang", WANG)));
        log.close();
    }

    @Test
    void afterItsEndNoReadIsAnswered() throws InterruptedException {
        reads.close();
        assertUnavailable(() -> reads.record(book.reading("user:zhang", WANG)));
        assertThat(book.numbers()).isEmpty();
    }

    private static void awaitWaiting(List<Thread> threads) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.UNAVAILABLE);
            assertThat(e.problem().code()).isEqualTo("AUDIT_READ_NOT_LOGGED");
        });
    }
}
