package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.LivingParameters;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.Readings.YesNo;

/** Decides the living allowances of a person: a line for each training that was attended, the oldest first. */
final class LivingAdjudicator implements KindAdjudicator {
    private static final Comparator<Training> ORDER = Comparator.comparing(
                    (Training training) -> training.period().start())
            .thenComparing(Training::key);

    private final String policy;
    private final Readings readings;
    private final LivingParameters parameters;
    private final AllowanceRule amounts;

    LivingAdjudicator(String policy, Readings readings, LivingParameters parameters, Areas areas) {
        this.policy = policy;
        this.readings = readings;
        this.parameters = parameters;
        this.amounts = new AllowanceRule(parameters, readings, areas);
    }

    @Override
    public List<Decision> decide(PersonFacts person) {
        AllowanceYears years = new AllowanceYears();
        List<Decision> decisions = new ArrayList<>();
        person.trainings().stream()
                .filter(LivingAdjudicator::isAttended)
                .sorted(ORDER)
                .forEach(training -> {
                    Findings findings = new Findings();
                    AllowanceUnits counted = judge(person, training, years, findings);
                    if (findings.isPaid()) {
                        years.paid(training.period().start().getYear(), findings.paid(), counted);
                    }
                    decisions.add(findings.decision(training.key(), SubsidyKind.LIVING_ALLOWANCE, policy));
                });
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }

    /** Judges a training and tells what its amount counts. */
    private AllowanceUnits judge(PersonFacts person, Training training, AllowanceYears years, Findings findings) {
        LocalDate begin = training.period().start();
        findings.fund(parameters.fund(), begin);
        Groups.judge(person, parameters.eligibleGroups(), begin, findings);
        LocalDate last = AllowanceRule.days(training).max(LocalDate::compareTo).orElse(begin);
        Deaths.judge(person, parameters.deceased(), begin, last, "最后考勤日期" + last, "attendance on " + last, findings);
        judgeCertificate(training, findings);
        return amounts.judge(person, training, years, findings);
    }

    private void judgeCertificate(Training training, Findings findings) {
        if (readings.allowanceNeedsCertificate().value() == YesNo.YES
                && training.certificate().isEmpty()) {
            findings.hold(
                    ReasonCode.NOT_COMPLETED,
                    readings.allowanceNeedsCertificate().citation(),
                    "培训尚未取得证书,暂缓",
                    "no certificate completes the training yet; the line waits",
                    Remedy.when("取得培训证书", "a certificate completes the training"));
        }
    }

    private static boolean isAttended(Training training) {
        return training.attended().seconds() > 0 || !training.sessions().isEmpty();
    }
}
