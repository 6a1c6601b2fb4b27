package org.yujiang.registry.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * The audit log: every change and every read of a person, in a chain of hashes ({@link Permission#AUDIT}). Safe for use by
 * several threads.
 */
@ProviderType
public interface AuditTrail {

    /**
     * Entries that match, the oldest first; the page key is the number of the last entry. With a subject: who has read or
     * changed this person's record.
     */
    Page<Entry> entries(Caller caller, Filter filter, PageRequest page);

    /**
     * Writes entries for an auditor, one line each, so that they can be verified without the registry. Streams: memory does
     * not grow with the log.
     *
     * @param from the first entry, from 1
     * @param reason why; kept in the log
     * @return the head that was written last
     * @throws IOException when the stream fails
     */
    Head export(Caller caller, OutputStream out, long from, String reason) throws IOException;

    /**
     * Verifies the chain in the database, and the statements that it covers.
     *
     * @param progress is told the number of the entry that was just verified, now and then
     */
    Verification verify(Caller caller, LongConsumer progress);

    /**
     * Begins the same in the background, unless it goes on already; answers at once, however long the log is.
     *
     * @return how it stands
     */
    VerificationState beginVerification(Caller caller);

    /** How the last verification in the background stands; empty when none was begun since the registry started. */
    Optional<VerificationState> verification(Caller caller);

    /** Which entries. Empty: any. */
    record Filter(
            Optional<UUID> subject,
            Optional<String> actor,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> until) {
        /** All entries. */
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An entry.
     *
     * @param seq its number, from 1, without gaps
     * @param actor who, e.g. {@code user:zhang}, {@code feed:college-a}
     * @param via through what: a door, or an adapter with its version
     * @param action what was done
     * @param subjects the people read or changed, when the entry names them itself
     * @param statements how many statements it recorded
     * @param details before and after, as JSON
     */
    record Entry(
            long seq,
            Instant at,
            String actor,
            String via,
            String action,
            String reason,
            Optional<Long> run,
            List<UUID> subjects,
            long statements,
            String details) {
        /** Copies the subjects. */
        public Entry {
            subjects = List.copyOf(subjects);
        }
    }

    /** Where the chain ends: keep it elsewhere, and nobody can cut the end off unseen. */
    record Head(long seq, String hash) {}

    /**
     * What a verification found.
     *
     * @param entries entries verified
     * @param statements statements verified
     * @param head where the chain ends
     * @param brokenAt the first entry that does not fit, if one does not
     * @param problem what does not fit about it
     */
    record Verification(long entries, long statements, Head head, Optional<Long> brokenAt, Optional<Problem> problem) {}

    /**
     * How a verification in the background stands.
     *
     * @param verified entries verified so far
     * @param endedAt when it ended; empty while it goes on
     * @param result what it found; empty while it goes on, and when it could not be ended
     * @param failure why it could not be ended
     */
    record VerificationState(
            Instant startedAt,
            long verified,
            Optional<Instant> endedAt,
            Optional<Verification> result,
            Optional<Problem> failure) {}
}
