package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.SchoolingParameters;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * Decides the terms of a person at technical schools (2.1-d), the oldest first. Each has a line {@code /waiver} for the school
 * and a line {@code /grant} for the pupil, as far as the pack has such amounts.
 */
final class SchoolingAdjudicator implements KindAdjudicator {
    private static final Comparator<SchoolTerm> ORDER =
            Comparator.comparing((SchoolTerm term) -> term.period().start()).thenComparing(SchoolTerm::key);

    private final String policy;
    private final SchoolingParameters parameters;
    private final Areas areas;

    SchoolingAdjudicator(String policy, SchoolingParameters parameters, Areas areas) {
        this.policy = policy;
        this.parameters = parameters;
        this.areas = areas;
    }

    @Override
    public List<Decision> decide(PersonFacts person) {
        List<Decision> decisions = new ArrayList<>();
        int paid = 0;
        for (SchoolTerm term : person.schoolTerms().stream().sorted(ORDER).toList()) {
            boolean any = decide(
                    person, term, "waiver", parameters.waiverPerTerm(), "免学费", "tuition waiver", paid, decisions);
            any |= decide(person, term, "grant", parameters.grantPerTerm(), "助学金", "grant", paid, decisions);
            paid += any ? 1 : 0;
        }
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }

    /** Decides a line of a term; whether it is paid. */
    private boolean decide(
            PersonFacts person,
            SchoolTerm term,
            String name,
            Parameter<Money> amount,
            String zh,
            String en,
            int paid,
            List<Decision> decisions) {
        if (amount.versions().isEmpty()) {
            return false;
        }
        Findings findings = new Findings();
        judge(person, term, paid, findings);
        due(areas.find(amount, term.period().start(), person, term.place()), term, zh, en, findings);
        decisions.add(findings.decision(term.key() + "/" + name, SubsidyKind.SCHOOLING, policy));
        return findings.isPaid();
    }

    private void judge(PersonFacts person, SchoolTerm term, int paid, Findings findings) {
        LocalDate begin = term.period().start();
        findings.fund(parameters.fund(), begin);
        Groups.judge(person, parameters.eligibleGroups(), begin, findings);
        Deaths.judge(person, parameters.deceased(), begin, begin, "开学日期" + begin, "the term from " + begin, findings);
        judgeSchool(term, findings);
        judgeFee(term, findings);
        findings.find(parameters.maxTerms(), begin)
                .filter(most -> paid >= most.value())
                .ifPresent(most -> findings.deny(
                        ReasonCode.MAX_TERMS,
                        most.citation(),
                        "已享受%d个学期,上限%d个".formatted(paid, most.value()),
                        "%d terms paid already, at most %d".formatted(paid, most.value()),
                        Remedy.NONE));
    }

    private void judgeSchool(SchoolTerm term, Findings findings) {
        findings.find(parameters.schoolKinds(), term.period().start())
                .filter(kinds -> !kinds.value().contains(term.schoolKind()))
                .ifPresent(kinds -> findings.deny(
                        ReasonCode.SCHOOL_NOT_COVERED,
                        kinds.citation(),
                        "%s不承担免费技工教育(%s)".formatted(term.schoolKind().zh(), Forms.PROVIDER_KINDS.show(kinds.value())),
                        "a school of kind %s is not among those covered".formatted(term.schoolKind()),
                        Remedy.NONE));
    }

    private void judgeFee(SchoolTerm term, Findings findings) {
        if (term.feeCharged().isZero()) {
            return;
        }
        String yuan = Yuan.show(term.feeCharged());
        findings.rule(parameters.feeCharged(), term.period().start())
                .ifPresent(rule -> findings.apply(
                        rule,
                        ReasonCode.FEE_CHARGED,
                        "学校向学生收取学费%s元,应为免费".formatted(yuan),
                        "the school took %s yuan of tuition; it should be free".formatted(yuan),
                        Remedy.when(
                                "学校退还已收的学费%s元".formatted(yuan),
                                "the school gives back the %s yuan of tuition".formatted(yuan))));
    }

    private static void due(Optional<Priced<Money>> amount, SchoolTerm term, String zh, String en, Findings findings) {
        if (amount.isPresent()) {
            String yuan = Yuan.show(amount.get().value());
            findings.due(
                    amount.get().value(),
                    ReasonCode.AMOUNT_PER_TERM,
                    amount.get().citation(),
                    "%s起的学期,%s每学期%s元%s"
                            .formatted(
                                    term.period().start(),
                                    zh,
                                    yuan,
                                    amount.get().zh()),
                    "term from %s: %s of %s yuan a term%s"
                            .formatted(
                                    term.period().start(),
                                    en,
                                    yuan,
                                    amount.get().en()));
        } else {
            NoAmounts.hold(
                    "%s起的学期%s".formatted(term.period().start(), zh),
                    "a " + en + " of a term from " + term.period().start(),
                    findings);
        }
    }
}
