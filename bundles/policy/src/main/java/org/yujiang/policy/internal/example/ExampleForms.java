package org.yujiang.policy.internal.example;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Help;
import org.yujiang.policy.internal.yaml.PackError;

/** Values that only examples hold. */
final class ExampleForms {
    /**
     * What a certificate is for.
     *
     * @param kind its kind
     * @param level its level, for skill levels
     */
    record Achievement(CertificateKind kind, Optional<SkillLevel> level) {}

    /** An occupation: code, blank, name. */
    static final Form<Occupation> OCCUPATION = Forms.of(
            ExampleForms::occupation,
            PackError.PACK_OCCUPATION_WRONG,
            occupation -> occupation.code() + " " + occupation.name(),
            new Help("职业代码、空格、职业名称", "code, blank and name of an occupation", "4-10-01-06 家政服务员"));
    /** A session: begin, slash, end. */
    static final Form<Session> SESSION = Forms.of(
            ExampleForms::session,
            PackError.PACK_SESSION_WRONG,
            session -> session.from() + "/" + session.to(),
            new Help("起止时间", "begin and end", "2020-06-08T14:00/2020-06-08T17:00"));
    /** A skill level. */
    static final Form<SkillLevel> LEVEL = Forms.of(
            ExampleForms::skill,
            PackError.PACK_CERTIFICATE_WRONG,
            SkillLevel::zh,
            new Help("等级", "a skill level", "四级/中级工"));
    /** A skill level, or a kind of certificate without level. */
    static final Form<Achievement> ACHIEVEMENT = Forms.of(
            text -> level(text).or(() -> kind(text)),
            PackError.PACK_CERTIFICATE_WRONG,
            achievement -> achievement
                    .level()
                    .map(SkillLevel::zh)
                    .orElse(achievement.kind().zh()),
            new Help("等级,或培训合格、专项职业能力、特种作业", "a level, or 培训合格, 专项职业能力 or 特种作业", "五级/初级工"));

    private ExampleForms() {}

    private static Optional<Occupation> occupation(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new Occupation(
                        text.substring(0, blank), text.substring(blank).strip()));
    }

    private static Optional<Session> session(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime from = LocalDateTime.parse(text.substring(0, slash));
            LocalDateTime to = LocalDateTime.parse(text.substring(slash + 1));
            return Optional.of(new Session(from, to)).filter(session -> from.isBefore(to));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Achievement> level(String text) {
        return skill(text).map(level -> new Achievement(CertificateKind.SKILL_LEVEL, Optional.of(level)));
    }

    private static Optional<SkillLevel> skill(String text) {
        try {
            return Optional.of(SkillLevel.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static Optional<Achievement> kind(String text) {
        try {
            return Optional.of(new Achievement(CertificateKind.parse(text), Optional.empty()))
                    .filter(achievement -> achievement.kind() != CertificateKind.SKILL_LEVEL);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
