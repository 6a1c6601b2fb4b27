package org.yujiang.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujiang.audit.verifier.SampleLog.Line;

/** Every way to break a log, and what the verifier says to it. */
class ChainVerifierTest {
    private final SampleLog log = SampleLog.of(10);

    @Test
    void anUntouchedLogIsIntact() {
        assertThat(log.verify()).isEqualTo(new Verdict(Optional.empty(), log.end, 10, 12));
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(SampleLog.of(0).verify()).isEqualTo(new Verdict(Optional.empty(), Head.START, 0, 0));
    }

    @Test
    void aPartIsIntactFromItsStartOn() {
        log.start = new Head(4, log.line(4).hash());
        log.lines.subList(0, 4).clear();
        assertThat(log.verify()).isEqualTo(new Verdict(Optional.empty(), log.end, 6, 6));
        assertThat(log.verify(log.start).intact()).isTrue();
        assertFault(log.verify(new Head(4, "0".repeat(64))), FaultKind.HEAD_DIFFERS, 4);
        assertFault(log.verify(new Head(3, "0".repeat(64))), FaultKind.HEAD_NOT_COVERED, 5);
    }

    @Test
    void anEntryIsAltered() {
        alterEntry(5, "核对", "核准");
        assertFault(FaultKind.ENTRY_ALTERED, 5);
    }

    @Test
    void theLastEntryIsAltered() {
        alterEntry(10, "核对", "核准");
        assertFault(FaultKind.ENTRY_ALTERED, 10);
    }

    @Test
    void theNumberInAnEntryIsAltered() {
        alterEntry(5, "\"seq\":5", "\"seq\":7");
        assertFault(FaultKind.ENTRY_ALTERED, 5);
    }

    @Test
    void anEntryIsNoLongerJson() {
        alterEntry(5, "{", "[");
        assertFault(FaultKind.ENTRY_ALTERED, 5);
    }

    @Test
    void aHashIsAltered() {
        log.set(5, log.line(5).hash("0".repeat(64)));
        assertFault(FaultKind.HASH_ALTERED, 5);
    }

    @Test
    void theLastHashIsAltered() {
        log.set(10, log.line(10).hash("0".repeat(64)));
        assertFault(FaultKind.HASH_ALTERED, 10);
    }

    @Test
    void anEntryIsAlteredAndItsHashMadeAnew() {
        alterEntry(5, "核对", "核准");
        log.set(
                5,
                log.line(5).hash(SampleLog.link(log.line(4).hash(), log.line(5).entry())));
        assertThat(log.verify().fault().orElseThrow().seq())
                .as("the link from 5 to 6")
                .isEqualTo(6);
    }

    @Test
    void entriesAreMissing() {
        log.lines.subList(4, 6).clear();
        assertFault(FaultKind.ENTRY_MISSING, 5);
    }

    @Test
    void theFirstEntryIsMissing() {
        log.lines.remove(0);
        assertFault(FaultKind.ENTRY_MISSING, 1);
    }

    @Test
    void theLastButOneIsMissing() {
        log.lines.remove(8);
        assertFault(FaultKind.ENTRY_MISSING, 9);
    }

    @Test
    void neighboursAreSwapped() {
        Collections.swap(log.lines, 4, 5);
        assertFault(FaultKind.ENTRY_OUT_OF_ORDER, 5);
    }

    @Test
    void distantEntriesAreSwapped() {
        Collections.swap(log.lines, 1, 7);
        assertFault(FaultKind.ENTRY_OUT_OF_ORDER, 2);
    }

    @Test
    void aForeignEntryIsPutIn() {
        log.lines.add(4, new Line("{\"seq\":5,\"id\":\"x\"}", "0".repeat(64), List.of()));
        assertFault(FaultKind.ENTRY_ADDED, 5);
    }

    @Test
    void aForeignEntryIsPutInWithAHashThatFits() {
        String text = "{\"seq\":5,\"id\":\"x\"}";
        log.lines.add(4, new Line(text, SampleLog.link(log.line(4).hash(), text), List.of()));
        assertFault(FaultKind.ENTRY_ADDED, 5);
    }

    @Test
    void anEntryIsRepeated() {
        log.lines.add(5, log.line(5));
        assertFault(FaultKind.ENTRY_ADDED, 5);
    }

    @Test
    void aLaterEntryIsRepeatedEarlier() {
        log.lines.add(4, log.line(9));
        assertFault(FaultKind.ENTRY_OUT_OF_ORDER, 5);
    }

