package org.yujiang.audit.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A small log to tamper with: entry 1, 4, 7 … have three statements each, the others none. */
final class SampleLog {
    /** A line of the file. */
    record Line(String entry, String hash, List<String> statements) {
        Line entry(String other) {
            return new Line(other, hash, statements);
        }

        Line hash(String other) {
            return new Line(entry, other, statements);
        }

        Line statements(List<String> others) {
            return new Line(entry, hash, others);
        }
    }

    final List<Line> lines = new ArrayList<>();
    Head start = Head.START;
    Head end = Head.START;

    private SampleLog() {}

    static SampleLog of(int entries) {
        SampleLog log = new SampleLog();
        for (int i = 0; i < entries; i++) {
            log.append("\"reason\":\"第" + i + "次 \\\"核对\\\"\"", i % 3 == 0 ? 3 : 0);
        }
        return log;
    }

    /** Appends an entry that follows from the last one. */
    void append(String member, int statements) {
        long seq = end.seq() + 1;
        StatementTally tally = new StatementTally();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            long id = seq * 10 + i;
            String line = "{\"id\":" + id + ",\"kind\":\"姓名\",\"body\":{\"value\":\"王芳" + id + "\"}}";
            lines.add(line);
            tally.add(id, line.getBytes(StandardCharsets.UTF_8));
        }
        StatementSummary summary = tally.summary();
        String text = "{\"seq\":" + seq + ",\"id\":\"" + new UUID(7, seq) + "\"," + member
                + (statements == 0
                        ? ""
                        : ",\"statements\":{\"count\":" + statements + ",\"digest\":\"" + summary.digest()
                                + "\",\"ids\":\"" + summary.ids() + "\",\"marks\":\"" + summary.marks() + "\"}")
                + "}";
        String hash = link(end.hash(), text);
        this.lines.add(new Line(text, hash, lines));
        end = new Head(seq, hash);
    }

    static String link(String previous, String entry) {
        byte[] hash = Sha256.link(HexFormat.of().parseHex(previous), entry.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    /** The line of an entry. */
    Line line(int seq) {
        return lines.get(seq - 1);
    }

    /** Changes the line of an entry. */
    void set(int seq, Line line) {
        lines.set(seq - 1, line);
    }

    String header() {
        return "{\"format\":\"yujiang-audit-1\",\"from\":" + (start.seq() + 1) + ",\"previousHash\":\"" + start.hash()
                + "\",\"exportedAt\":\"2020-05-01T08:00:00.000Z\"}\n";
    }

    String body() {
        return lines.stream()
                .map(line -> "{\"entry\":" + quote(line.entry()) + ",\"hash\":\"" + line.hash() + "\",\"statements\":["
                        + line.statements().stream().map(SampleLog::quote).collect(Collectors.joining(","))
                        + "]}\n")
                .collect(Collectors.joining());
    }

    String trailer() {
        return "{\"seq\":" + end.seq() + ",\"hash\":\"" + end.hash() + "\"}\n";
    }

    byte[] export() {
        return (header() + body() + trailer()).getBytes(StandardCharsets.UTF_8);
    }

    Verdict verify(Head... known) {
        return verify(export(), known);
    }

    static Verdict verify(byte[] export, Head... known) {
        try {
            return ExportVerifier.verify(new ByteArrayInputStream(export), List.of(known));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
