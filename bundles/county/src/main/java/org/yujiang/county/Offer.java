package org.yujiang.county;

import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.SkillLevel;

/**
 * Something that can be learnt.
 *
 * @param occupation its name in the catalogue
 * @param kind the certificate that it ends with
 * @param level the skill level, for {@link CertificateKind#SKILL_LEVEL}
 */
record Offer(String occupation, CertificateKind kind, Optional<SkillLevel> level) {

    static Offer level(String occupation, SkillLevel level) {
        return new Offer(occupation, CertificateKind.SKILL_LEVEL, Optional.of(level));
    }

    static Offer completion(String occupation) {
        return new Offer(occupation, CertificateKind.TRAINING_COMPLETION, Optional.empty());
    }

    static Offer specialSkill(String occupation) {
        return new Offer(occupation, CertificateKind.SPECIAL_SKILL, Optional.empty());
    }

    String levelCell() {
        return level.map(SkillLevel::zh).orElse("");
    }

    String title() {
        return occupation
                + level.map(it -> it.zh().substring(it.zh().indexOf('/') + 1)).orElse("") + "培训班";
    }
}
