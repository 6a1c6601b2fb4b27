package org.yujiang.registry.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * The life of claims from what the policy decided to what is owed. Claims are handled in batches (申领批次); a step over a batch
 * is one transaction, all or nothing. A claim that a step may not touch (four eyes, publication) stays behind and is reported.
 * Safe for use by several threads.
 *
 * <p>Every method throws {@link RegistryException}: {@code FORBIDDEN} without the permission named, {@code NOT_FOUND} for what
 * does not exist or belongs to other divisions, {@code INVALID} with its own code for what cannot be done, {@code UNAVAILABLE}
 * when the database is away. Every change takes a reason, which the audit log keeps.
 */
@ProviderType
public interface Claims {

    /**
     * Opens a batch ({@link Permission#SUBMIT}).
     *
     * @throws RegistryException also {@code INVALID} {@code BATCH_DIVISION_INVALID}: claims are handled by counties, the
     *     caller's own; {@code PAYEE_REFUSED}: the policy pays somebody else
     */
    Batch open(Caller caller, NewBatch batch, String reason);

    /**
     * Notes materials that were handed in ({@link Permission#SUBMIT}).
     *
     * @throws RegistryException also {@code INVALID} {@code MATERIAL_UNKNOWN}: not one that the policy asks for
     */
    Batch receive(Caller caller, UUID batch, Set<String> materials, String reason);

    /** What a step would do; nothing is changed. The same is refused as by {@link #take}. */
    StepReport preview(Caller caller, UUID batch, ClaimStep step);

    /**
     * Takes a step with all claims of a batch that wait for it.
     *
     * @throws RegistryException also {@code INVALID} {@code MATERIALS_MISSING}, {@code OBJECTIONS_OPEN}, {@code STEP_EMPTY} when
     *     no claim waits for it, or the code for which every claim has to stay behind
     */
    StepReport take(Caller caller, UUID batch, ClaimStep step, String reason);

    /**
     * Takes a step with many batches, one after the other, each its own transaction. What one refuses is reported and the next
     * one tried. Breaks off when the database goes away; called again, goes on with the batches that are left.
     *
     * @param division batches of this division and all below
     * @param progress told of each batch
     */
    List<StepReport> takeAll(
            Caller caller, DivisionCode division, ClaimStep step, String reason, Consumer<StepReport> progress);

    /**
     * Takes one claim out of the way: to {@link ClaimState#WITHDRAWN} ({@link Permission#SUBMIT}), or to
     * {@link ClaimState#RETURNED}, {@link ClaimState#REJECTED} or {@link ClaimState#SUSPENDED}
     * ({@link Permission#REVIEW_CLAIMS}).
     *
     * @throws RegistryException also {@code INVALID} {@code TRANSITION_REFUSED}
     */
    Life move(Caller caller, UUID claim, ClaimState to, String reason);

    /**
     * Lets a suspended claim go on where it was ({@link Permission#REVIEW_CLAIMS}), by somebody else than who suspended it. Of an
     * approved one the account that its person has now is paid to.
     *
     * @throws RegistryException also {@code INVALID} {@code TRANSITION_REFUSED}, {@code OBJECTIONS_OPEN}, {@code FOUR_EYES}
     */
    Life resume(Caller caller, UUID claim, String reason);

    /**
     * Takes in an objection to a published claim ({@link Permission#SUBMIT}); the claim is suspended.
     *
     * @param matter what it says, 1 to 500 characters; kept encrypted
     * @throws RegistryException also {@code INVALID} {@code OBJECTION_LATE} when the claim is not published
     */
    Objection object(Caller caller, UUID claim, String matter);

    /**
     * Decides an objection ({@link Permission#REVIEW_CLAIMS}), by somebody who neither took it in nor submitted
     * or reviewed the claim. Upheld, it rejects the
     * claim; dismissed, the claim goes on once no other is open, unless it was suspended for another reason.
     *
     * @throws RegistryException also {@code CONFLICT} {@code OBJECTION_DECIDED}; {@code INVALID} {@code FOUR_EYES}
     */
    Objection decide(Caller caller, UUID objection, boolean upheld, String reason);

    /** Objections in the order of their keys ({@link Permission#READ}). */
    Page<Objection> objections(Caller caller, Optional<UUID> claim, PageRequest page);

    /**
     * Opens a case of appeal against a rejection ({@link Permission#SUBMIT}); {@link Curation#decide} decides it.
     *
     * @return the case
     * @throws RegistryException also {@code INVALID} {@code TRANSITION_REFUSED}, {@code APPEAL_TWICE}
     */
    UUID appeal(Caller caller, UUID claim, String reason);

    /** Batches in the order of their keys ({@link Permission#READ}). */
    Page<Batch> batches(Caller caller, Optional<ClaimState> state, PageRequest page);

    /** A batch with the number of its claims in each state ({@link Permission#READ}). */
    Optional<Batch> batch(Caller caller, UUID batch);

    /** Claims that were submitted or wait to be, in the order of their keys ({@link Permission#READ}). */
    Page<Life> lives(Caller caller, LifeFilter filter, PageRequest page);

