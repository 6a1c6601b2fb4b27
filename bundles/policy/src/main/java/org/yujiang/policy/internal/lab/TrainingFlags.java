package org.yujiang.policy.internal.lab;

import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.PersonFacts.Certificate;

/** What the flags of an enrolment say: kind and level of its certificate, overlaps, death, attendance, mode. */
final class TrainingFlags {
    /** A session overlaps one of an earlier line. */
    static final int OVERLAPS_EARLIER = 1 << 6;
    /** A session overlaps one of a later line. */
    static final int OVERLAPS_LATER = 1 << 7;
    /** The person died before completion. */
    static final int DIED_BEFORE = 1 << 8;
    /** The person died before the last day attended, or before class start when none was. */
    static final int DIED_BEFORE_LAST_DAY = 1 << 9;

    /** Some of it was attended. */
    static final int ATTENDED = 1 << 10;

    /** It was online. */
    static final int ONLINE = 1 << 11;

    /** It was partly online. */
    static final int BLENDED = 1 << 12;

    /** On some day another training of the person was attended, too. */
    static final int SHARES_DAYS = 1 << 13;

    /** In some month another training of the person may have been attended, too. */
    static final int SHARES_MONTHS = 1 << 14;

    /** How many achievements there are at most. */
    static final int ACHIEVEMENTS = 16;

    private static final int KIND = 7;
    private static final int NO_KIND = 7;
    private static final int LEVEL_SHIFT = 3;
    private static final CertificateKind[] KINDS = CertificateKind.values();
    private static final SkillLevel[] LEVELS = SkillLevel.values();

    private TrainingFlags() {}

    static int of(Optional<Certificate> certificate) {
        return certificate
                .map(it -> {
                    int level = it.level().map(has -> Codes.of(has) + 1).orElse(0);
                    return Codes.of(it.kind()) | (level << LEVEL_SHIFT);
                })
                .orElse(NO_KIND);
    }

    static int of(DeliveryMode mode) {
        return switch (mode) {
            case OFFLINE -> 0;
            case ONLINE -> ONLINE;
            case BLENDED -> BLENDED;
        };
    }

    static boolean hasCertificate(int flags) {
        return (flags & KIND) != NO_KIND;
    }

    static CertificateKind kind(int flags) {
        return KINDS[flags & KIND];
    }

    /** The level, counted from 1; 0: none. */
    static int level(int flags) {
        return (flags >> LEVEL_SHIFT) & KIND;
    }

    static Optional<SkillLevel> skillLevel(int flags) {
        return level(flags) == 0 ? Optional.empty() : Optional.of(LEVELS[level(flags) - 1]);
    }

    /** What the certificate is for: the level, or the kind where there is no level. */
    static int achievement(int flags) {
        return level(flags) > 0 ? level(flags) - 1 : LEVELS.length + (flags & KIND);
    }
}
