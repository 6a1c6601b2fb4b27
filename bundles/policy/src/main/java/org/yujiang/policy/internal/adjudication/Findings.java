package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/** What the rules found on one line. The worst of it is the outcome; all of it is told. */
final class Findings {
    private record Found(Reason reason, boolean blocks, Remedy remedy) {}

    private final List<Found> found = new ArrayList<>();
    private final List<Reason> reasonsIfPaid = new ArrayList<>();
    private Outcome outcome = Outcome.PAY;
    private Money amount = Money.ZERO;
    private Optional<FundSource> fund = Optional.empty();

    /** The version of a parameter that holds on a day. Without one the line waits: silence of a pack is no refusal. */
    <T> Optional<Dated<T>> find(Parameter<T> parameter, LocalDate day) {
        Optional<Dated<T>> version = parameter.at(day);
        if (version.isEmpty()) {
            hold(
                    ReasonCode.NO_RULE,
                    Citation.READING,
                    "政策包对%s没有“%s”的规定,暂缓".formatted(day, parameter.zh()),
                    "the pack says nothing about '%s' for %s; the line waits".formatted(parameter.en(), day),
                    Remedy.note(
                            "政策包补充对%s的这项规定后重新核定".formatted(day),
                            "is decided anew once the pack says so for %s".formatted(day)));
        }
        return version;
    }

    /** The severity of a rule on a day, unless it is off. */
    Optional<Dated<Severity>> rule(Parameter<Severity> rule, LocalDate day) {
        return find(rule, day).filter(version -> version.value() != Severity.OFF);
    }

    /** The severity on a day of a rule that a pack may lack: then it is off. */
    Optional<Dated<Severity>> optionalRule(Parameter<Severity> rule, LocalDate day) {
        return rule.at(day).filter(version -> version.value() != Severity.OFF);
    }

    /** A rule with a severity speaks. */
    void apply(Dated<Severity> rule, ReasonCode code, String zh, String en, Remedy remedy) {
        switch (rule.value()) {
            case DENY -> deny(code, rule.citation(), zh, en, remedy);
            case HOLD -> hold(code, rule.citation(), zh, en, remedy);
            case FLAG -> flag(code, rule.citation(), zh, en);
            case OFF -> {}
        }
    }

    /** A rule refuses the line. */
    void deny(ReasonCode code, Citation citation, String zh, String en, Remedy remedy) {
        outcome = Outcome.DENY;
        found.add(new Found(ruleReason(code, citation, zh, en), true, remedy));
    }

    /** Something that a rule needs is missing. */
    void hold(ReasonCode code, Citation citation, String zh, String en, Remedy remedy) {
        if (outcome == Outcome.PAY) {
            outcome = Outcome.HOLD;
        }
        found.add(new Found(ruleReason(code, citation, zh, en), true, remedy));
    }

    /** Something to look at, which changes nothing. */
    void flag(ReasonCode code, Citation citation, String zh, String en) {
        found.add(new Found(ruleReason(code, citation, zh, en), false, Remedy.NONE));
    }

    /** Something worth telling about a line that is paid. */
    void tellIfPaid(ReasonCode code, Citation citation, String zh, String en) {
        reasonsIfPaid.add(ruleReason(code, citation, zh, en));
    }

    /** What is due unless some rule refuses the line or lets it wait. */
    void due(Money due, ReasonCode code, Citation citation, String zh, String en) {
        amount = due;
        reasonsIfPaid.add(reason(code, citation, zh, "样例金额", en, "sample amount"));
    }

    /** Which money pays on a day. */
    void fund(Parameter<FundSource> parameter, LocalDate day) {
        fund = find(parameter, day).map(Dated::value);
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isPaid() {
        return outcome == Outcome.PAY;
    }

    /** What is paid; nothing when the line is refused or waits. */
    Money paid() {
        return isPaid() ? amount : Money.ZERO;
    }

    /** The decision that follows. */
    Decision decision(String key, SubsidyKind kind, String policy) {
        boolean only = found.stream().filter(Found::blocks).count() == 1;
        List<Reason> all = new ArrayList<>();
        for (Found each : found) {
            Reason reason = each.reason();
            all.add(new Reason(
                    reason.code(),
                    reason.provision(),
                    reason.zh(),
                    reason.en(),
                    each.remedy().zh(only),
                    each.remedy().en(only)));
        }
        if (isPaid()) {
            all.addAll(reasonsIfPaid);
        }
        return new Decision(key, kind, outcome, paid(), all, policy, fund);
    }

    private static Reason ruleReason(ReasonCode code, Citation citation, String zh, String en) {
        return reason(code, citation, zh, "样例规定", en, "sample rule");
    }

    private static Reason reason(
            ReasonCode code, Citation citation, String zh, String sampleZh, String en, String sampleEn) {
        return citation.sample()
                ? new Reason(code, citation.provision(), zh + "(" + sampleZh + ")", en + " (" + sampleEn + ")")
                : new Reason(code, citation.provision(), zh, en);
    }
}
