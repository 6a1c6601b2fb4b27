package org.yujiang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.provider.ProviderRecord.GroupClaim;
import org.yujiang.provider.ProviderRecord.ReturnCause;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * What people do with the registry by hand: correct, pin, include, decide cases, merge and un-merge. Each change is one
 * transaction with its audit entry; what it touches is adjudicated anew. Safe for use by several threads.
 *
 * <p>Every method throws {@link RegistryException}: {@code FORBIDDEN} without the permission named, {@code NOT_FOUND} for
 * somebody who does not exist or lives outside the caller's divisions, {@code INVALID} with its own code for what cannot be
 * done, {@code UNAVAILABLE} when the database is away. Every change takes a reason, which the audit log keeps.
 */
@ProviderType
public interface Curation {

    /** Says a value of a field by hand ({@link Permission#CORRECT}); like any other source, so precedence decides. */
    void correct(Caller caller, UUID person, PersonDetail detail, String reason);

    /** Says a value by hand and pins it ({@link Permission#CORRECT}): no source overrules it until it is unpinned. */
    void pin(Caller caller, UUID person, PersonDetail detail, String reason);

    /** Takes a pin off ({@link Permission#CORRECT}): precedence decides again. */
    void unpin(Caller caller, UUID person, PersonField field, String reason);

    /** Enters a stay in a trainee group by hand ({@link Permission#CORRECT}). */
    void claimGroup(Caller caller, UUID person, GroupClaim claim, String reason);

    /**
     * Includes somebody who fell back into poverty at once, 1.2-c ({@link Permission#CORRECT}), and opens the follow-up of
     * 1.2-d.
     *
     * @param occurredAt when it happened or was noticed
     * @param effective from which day on it counts; back-dated where told to
     */
    Inclusion include(
            Caller caller,
            UUID person,
            Instant occurredAt,
            LocalDate effective,
            ReturnCause cause,
            String evidence,
            String reason);

    /** Inclusions in the order of their keys ({@link Permission#READ}). */
    Page<Inclusion> inclusions(Caller caller, PageRequest page);

    /** Cases in the order of their opening ({@link Permission#READ}). */
    Page<CaseFile> cases(Caller caller, CaseFilter filter, PageRequest page);

    /**
     * Decides an open case ({@link Permission#REVIEW}). {@link CaseOutcome#SAME_PERSON} on a likely match merges the two;
     * {@link CaseOutcome#UPHELD} on an appeal gives the claim back.
     *
     * @throws RegistryException also {@code CONFLICT} when somebody else has decided it
     */
    CaseFile decide(Caller caller, UUID caseFile, CaseOutcome outcome, String reason);

    /**
     * Takes two people for one ({@link Permission#REVIEW}). Nothing is moved: the two stay as they were, and the one joins
     * the other.
     *
     * @param keeps whose key the two go by from now on
     * @param joins the other
     * @throws RegistryException also {@code INVALID} {@code MERGE_WITH_ITSELF}, {@code MERGE_ALREADY}
     */
    Merge merge(Caller caller, UUID keeps, UUID joins, String reason);

    /**
     * Takes a merge back ({@link Permission#REVIEW}): both people are what they would be without it.
     *
     * @throws RegistryException also {@code INVALID} {@code MERGE_UNDONE} when it was taken back before,
     *     {@code MERGE_PAID} when the two were paid more than once since and that was not clawed back
     */
    Merge unmerge(Caller caller, UUID merge, String reason);

    /** The merges that a person took part in, the oldest first ({@link Permission#READ}). */
    List<Merge> merges(Caller caller, UUID person);

    /** A merge. */
    record Merge(
            UUID id,
            UUID keeps,
            UUID joins,
            Instant mergedAt,
            String mergedBy,
            String reason,
            Optional<Instant> undoneAt,
            Optional<String> undoneBy) {}

    /**
     * An inclusion of 1.2-c.
     *
     * @param hours from the event to the inclusion
     */
    record Inclusion(
            UUID id,
            UUID person,
            Instant occurredAt,
            Instant includedAt,
            LocalDate effective,
            ReturnCause cause,
            String source,
            UUID followUp,
            long hours) {}

    /** Kinds of cases. */
    enum CaseKind {
        /** 疑似同一人: two people who may be one. */
        LIKELY_MATCH("疑似同一人"),
        /** 一号两名: one resident id under two quite different names. */
        NAME_CONFLICT("一号两名"),
        /** 时间重叠: a person in two classes at the same hours (F2). */
        SESSION_OVERLAP("时间重叠"),
        /** 跟踪帮扶: training and guidance for somebody who fell back into poverty (1.2-d). */
        FOLLOW_UP("跟踪帮扶"),
        /** 申诉: against the rejection of a claim. */
        APPEAL("申诉");

        private final String zh;

        CaseKind(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /** How a case stands. */
    enum CaseState {
        /** 待办. */
        OPEN,
        /** 已办. */
        CLOSED
    }

    /** How a case ended. */
    enum CaseOutcome {
        /** 同一人: the two are one. */
        SAME_PERSON,
        /** 不是同一人: the two are two; the same pair is not brought up again. */
        DIFFERENT_PEOPLE,
        /** 已处理: dealt with. */
        DONE,
        /** 申诉成立: the claim goes back to be submitted anew. */
        UPHELD,
        /** 申诉不成立: the claim stays rejected. */
        DISMISSED,
        /**
         * 导入已撤销: what the case rested on was taken back. Nobody decides so: the registry closes the case itself, and opens
         * it again when the import is put back.
         */
        SOURCE_RETRACTED
    }

    /** Which cases. Empty: any. */
    record CaseFilter(Optional<CaseKind> kind, Optional<CaseState> state, Optional<UUID> person) {
        /** All open cases. */
        public static final CaseFilter OPEN =
                new CaseFilter(Optional.empty(), Optional.of(CaseState.OPEN), Optional.empty());
    }

    /**
     * A case.
     *
     * @param matter what it is about, e.g. the two classes that overlap
     * @param score 0 to 100, of a likely match
     * @param details what led to it, name to text
     */
    record CaseFile(
            UUID id,
            CaseKind kind,
            UUID person,
            Optional<UUID> other,
            String matter,
            Optional<Integer> score,
            Map<String, String> details,
            Instant openedAt,
            CaseState state,
            Optional<Instant> closedAt,
            Optional<String> closedBy,
            Optional<CaseOutcome> outcome) {
        /** Copies the details. */
        public CaseFile {
            details = Map.copyOf(details);
        }
    }
}
