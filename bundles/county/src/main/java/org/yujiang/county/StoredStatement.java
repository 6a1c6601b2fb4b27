package org.yujiang.county;

import java.time.Instant;

/**
 * A statement as a learning record store keeps it.
 *
 * @param stored when it was stored
 * @param json the statement, on one line, with its field {@code stored}
 */
public record StoredStatement(Instant stored, String json) {}
