package org.yujiang.policy.internal.adjudication;

import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.Readings.Scope;
import org.yujiang.policy.internal.parameters.Readings.YesNo;
import org.yujiang.policy.internal.parameters.TrainingParameters;

/**
 * So many subsidised trainings a person and calendar year, the oldest first; the poor have a cap of their own (F4, 1.3-a).
 *
 * @param parameters the caps and whom they are for
 */
record AnnualCapRule(TrainingParameters parameters) implements TrainingRule {

    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        Optional<Membership> poor = findings.find(parameters.poorGroups(), line.categoryOn())
                .flatMap(groups -> Groups.find(line.person(), groups.value(), line.categoryOn()));
        Scope scope = line.readings().annualCapScope().value();
        if (poor.isEmpty()) {
            judgeOthers(line, history, "其他人员", "others", findings);
        } else if (scope == Scope.ALL) {
            judgePoor(line, history, poor.get(), findings);
        } else {
            judgeByPlace(line, history, poor.get(), findings);
        }
    }

    private void judgeByPlace(TrainingLine line, TrainingHistory history, Membership poor, Findings findings) {
        Optional<DivisionCode> county = line.training().place().filter(AnnualCapRule::isCountyOrBelow);
        if (county.isEmpty()) {
            findings.hold(
                    ReasonCode.NO_RULE,
                    line.readings().annualCapScope().citation(),
                    "培训地点不明,无法确定是否在深度贫困县,暂缓",
                    "the place is not known, so it is open whether it lies in a deeply poor county; the line waits",
                    Remedy.note("来源说明培训地点后重新核定", "is decided anew once a source says where the training was"));
            return;
        }
        findings.find(parameters.deepCounties(), line.countedOn()).ifPresent(counties -> {
            if (counties.value().stream().anyMatch(county.get()::within)) {
                judgePoor(line, history, poor, findings);
            } else {
                String place = county.get().value();
                judgeOthers(
                        line, history, "培训地点%s不在深度贫困县".formatted(place), place + " is no deeply poor county", findings);
            }
        });
    }

    private void judgePoor(TrainingLine line, TrainingHistory history, Membership poor, Findings findings) {
        Scope scope = line.readings().annualCapScope().value();
        String since = poor.period().start().toString();
        findings.find(parameters.annualCapPoor(), line.countedOn())
                .ifPresent(cap -> judge(
                        line,
                        history,
                        cap,
                        "%s,自%s起;适用范围:%s".formatted(poor.group().zh(), since, scope.zh()),
                        "%s since %s; scope: %s".formatted(poor.group(), since, scope.en()),
                        findings));
    }

    private void judgeOthers(TrainingLine line, TrainingHistory history, String zh, String en, Findings findings) {
        findings.find(parameters.annualCapOthers(), line.countedOn())
                .ifPresent(cap -> judge(line, history, cap, zh, en, findings));
    }

    private static void judge(
            TrainingLine line,
            TrainingHistory history,
            Dated<Integer> cap,
            String whoZh,
            String whoEn,
            Findings findings) {
        int year = line.countedOn().getYear();
        boolean workCounts = line.readings().workTrainingCounts().value() == YesNo.YES && history.workedIn(year);
        int used = history.paidIn(year) + (workCounts ? 1 : 0);
        if (used >= cap.value()) {
            findings.deny(
                    ReasonCode.ANNUAL_CAP,
                    cap.citation(),
                    "%d年度已享受%d次,上限%d次(%s)".formatted(year, used, cap.value(), whoZh),
                    "%d subsidised trainings in %d already, at most %d (%s)".formatted(used, year, cap.value(), whoEn),
                    Remedy.note(
                            "计入%d年度的培训另行计次".formatted(year + 1),
                            "trainings that count for %d have a count of their own".formatted(year + 1)));
        } else {
            findings.tellIfPaid(
                    ReasonCode.ANNUAL_COUNT,
                    cap.citation(),
                    "%d年度第%d次,上限%d次(%s)".formatted(year, used + 1, cap.value(), whoZh),
                    "subsidised training %d of %d in %d (%s)".formatted(used + 1, cap.value(), year, whoEn));
        }
    }

    private static boolean isCountyOrBelow(DivisionCode place) {
        return place.level().compareTo(DivisionCode.Level.COUNTY) >= 0;
    }
}
