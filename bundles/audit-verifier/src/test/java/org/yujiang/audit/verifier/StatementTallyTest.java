package org.yujiang.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatementTallyTest {
    private static final int BEYOND_THE_MARKS = 70_000;

    @Test
    void writesIdsAsRanges() throws BrokenChainException {
        List<Long> ids = List.of(3L, 7L, 8L, 9L, 11L, 100L, 101L);
        StatementSummary summary = summary(ids);
        assertThat(summary.ids()).isEqualTo("3,7-9,11,100-101");
        assertThat(summary.count()).isEqualTo(7);
        check(summary, ids, OptionalLong.empty());
    }

    /** Hashes of "{"id":1,}" and "{"id":2,}", by another implementation of SHA-256. */
    @Test
    void theDigestIsThatOfTheHashesOfTheLines() {
        StatementSummary summary = summary(List.of(1L, 2L));
        assertThat(summary.digest()).isEqualTo("418c663545bab412d26199015643e591e54a78e5ec6f5e75b660e624c6a07e9b");
        assertThat(summary.marks()).isEqualTo("y+u/JTwmHzY=");
    }

    @Test
    void refusesIdsThatDoNotAscend() {
        StatementTally tally = new StatementTally();
        tally.add(5, line(5));
        assertThatThrownBy(() -> tally.add(5, line(5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beyondTheMarksTheDigestStillProves() throws BrokenChainException {
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= BEYOND_THE_MARKS; id++) {
            ids.add(id);
        }
        StatementSummary summary = summary(ids);
        assertThat(summary.ids()).isEqualTo("1-" + BEYOND_THE_MARKS);
        assertThat(summary.marks().length()).isLessThan(4 * BEYOND_THE_MARKS * 4 / 3);
        check(summary, ids, OptionalLong.empty());
        assertThatThrownBy(() -> check(summary, ids, OptionalLong.of(BEYOND_THE_MARKS)))
                .isInstanceOfSatisfying(BrokenChainException.class, e -> assertThat(e.fault())
                        .isEqualTo(Fault.of(FaultKind.STATEMENT_ALTERED, 1)));
        assertThatThrownBy(() -> check(summary, ids, OptionalLong.of(60_000)))
                .isInstanceOfSatisfying(BrokenChainException.class, e -> assertThat(e.fault())
                        .isEqualTo(Fault.of(FaultKind.STATEMENT_ALTERED, 1, 60_000)));
    }

    private static StatementSummary summary(List<Long> ids) {
        StatementTally tally = new StatementTally();
        ids.forEach(id -> tally.add(id, line(id)));
        return tally.summary();
    }

    private static void check(StatementSummary summary, List<Long> ids, OptionalLong altered)
            throws BrokenChainException {
        StatementCheck check = new StatementCheck(1, Optional.of(summary));
        for (long id : ids) {
            check.add(
                    altered.isPresent() && altered.getAsLong() == id
                            ? (new String(line(id), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8)
                            : line(id));
        }
        check.end();
    }

    private static byte[] line(long id) {
        return ("{\"id\":" + id + ",}").getBytes(StandardCharsets.UTF_8);
    }
}
