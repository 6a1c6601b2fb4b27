package org.yujiang.policy.internal.adjudication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Severity;

/**
 * Nobody sits in two classes at once: of two lines with overlapping sessions the later is refused or waits, the earlier is marked (F2).
 * Whether either is paid in the end does not matter: the records contradict each other.
 *
 * @param sessionOverlap what the rule does to the later line
 */
record SessionOverlapRule(Parameter<Severity> sessionOverlap) implements TrainingRule {
    private static final Comparator<Session> BY_TIME =
            Comparator.comparing(Session::from).thenComparing(Session::to);

    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        findings.rule(sessionOverlap, line.startedOn()).ifPresent(rule -> judge(line, history, rule, findings));
    }

    private static void judge(TrainingLine line, TrainingHistory history, Dated<Severity> rule, Findings findings) {
        for (TrainingLine earlier : history.before()) {
            overlap(line, earlier)
                    .ifPresent(session -> findings.apply(
                            rule,
                            ReasonCode.SESSION_OVERLAP,
                            "%s至%s的课与%s的课时间重叠,本班结业在后".formatted(session.from(), session.to(), earlier.key()),
                            "the session from %s to %s overlaps one of %s, and this line is the later one"
                                    .formatted(session.from(), session.to(), earlier.key()),
                            Remedy.when(
                                    "考勤更正为与%s的课不重叠".formatted(earlier.key()),
                                    "the attendance is corrected so that no session overlaps one of %s"
                                            .formatted(earlier.key()))));
        }
        for (TrainingLine later : history.after()) {
            overlap(line, later)
                    .ifPresent(session -> findings.flag(
                            ReasonCode.SESSION_OVERLAP_FLAG,
                            rule.citation(),
                            "%s至%s的课与%s的课时间重叠,请核查考勤".formatted(session.from(), session.to(), later.key()),
                            "the session from %s to %s overlaps one of %s; look at the attendance"
                                    .formatted(session.from(), session.to(), later.key())));
        }
    }

    /** The first session of the line that overlaps some session of the other. */
    private static Optional<Session> overlap(TrainingLine line, TrainingLine other) {
        List<Session> others = other.training().sessions();
        return line.training().sessions().stream()
                .filter(session -> others.stream().anyMatch(session::overlaps))
                .min(BY_TIME);
    }
}