    /** What happened to a claim, the first first ({@link Permission#READ}). */
    List<Event> events(Caller caller, UUID claim);

    /**
     * Writes the list of payees for publication (公示名单) as CSV in UTF-8: names and ids masked; neither birth date nor group
     * nor account ({@link Permission#READ}).
     *
     * @return the number of its lines
     */
    long writePublicList(Caller caller, UUID batch, OutputStream out) throws IOException;

    /** What corrections found, in the order of their keys ({@link Permission#READ}). */
    Page<Adjustment> adjustments(Caller caller, PageRequest page);

    /**
     * A batch to open.
     *
     * @param division whose claims: a county, or a part of it
     * @param kind of which kind
     * @param title as people call it
     * @param provider only those of this trainer or employer; empty: of all
     * @param payee who is paid, as the policy says or, of a training, on behalf of the trainee; empty: as the policy says
     */
    record NewBatch(
            DivisionCode division,
            SubsidyKind kind,
            String title,
            Optional<CreditCode> provider,
            Optional<PayeeKind> payee) {}

    /**
     * A batch.
     *
     * @param number e.g. {@code 411722-2020-0001}
     * @param state how far it has come
     * @param materials what was handed in
     * @param materialsMissing what the policy asks for besides; of a list of batches empty
     * @param publicationEnds the last day of publication
     * @param payBy until when it should be paid
     * @param counts its claims by state; of a list of batches empty
     */
    record Batch(
            UUID id,
            String number,
            String division,
            SubsidyKind kind,
            String title,
            Optional<String> provider,
            PayeeKind payee,
            String fundSource,
            ClaimState state,
            List<String> materials,
            List<String> materialsMissing,
            Instant openedAt,
            String openedBy,
            Optional<LocalDate> publishedOn,
            Optional<LocalDate> publicationEnds,
            Optional<LocalDate> payBy,
            List<StateCount> counts) {
        /** Copies the lists. */
        public Batch {
            materials = List.copyOf(materials);
            materialsMissing = List.copyOf(materialsMissing);
            counts = List.copyOf(counts);
        }
    }

    /** Claims counted. */
    record StateCount(ClaimState state, long claims, String amountYuan) {}

    /**
     * What a step did, or would do.
     *
     * @param claims how many claims it moved
     * @param amountYuan what they amount to
     * @param behind those that stay behind, by reason
     * @param refused why nothing was done, when many batches are tried
     */
    record StepReport(
            UUID batch,
            String number,
            ClaimStep step,
            long claims,
            String amountYuan,
            List<Behind> behind,
            Optional<Problem> refused) {
        /** Copies the list. */
        public StepReport {
            behind = List.copyOf(behind);
        }
    }

    /**
     * Claims that stay behind.
     *
     * @param why with its stable code
     * @param examples some of them
     */
    record Behind(Problem why, long claims, List<UUID> examples) {
        /** Copies the list. */
        public Behind {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A claim as it was frozen.
     *
     * @param resumes of a suspended one: where it goes on
     * @param supplementOf of a supplementary one: the claim that was paid too little
     */
    record Life(
            UUID id,
            UUID trainee,
            SubsidyKind kind,
            String key,
            ClaimState state,
            Optional<ClaimState> resumes,
            String amountYuan,
            Optional<UUID> batch,
            PayeeKind payee,
            String fundSource,
            Optional<String> submittedBy,
            Optional<String> firstReviewedBy,
            Optional<String> departmentReviewedBy,
            Optional<String> approvedBy,
            Optional<LocalDate> publicationEnds,
            Optional<UUID> supplementOf,
            Instant changedAt) {}

    /** Which claims. Empty: any. */
    record LifeFilter(Optional<UUID> batch, Optional<ClaimState> state, Optional<UUID> trainee) {
        /** All. */
        public static final LifeFilter ALL = new LifeFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A transition.
     *
     * @param code why, when it was not somebody's decision, e.g. {@code DECISION_CHANGED}; else empty
     * @param entry its audit entry
     */
    record Event(
            ClaimState from,
            ClaimState to,
            String amountYuan,
            Instant at,
            String by,
            String code,
            String reason,
            UUID entry) {}

    /** How an objection stands. */
    enum ObjectionState {
        /** 待核查. */
        OPEN,
        /** 成立. */
        UPHELD,
        /** 不成立. */
        DISMISSED
    }

    /** An objection. */
    record Objection(
            UUID id,
            UUID claim,
            UUID trainee,
            String matter,
            ObjectionState state,
            Instant openedAt,
            String openedBy,
            Optional<Instant> decidedAt,
            Optional<String> decidedBy,
            Optional<String> reason) {}

    /**
     * What a correction found: another amount is due than was paid.
     *
     * @param supplement the claim for what is missing
     * @param clawback the proposal to get back what is too much
     */
    record Adjustment(
            UUID id,
            UUID claim,
            UUID trainee,
            String paidYuan,
            String dueYuan,
            String reason,
            Instant at,
            Optional<UUID> supplement,
            Optional<UUID> clawback) {}
}
