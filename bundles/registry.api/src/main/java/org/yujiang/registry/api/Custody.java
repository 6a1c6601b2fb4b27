package org.yujiang.registry.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;

/** What keeps the registry safe: backup, restore, keys, erasure, retention. Safe for use by several threads. */
@ProviderType
public interface Custody {

    /**
     * Writes everything to a file while the registry works on, as it stood at one moment ({@link Permission#BACKUP}). The
     * keys are not in it: keep them apart.
     *
     * @param target a file that does not exist yet
     * @param progress is told what is being done, a sentence at a time
     * @throws IOException when the file cannot be written
     */
    BackupReport backup(Caller caller, Path target, Consumer<String> progress) throws IOException;

    /**
     * Reads a backup and checks it: that it is whole, its counts, its audit chain ({@link Permission#BACKUP}).
     *
     * @throws IOException when the file cannot be read
     * @throws RegistryException {@code INVALID} {@code BACKUP_DAMAGED}, {@code BACKUP_TOO_NEW}, {@code BACKUP_KEY_MISSING}
     */
    BackupReport check(Caller caller, Path source, Consumer<String> progress) throws IOException;

    /**
     * Replaces everything by a backup, all or nothing, and verifies it: counts, audit chain, a sample of decisions made
     * anew ({@link Permission#BACKUP}).
     *
     * @throws IOException when the file cannot be read
     * @throws RegistryException as {@link #check}
     */
    BackupReport restore(Caller caller, Path source, Consumer<String> progress) throws IOException;

    /**
     * Adds a key and brings everything under it, in the background, while the registry works on ({@link Permission#KEYS}).
     *
     * @param suite name of the cipher suite; empty: that of the present key
     */
    Rotation rotateKey(Caller caller, String suite, String reason);

    /** How the last rotation stands ({@link Permission#KEYS}). */
    Rotation rotation(Caller caller);

    /**
     * Erases a person for good ({@link Permission#KEYS}): their key is forgotten, so that nothing encrypted under it can be
     * read again, here or in the audit log. What was paid stays, without a name.
     *
     * @throws RegistryException {@code INVALID} {@code RETENTION_RUNS} before the term of their records is over
     */
    void erase(Caller caller, UUID person, String reason);

    /** People whose records' terms are all over on a day ({@link Permission#KEYS}). */
    List<UUID> expired(Caller caller, LocalDate day, int limit);

    /**
     * What was backed up or restored.
     *
     * @param rows rows of all tables
     * @param people people
     * @param statements statements
     * @param headSeq number of the last audit entry
     * @param headHash its hash, hexadecimal
     * @param bytes size of the file
     * @param replayed decisions that were made anew and came out the same
     */
    record BackupReport(
            long rows, long people, long statements, long headSeq, String headHash, long bytes, long replayed) {}

    /**
     * How a rotation stands.
     *
     * @param key number of the current key
     * @param suite its cipher suite
     * @param people people in all
     * @param pending people who are not yet under it
     * @param problem what keeps it from going on, if something does; it is tried again all the time
     */
    record Rotation(int key, String suite, long people, long pending, Optional<Problem> problem) {}
}
