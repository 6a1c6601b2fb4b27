package org.yujiang.registry.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.database.Database;

class AuditReaderTest {
    private static final UUID WANG = new UUID(0x7000, 0x8000000000000001L);
    private static final UUID LI = new UUID(0x7000, 0x8000000000000002L);
    private static final Instant MORNING = Instant.parse("2020-05-01T00:00:00Z");

    private final Database database = TestDatabase.empty();
    private final AuditBook book = new AuditBook(database);
    private final AuditReader reader = new AuditReader(database);

    /** Entry 1 imports Wang and Li, 2 reads Wang, 3 reads Li, 4 imports Wang, 5 looks for both. */
    @BeforeEach
    void write() {
        append(0, database.write(connection -> book.page(connection, 1, WANG, LI, WANG)));
        append(1, book.reading("user:zhang", WANG));
        append(2, book.reading("user:li", LI));
        append(3, database.write(connection -> book.page(connection, 2, WANG)));
        append(
                4,
                AuditEntry.of(book.log.open(), "user:zhang", AuditAction.SEARCH).about(List.of(WANG, LI)));
    }

    private void append(int seconds, AuditEntry entry) {
        AuditLog log = new AuditLog(Clock.fixed(MORNING.plusSeconds(seconds), ZoneOffset.UTC));
        database.write(connection -> log.append(connection, entry));
    }

    @Test
    void whoReadOrChangedAPersonIsOneQuestion() {
        assertThat(numbers(AuditFilter.of(WANG, 0, 100))).containsExactly(1L, 2L, 4L, 5L);
        assertThat(numbers(AuditFilter.of(LI, 0, 100))).containsExactly(1L, 3L, 5L);
        assertThat(numbers(AuditFilter.of(new UUID(1, 1), 0, 100))).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(numbers(AuditFilter.all(0, 2))).containsExactly(1L, 2L);
        assertThat(numbers(AuditFilter.all(2, 2))).containsExactly(3L, 4L);
        assertThat(numbers(AuditFilter.all(4, 2))).containsExactly(5L);
        assertThat(numbers(AuditFilter.of(WANG, 2, 1))).containsExactly(4L);
    }

    @Test
    void filtersByActorActionAndTime() {
        Optional<UUID> anybody = Optional.empty();
        Optional<String> zhang = Optional.of("user:zhang");
        Optional<AuditAction> search = Optional.of(AuditAction.SEARCH);
        Optional<Instant> from = Optional.of(MORNING.plusSeconds(1));
        Optional<Instant> until = Optional.of(MORNING.plusSeconds(4));
        assertThat(numbers(
                        new AuditFilter(anybody, zhang, Optional.empty(), Optional.empty(), Optional.empty(), 0, 100)))
                .containsExactly(2L, 5L);
        assertThat(numbers(
                        new AuditFilter(anybody, Optional.empty(), search, Optional.empty(), Optional.empty(), 0, 100)))
                .containsExactly(5L);
        assertThat(numbers(new AuditFilter(anybody, Optional.empty(), Optional.empty(), from, until, 0, 100)))
                .containsExactly(2L, 3L, 4L);
        assertThat(numbers(new AuditFilter(Optional.of(WANG), zhang, Optional.empty(), from, until, 0, 100)))
                .containsExactly(2L);
    }

    @Test
    void timesWithAndWithoutFractionsSortAlike() {
        append(4, book.reading("user:late", WANG));
        AuditLog log = new AuditLog(Clock.fixed(MORNING.plusMillis(4500), ZoneOffset.UTC));
        database.write(connection -> log.append(connection, book.reading("user:later", WANG)));
        assertThat(numbers(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(MORNING.plusMillis(4001)),
                        Optional.empty(),
                        0,
                        100)))
                .containsExactly(7L);
    }

    @Test
    void entriesComeBackAsTheyWereWritten() {
        AuditEntry entry = book.reading("user:zhang", WANG, LI);
        append(9, entry);
        assertThat(reader.entries(AuditFilter.all(5, 1))).singleElement().satisfies(logged -> {
            assertThat(logged.seq()).isEqualTo(6);
            assertThat(logged.at()).isEqualTo(MORNING.plusSeconds(9));
            assertThat(logged.entry()).isEqualTo(entry);
            assertThat(logged.hash()).isEqualTo(book.head().hash());
        });
    }

    @Test
    void aPageHasItsLimits() {
        assertThatThrownBy(() -> AuditFilter.all(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditFilter.all(0, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> numbers(AuditFilter filter) {
        return reader.entries(filter).stream().map(LoggedEntry::seq).toList();
    }
}