    @Test
    void aGapIsClosedByMakingAllHashesAnew() {
        log.lines.remove(4);
        rehash();
        assertFault(FaultKind.ENTRY_MISSING, 5);
    }

    @Test
    void theEndIsCutOffAndSoIsTheTrailer() {
        String whole = log.header() + log.body();
        assertFault(SampleLog.verify(whole.getBytes(StandardCharsets.UTF_8)), FaultKind.END_MISSING, 11);
    }

    @Test
    void theEndIsCutOffBeforeTheTrailer() {
        log.lines.subList(7, 10).clear();
        assertFault(FaultKind.END_MISSING, 8);
    }

    @Test
    void theTrailerIsAltered() {
        log.end = new Head(10, "0".repeat(64));
        assertFault(FaultKind.END_ALTERED, 10);
    }

    @Test
    void aCleanCutShowsByAHeadThatWasKept() {
        Head kept = log.end;
        log.lines.subList(7, 10).clear();
        log.end = new Head(7, log.line(7).hash());
        assertThat(log.verify().intact()).isTrue();
        assertFault(log.verify(kept), FaultKind.HEAD_NOT_REACHED, 8);
    }

    @Test
    void aRewrittenLogShowsByAHeadThatWasKept() {
        Head kept = new Head(7, log.line(7).hash());
        alterEntry(5, "核对", "核准");
        rehash();
        assertThat(log.verify().intact()).isTrue();
        assertFault(log.verify(kept), FaultKind.HEAD_DIFFERS, 7);
    }

    @Test
    void aStatementIsAltered() {
        statement(4, 1, log.line(4).statements().get(1).replace("王芳", "王方"));
        assertFault(FaultKind.STATEMENT_ALTERED, 4, 41);
    }

    @Test
    void aStatementIsMissing() {
        log.set(4, log.line(4).statements(log.line(4).statements().subList(1, 3)));
        assertFault(FaultKind.STATEMENT_MISSING, 4, 40);
        log.set(4, log.line(4).statements(List.of()));
        assertFault(FaultKind.STATEMENT_MISSING, 4, 40);
    }

    @Test
    void aStatementIsAdded() {
        log.set(5, log.line(5).statements(List.of("{\"id\":50,\"body\":{}}")));
        assertFault(FaultKind.STATEMENT_ADDED, 5, 50);
        SampleLog other = SampleLog.of(10);
        other.set(
                4,
                other.line(4)
                        .statements(List.of(
                                "{\"id\":39,\"body\":{}}",
                                other.line(4).statements().get(0))));
        assertFault(other.verify(), FaultKind.STATEMENT_ADDED, 4);
    }

    @Test
    void statementsAreSwapped() {
        List<String> lines = log.line(4).statements();
        log.set(4, log.line(4).statements(List.of(lines.get(1), lines.get(0), lines.get(2))));
        assertFault(FaultKind.STATEMENT_MISSING, 4, 40);
    }

    @Test
    void aStatementOfABrokenEntryIsNotBlamed() {
        alterEntry(4, "核对", "核准");
        statement(4, 1, "{}");
        assertFault(FaultKind.ENTRY_ALTERED, 4);
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        statement(4, 1, "{\"id\":41,}");
        Fault fault = log.verify().fault().orElseThrow();
        assertThat(fault.kind().code()).isEqualTo("AUDIT_STATEMENT_ALTERED");
        assertThat(fault.zh()).contains("第4条").contains("事实41");
        assertThat(fault.en()).contains("entry 4, statement 41");
    }

    private void alterEntry(int seq, String from, String to) {
        String text = log.line(seq).entry();
        assertThat(text).contains(from);
        log.set(seq, log.line(seq).entry(text.replace(from, to)));
    }

    private void statement(int seq, int index, String line) {
        List<String> lines = new ArrayList<>(log.line(seq).statements());
        lines.set(index, line);
        log.set(seq, log.line(seq).statements(lines));
    }

    private void rehash() {
        String previous = log.start.hash();
        for (int i = 0; i < log.lines.size(); i++) {
            previous = SampleLog.link(previous, log.lines.get(i).entry());
            log.lines.set(i, log.lines.get(i).hash(previous));
        }
        log.end = new Head(log.end.seq(), previous);
    }

    private void assertFault(FaultKind kind, long seq) {
        assertFault(log.verify(), kind, seq);
    }

    private void assertFault(FaultKind kind, long seq, long statement) {
        assertThat(log.verify().fault()).contains(Fault.of(kind, seq, statement));
    }

    private static void assertFault(Verdict verdict, FaultKind kind, long seq) {
        assertThat(verdict.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.seq()).isEqualTo(seq);
        });
    }
}
