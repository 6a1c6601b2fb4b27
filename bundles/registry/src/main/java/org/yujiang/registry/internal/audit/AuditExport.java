package org.yujiang.registry.internal.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.yujiang.audit.verifier.ExportVerifier;
import org.yujiang.audit.verifier.Head;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/**
 * Writes the log, or a part of it, for an auditor: one JSON object a line, between a header and a trailer (docs/audit.md).
 * Needs little memory whatever the length. Safe for use by several threads.
 */
public final class AuditExport {
    /** Closes nothing by itself: a stream that breaks off must look like one. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final Database database;
    private final Clock clock;

    /** Exports the log of a database. */
    public AuditExport(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes a file that only its owner may read, whole or not at all; compressed when its name ends in {@code .gz}.
     *
     * @param from number of the first entry, from 1 on
     * @param until number of the last entry; greater than the last for all
     * @return the last entry in the file
     * @throws RegistryException {@code INVALID} when there is no such entry or the file cannot be written
     */
    public Head toFile(Path file, long from, long until) {
        return database.read(connection -> {
            try {
                return toFile(connection, file, from, until);
            } catch (IOException e) {
                throw new RegistryException(RegistryException.Kind.INVALID, notWritten(file, e), e);
            }
        });
    }

    /**
     * Writes to a stream, which stays open; what it is cut off from shows by the missing trailer.
     *
     * @return the last entry in the stream
     * @throws RegistryException {@code INVALID} when there is no such entry
     */
    public Head toStream(Connection connection, OutputStream out, long from, long until)
            throws SQLException, IOException {
        Head previous = previous(connection, from);
        Head last = previous;
        try (JsonGenerator json = JSON.createGenerator(out);
                AuditRows rows = new AuditRows(connection, from, until)) {
            json.setRootValueSeparator(null);
            header(json, previous);
            while (rows.next()) {
                line(json, rows);
                last = Head.of(rows.seq(), rows.hash());
            }
            trailer(json, last);
        }
        return last;
    }

    private Head toFile(Connection connection, Path file, long from, long until) throws SQLException, IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "audit", ".part");
        try {
            Head last;
            try (OutputStream raw = Files.newOutputStream(fresh);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw) {
                last = toStream(connection, out, from, until);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return last;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Head previous(Connection connection, long from) throws SQLException {
        if (from == 1) {
            return Head.START;
        }
        return Sql.first(
                        connection,
                        "SELECT hash FROM audit WHERE seq = ?",
                        row -> Head.of(from - 1, row.getBytes("hash")),
                        from - 1)
                .orElseThrow(() -> new RegistryException(RegistryException.Kind.INVALID, noSuchEntry(from)));
    }

    private void header(JsonGenerator json, Head previous) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", ExportVerifier.FORMAT);
        json.writeNumberField("from", previous.seq() + 1);
        json.writeStringField("previousHash", previous.hash());
        json.writeStringField("exportedAt", EntryJson.time(clock.instant()));
        end(json);
    }

    private static void line(JsonGenerator json, AuditRows rows) throws SQLException, IOException {
        json.writeStartObject();
        json.writeStringField("entry", rows.entry());
        json.writeStringField("hash", HexFormat.of().formatHex(rows.hash()));
        json.writeArrayFieldStart("statements");
        while (rows.hasStatement()) {
            json.writeString(rows.statement().text());
        }
        json.writeEndArray();
        end(json);
    }

    private static void trailer(JsonGenerator json, Head last) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", last.seq());
        json.writeStringField("hash", last.hash());
        end(json);
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static Problem noSuchEntry(long from) {
        return new Problem(
                "AUDIT_EXPORT_RANGE",
                "审计日志没有第" + from + "条之前的记录,无法从该处导出;请给出 1 至最后一条之间的编号。",
                "The audit log cannot be exported from entry " + from
                        + " on: there is none before it. Give a number from 1 to the last.");
    }

    private static Problem notWritten(Path file, IOException e) {
        return new Problem(
                "AUDIT_EXPORT_FILE",
                "无法写入 " + file + "(" + e.getMessage() + ");请检查目录、权限和磁盘空间。",
                "Cannot write " + file + " (" + e.getMessage() + "); check folder, permissions and disk space.");
    }
}
