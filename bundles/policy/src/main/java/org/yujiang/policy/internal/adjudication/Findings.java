package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;

/** What the rules found on one line. The worst of it is the outcome; all of it is told. */
final class Findings {
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Reason> reasonsIfPaid = new ArrayList<>();
    private Outcome outcome = Outcome.PAY;
    private Money amount = Money.ZERO;

    /** The version of a parameter that holds on a day. Without one the line waits: silence of a pack is no refusal. */
    <T> Optional<Dated<T>> find(Parameter<T> parameter, LocalDate day) {
        Optional<Dated<T>> version = parameter.at(day);
        if (version.isEmpty()) {
            hold(
                    ReasonCode.NO_RULE,
                    Citation.READING,
                    "政策包对%s没有“%s”的规定,暂缓".formatted(day, parameter.zh()),
                    "the pack says nothing about '%s' for %s; the line waits".formatted(parameter.en(), day));
        }
        return version;
    }

    /** A rule refuses the line. */
    void deny(ReasonCode code, Citation citation, String zh, String en) {
        outcome = Outcome.DENY;
        reasons.add(ruleReason(code, citation, zh, en));
    }

    /** Something that a rule needs is missing. */
    void hold(ReasonCode code, Citation citation, String zh, String en) {
        if (outcome == Outcome.PAY) {
            outcome = Outcome.HOLD;
        }
        reasons.add(ruleReason(code, citation, zh, en));
    }

    /** Something to look at, which changes nothing. */
    void flag(ReasonCode code, Citation citation, String zh, String en) {
        reasons.add(ruleReason(code, citation, zh, en));
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

    Outcome outcome() {
        return outcome;
    }

    /** The decision that follows. */
    Decision decision(String key, SubsidyKind kind, String policy) {
        List<Reason> all = new ArrayList<>(reasons);
        if (outcome == Outcome.PAY) {
            all.addAll(reasonsIfPaid);
        }
        return new Decision(key, kind, outcome, outcome == Outcome.PAY ? amount : Money.ZERO, all, policy);
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
