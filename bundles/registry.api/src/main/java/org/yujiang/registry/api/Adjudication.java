package org.yujiang.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;

/**
 * Decisions beside those that the registry makes by itself: what somebody would get for a class that is not open yet, and
 * whether a decision of any time comes out again. Nothing is written. Safe for use by several threads.
 */
@ProviderType
public interface Adjudication {
    /** The most lines of a roster. */
    int MOST_CANDIDATES = 1_000;

    /**
     * What each person of a roster would get if they attended the whole class and passed, and why not
     * ({@link Permission#READ}). Whoever is not registered, or is registered elsewhere, is judged by their id alone.
     *
     * @param roster at most {@value #MOST_CANDIDATES} people
     * @return one estimate a line, in the order of the roster
     * @throws RegistryException {@code INVALID} {@code ROSTER_TOO_LONG}; {@code CONFLICT} {@code POLICY_NONE} and its like without a pack
     */
    List<Estimate> estimate(Caller caller, ClassPlan plan, List<Candidate> roster);

    /**
     * Makes every decision that a claim ever had anew, from what was known then and the pack of then
     * ({@link Permission#READ}).
     *
     * @return the oldest first; empty when there is no such claim in the caller's divisions
     */
    List<Replay> replay(Caller caller, UUID claim);

    /**
     * The same with all claims ({@link Permission#AUDIT}).
     *
     * @param progress is told how many decisions were made anew so far
     */
    ReplayReport replayAll(Caller caller, LongConsumer progress);

    /**
     * A class that is planned.
     *
     * @param level the level of the certificate; present for {@link CertificateKind#SKILL_LEVEL} only
     * @param hours study hours that are planned
     */
    record ClassPlan(
            Occupation occupation,
            DeliveryMode mode,
            Period period,
            Optional<DivisionCode> place,
            StudyHours hours,
            CertificateKind certificate,
            Optional<SkillLevel> level) {
        /**
         * Checks that level and kind of certificate fit.
         *
         * @throws InvalidValueException {@code CERTIFICATE_LEVEL}
         */
        public ClassPlan {
            if (level.isPresent() != (certificate == CertificateKind.SKILL_LEVEL)) {
                throw new InvalidValueException(new Problem(
                        "CERTIFICATE_LEVEL",
                        "技能等级证书须写明等级,其他证书不写等级,请更正。",
                        "A skill level certificate needs a level, and no other has one. Correct it."));
            }
        }
    }

    /** A line of a roster. */
    record Candidate(ResidentId id, String name) {
        /** Without its values, which are personal. */
        @Override
        public String toString() {
            return "Candidate";
        }
    }

    /**
     * What a person would get.
     *
     * @param line number of the line, from 1
     * @param trainee the person, where the caller may see them
     * @param name the name of the roster
     * @param id the resident id, masked
     * @param decisions one of each kind of subsidy that the class leads to
     */
    record Estimate(int line, Optional<UUID> trainee, String name, String id, List<Decision> decisions) {
        /** Copies the list. */
        public Estimate {
            decisions = List.copyOf(decisions);
        }
    }

    /** What came of making a decision anew. */
    enum ReplayResult {
        /** 一致: the same facts, the same decision with the same reasons. */
        SAME("一致"),
        /** 事实不同: other facts are known of that time than were then. */
        FACTS_DIFFER("事实不同"),
        /** 结论不同: the same facts, another decision. */
        DECISION_DIFFERS("结论不同"),
        /** 政策包未部署: the pack that decided is not deployed; it can be deployed again. */
        PACK_MISSING("政策包未部署"),
        /** 已删除: the person was erased. */
        ERASED("已删除");

        private final String zh;

        ReplayResult(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * A decision, made anew.
     *
     * @param claim key of the claim
     * @param decidedAt when it was decided
     * @param policy the pack that decided, e.g. {@code henan-2020/1.0.0}
     * @param adapters the adapters through which the person's facts had come, e.g. {@code college-roster/1.0.0}
     * @param outcome what was decided then
     * @param fen the amount then, in fen
     * @param result what came of it now
     */
    record Replay(
            UUID claim,
            SubsidyKind kind,
            String line,
            Instant decidedAt,
            String policy,
            List<String> adapters,
            Outcome outcome,
            long fen,
            ReplayResult result) {
        /** Copies the list. */
        public Replay {
            adapters = List.copyOf(adapters);
        }
    }

    /**
     * What came of making all decisions anew.
     *
     * @param decisions how many there are
     * @param same how many came out again
     * @param missing how many were made by packs that are not deployed
     * @param erased how many were on people who were erased
     * @param differ how many came out otherwise
     * @param differing the first of these, at most 100
     */
    record ReplayReport(long decisions, long same, long missing, long erased, long differ, List<Replay> differing) {
        /** Copies the list. */
        public ReplayReport {
            differing = List.copyOf(differing);
        }
    }
}
