package org.yujiang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ListState;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * Checks before payment (付款前核查) of the claims of a batch: against each other, against the registry and against other offices'
 * lists. A claim is neither approved nor paid unless every check that is deployed has looked at it as lists, checks and policy
 * are now ({@code CHECKS_DUE}), none of them denies it ({@code CHECK_DENIES}), and somebody has looked at each that lets it wait
 * ({@code CHECK_HOLDS}). While no check is deployed nothing
 * is approved or paid, unless the settings say that none is needed. Safe for use by several threads.
 *
 * <p>Every method throws {@link RegistryException} as {@link Claims} does.
 */
@ProviderType
public interface Checks {

    /** The checks that are deployed, in the order of their codes ({@link Permission#READ}). */
    List<Check> checks(Caller caller);

    /** How the lists stand that checks compare with ({@link Permission#READ}). */
    List<ListStanding> lists(Caller caller);

    /**
     * Runs the checks on the claims of a batch that are under way ({@link Permission#SUBMIT}, or REVIEW_CLAIMS). Some hundred
     * claims are one transaction: when it breaks off, the same call goes on with those that are left.
     *
     * @param again whether to check claims too that were checked and of which nothing changed since
     * @param progress told how many claims are done
     */
    CheckReport run(Caller caller, UUID batch, boolean again, LongConsumer progress);

    /** What the last run found ({@link Permission#READ}); the same as its report. */
    CheckReport report(Caller caller, UUID batch);

    /** Findings in the order of their keys ({@link Permission#READ}). */
    Page<CheckFinding> findings(Caller caller, FindingFilter filter, PageRequest page);

    /**
     * Lets a claim go on that a finding lets wait ({@link Permission#REVIEW_CLAIMS}), by somebody who neither submitted it
     * nor entered facts of the person by hand. It stays so as long as the check finds the same and no facts of the person change.
     *
     * @throws RegistryException also {@code NOT_FOUND} {@code FINDING_UNKNOWN}; {@code INVALID} {@code FINDING_NOT_HELD} when it
     *     does not let the claim wait: what denies is not cleared but put right at its source, {@code FOUR_EYES}
     */
    CheckFinding clear(Caller caller, UUID finding, String reason);

    /**
     * Lets the claims of a batch go on that wait for want of one list, and of that list only ({@link Permission#REVIEW_CLAIMS}):
     * a list may not be to be had, and then somebody answers for it. Each finding is cleared as by {@link #clear}; those that
     * the caller may not clear stay.
     *
     * @throws RegistryException also {@code NOT_FOUND} {@code BATCH_UNKNOWN}
     */
    Waiver waive(Caller caller, UUID batch, VerificationList list, String reason);

    /**
     * What a waiver did.
     *
     * @param cleared findings that were cleared
     * @param left findings that wait for the list still: the caller submitted the claim, or entered facts of the person
     */
    record Waiver(VerificationList list, long cleared, long left) {}

    /**
     * A check.
     *
     * @param code for ever, e.g. {@code F2}
     * @param severities what its findings do today, by their codes
     */
    record Check(String code, String zh, String en, List<Severity> severities, Set<VerificationList> lists) {
        /** Copies the collections. */
        public Check {
            severities = List.copyOf(severities);
            lists = Set.copyOf(lists);
        }
    }

    /**
     * What the findings of a code do.
     *
     * @param provision what the policy rests that on; empty: the check's own
     */
    record Severity(String code, CheckSeverity severity, Optional<String> provision) {}

    /**
     * How a list stands.
     *
     * @param state whether it counts today
     * @param asOf the day that its last issue shows; empty when there is none
     * @param freshDays how old it may be, in days
     */
    record ListStanding(VerificationList list, ListState state, Optional<LocalDate> asOf, int freshDays) {}

    /**
     * What checks found of a batch.
     *
     * @param claims claims under way
     * @param due those that wait to be checked
     * @param denied those that must not be paid
     * @param held those that wait for somebody to look, and are not denied
     * @param counts findings that are there and not cleared, by code and severity
     */
    record CheckReport(
            UUID batch, String number, long claims, long due, long denied, long held, List<FindingCount> counts) {
        /** Copies the list. */
        public CheckReport {
            counts = List.copyOf(counts);
        }
    }

    /** Findings counted. */
    record FindingCount(String code, CheckSeverity severity, long claims) {}

    /** How a finding stands. */
    enum FindingState {
        /** 待处理. */
        OPEN("待处理"),
        /** 已核实放行. */
        CLEARED("已核实放行"),
        /** 已消除: checked again, it is not found any more. */
        GONE("已消除");

        private final String zh;

        FindingState(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /** Which findings. Empty: any. */
    record FindingFilter(
            Optional<UUID> batch, Optional<UUID> claim, Optional<String> code, Optional<FindingState> state) {
        /** All. */
        public static final FindingFilter ALL =
                new FindingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What a check found on a claim.
     *
     * @param code looked up in the policy for its severity; begins with the check's
     * @param zh what was compared with what
     * @param provision what the policy rests its severity on; empty: the check's own
     * @param list the list for want of which nothing can be said
     * @param goneAt since when it is not found any more
     */
    record CheckFinding(
            UUID id,
            UUID claim,
            UUID trainee,
            SubsidyKind kind,
            String key,
            String code,
            CheckSeverity severity,
            String zh,
            String en,
            Optional<String> provision,
            Optional<VerificationList> list,
            FindingState state,
            Instant foundAt,
            Optional<Instant> goneAt,
            Optional<Instant> clearedAt,
            Optional<String> clearedBy,
            Optional<String> reason) {}
}
