package org.yujiang.registry.internal.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yujiang.audit.verifier.StatementSummary;

/**
 * What one transaction did, for the audit log.
 *
 * @param id what its statements point to, from {@link AuditLog#open}
 * @param actor {@code feed:NAME}, {@code user:NAME}, {@code system}, or {@code anonymous} when nobody known was refused
 * @param via adapter and version, or the door ({@code rest}, {@code shell}); may be empty
 * @param reason why, as the actor gave it; may be empty
 * @param run the run of the feed
 * @param subjects people who were read, or changed in a way that is no statement; those of statements stand there
 * @param statements the statements that were written with it
 * @param details before and after of what is no statement
 */
public record AuditEntry(
        UUID id,
        String actor,
        String via,
        AuditAction action,
        String reason,
        OptionalLong run,
        Set<UUID> subjects,
        Optional<StatementSummary> statements,
        ObjectNode details) {

    /** Copies subjects and details; a summary of no statements is none. */
    public AuditEntry {
        subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        statements = statements.filter(summary -> summary.count() > 0);
        details = details.deepCopy();
    }

    /** An entry of who did what. */
    public static AuditEntry of(UUID id, String actor, AuditAction action) {
        return new AuditEntry(
                id,
                actor,
                "",
                action,
                "",
                OptionalLong.empty(),
                Set.of(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode());
    }

    /** Through what it was done. */
    public AuditEntry via(String door) {
        return new AuditEntry(id, actor, door, action, reason, run, subjects, statements, details);
    }

    /** Why it was done. */
    public AuditEntry because(String why) {
        return new AuditEntry(id, actor, via, action, why, run, subjects, statements, details);
    }

    /** In which run of a feed. */
    public AuditEntry inRun(long number) {
        return new AuditEntry(id, actor, via, action, reason, OptionalLong.of(number), subjects, statements, details);
    }

    /** Whom it touched or showed. */
    public AuditEntry about(Collection<UUID> people) {
        return new AuditEntry(id, actor, via, action, reason, run, new TreeSet<>(people), statements, details);
    }

    /** What statements were written. */
    public AuditEntry stating(StatementSummary summary) {
        return new AuditEntry(id, actor, via, action, reason, run, subjects, Optional.of(summary), details);
    }

    /** What else is to be said. */
    public AuditEntry with(ObjectNode more) {
        return new AuditEntry(id, actor, via, action, reason, run, subjects, statements, more);
    }
}
