package org.yujiang.policy.internal.adjudication;

import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.Money;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.TrainingParameters;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * What a line is worth: by level, by kind of certificate, or by study hours. Without an amount it waits.
 *
 * @param parameters the amounts
 * @param areas selects those that differ by area
 */
record TrainingAmountRule(TrainingParameters parameters, Areas areas) implements TrainingRule {
    @Override
    public void judge(TrainingLine line, TrainingHistory history, Findings findings) {
        findings.fund(parameters.fund(), line.pricedOn());
        switch (line.certificate().kind()) {
            case SKILL_LEVEL -> byLevel(line, findings);
            case SPECIAL_SKILL, SPECIAL_OPERATION -> byKind(line, findings);
            case TRAINING_COMPLETION -> {
                switch (line.readings().completionAmount().value()) {
                    case BY_HOURS -> byHours(line, findings);
                    case FLAT -> flat(line, findings);
                }
            }
        }
    }

    private void byLevel(TrainingLine line, Findings findings) {
        Optional<SkillLevel> level = line.certificate().level();
        Optional<Priced<Map<SkillLevel, Money>>> table = at(parameters.amountByLevel(), line);
        Optional<Money> amount = level.flatMap(it ->
                table.flatMap(version -> Optional.ofNullable(version.value().get(it))));
        if (level.isPresent() && table.isPresent() && amount.isPresent()) {
            due(line, amount.get(), ReasonCode.AMOUNT_BY_LEVEL, table.get(), findings);
        } else {
            none(line, table.map(Priced::citation), findings);
        }
    }

    private void byKind(TrainingLine line, Findings findings) {
        CertificateKind kind = line.certificate().kind();
        Optional<Priced<Map<CertificateKind, Money>>> table = at(parameters.amountByKind(), line);
        Optional<Money> amount =
                table.flatMap(version -> Optional.ofNullable(version.value().get(kind)));
        if (table.isPresent() && amount.isPresent()) {
            due(line, amount.get(), ReasonCode.AMOUNT_FLAT, table.get(), findings);
        } else {
            none(line, table.map(Priced::citation), findings);
        }
    }

    private void flat(TrainingLine line, Findings findings) {
        Optional<Priced<Money>> flat = at(parameters.completionFlat(), line);
        if (flat.isPresent()) {
            due(line, flat.get().value(), ReasonCode.AMOUNT_FLAT, flat.get(), findings);
        } else {
            none(line, Optional.empty(), findings);
        }
    }

    private void byHours(TrainingLine line, Findings findings) {
        Optional<Priced<Money>> rate = at(parameters.completionPerHour(), line);
        Optional<Priced<Money>> ceiling = at(parameters.completionCeiling(), line);
        long hours = line.training().attended().wholeHours();
        if (rate.isEmpty() || ceiling.isEmpty() || hours == 0) {
            none(line, rate.map(Priced::citation), findings);
            return;
        }
        Money product = rate.get().value().times(hours);
        Money amount = product.min(ceiling.get().value());
        String sum = "%d × %s = %s".formatted(hours, Yuan.show(rate.get().value()), Yuan.show(product));
        findings.due(
                amount,
                ReasonCode.AMOUNT_BY_HOURS,
                ceiling.get().citation().sample()
                        ? ceiling.get().citation()
                        : rate.get().citation(),
                "%s按学时计算:%s元,上限%s元,补贴%s元%s"
                        .formatted(
                                line.achievementZh(),
                                sum,
                                Yuan.show(ceiling.get().value()),
                                Yuan.show(amount),
                                rate.get().zh()),
                "%s by study hours: %s yuan, at most %s: %s yuan%s"
                        .formatted(
                                line.achievement(),
                                sum,
                                Yuan.show(ceiling.get().value()),
                                Yuan.show(amount),
                                rate.get().en()));
    }

    private <T> Optional<Priced<T>> at(Parameter<T> amount, TrainingLine line) {
        return areas.find(
                amount, line.pricedOn(), line.person(), line.training().place());
    }

    private static void due(TrainingLine line, Money amount, ReasonCode code, Priced<?> priced, Findings findings) {
        String occupation = line.training().occupation().name();
        findings.due(
                amount,
                code,
                priced.citation(),
                "%s %s,补贴%s元(%s的标准%s)"
                        .formatted(occupation, line.achievementZh(), Yuan.show(amount), line.pricedOn(), priced.zh()),
                "%s, %s: %s yuan (rates of %s%s)"
                        .formatted(occupation, line.achievement(), Yuan.show(amount), line.pricedOn(), priced.en()));
    }

    private static void none(TrainingLine line, Optional<Citation> citation, Findings findings) {
        findings.hold(
                ReasonCode.NO_AMOUNT,
                citation.orElse(Citation.READING),
                "政策包对%s的%s(%s学时)没有补贴标准,暂缓"
                        .formatted(
                                line.pricedOn(),
                                line.achievementZh(),
                                line.training().attended()),
                "the pack has no amount for %s (%s study hours) on %s; the line waits"
                        .formatted(line.achievement(), line.training().attended(), line.pricedOn()),
                Remedy.note("政策包补充该标准后重新核定", "is decided anew once the pack has an amount"));
    }
}
