package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.SkillLevel;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.parameters.ApprenticeshipParameters;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.yaml.Yuan;

/**
 * Decides the apprenticeships of a person. Each has a line {@code /advance} for the beginning, {@code /year-N} for each passed
 * year but the last where the pack has such instalments, and {@code /final} for the completion.
 *
 * <p>Nothing is due for an apprenticeship that was given up: its advance is refused, too, so that whoever paid it sees by the
 * difference what is to be taken back.
 */
final class ApprenticeshipAdjudicator implements KindAdjudicator {
    private final String policy;
    private final ApprenticeshipParameters parameters;
    private final Areas areas;

    ApprenticeshipAdjudicator(String policy, ApprenticeshipParameters parameters, Areas areas) {
        this.policy = policy;
        this.parameters = parameters;
        this.areas = areas;
    }

    @Override
    public List<Decision> decide(PersonFacts person) {
        List<Decision> decisions = new ArrayList<>();
        person.apprenticeships().forEach(it -> decide(person, it, decisions));
        decisions.sort(Comparator.comparing(Decision::key));
        return decisions;
    }

    private void decide(PersonFacts person, Apprenticeship apprenticeship, List<Decision> decisions) {
        Optional<Instalments> instalments = instalments(person, apprenticeship);
        List<Instalments.Part> parts =
                instalments.map(Instalments::parts).orElse(List.of(Instalments.Part.WITHOUT_AMOUNT));
        for (Instalments.Part part : parts) {
            Findings findings = new Findings();
            judgePerson(person, apprenticeship, findings);
            if (instalments.isPresent()) {
                judgeProgress(apprenticeship, part, findings);
                judgeSpend(apprenticeship, instalments.get(), part, findings);
                due(apprenticeship, instalments.get(), part, findings);
            } else {
                none(apprenticeship, findings);
            }
            decisions.add(
                    findings.decision(apprenticeship.key() + "/" + part.name(), SubsidyKind.APPRENTICESHIP, policy));
        }
    }

    private void judgePerson(PersonFacts person, Apprenticeship apprenticeship, Findings findings) {
        LocalDate begin = apprenticeship.period().start();
        findings.fund(parameters.fund(), begin);
        Groups.judge(person, parameters.eligibleGroups(), begin, findings);
        Deaths.judge(person, parameters.deceased(), begin, begin, "开始日期" + begin, "the begin on " + begin, findings);
    }

    private Optional<Instalments> instalments(PersonFacts person, Apprenticeship apprenticeship) {
        LocalDate begin = apprenticeship.period().start();
        Optional<Priced<Map<SkillLevel, Money>>> table =
                areas.find(parameters.amountByLevel(), begin, person, apprenticeship.place());
        return table.flatMap(rates -> Optional.ofNullable(rates.value().get(apprenticeship.target()))
                .flatMap(rate -> Instalments.of(
                        apprenticeship, parameters, new Priced<>(rate, rates.citation(), rates.zh(), rates.en()))));
    }

    private static void judgeProgress(Apprenticeship apprenticeship, Instalments.Part part, Findings findings) {
        Optional<LocalDate> dropped = apprenticeship
                .droppedOn()
                .filter(day -> apprenticeship.completedOn().isEmpty());
        if (dropped.isPresent()) {
            boolean advanced = part.afterYears() == 0 && !part.isFinal();
            findings.deny(
                    ReasonCode.APPRENTICESHIP_NOT_COMPLETED,
                    part.rests(),
                    "%s退出,未完成培训,不予补贴".formatted(dropped.get())
                            + (advanced ? ";已预支的%s元应收回".formatted(Yuan.show(part.amount())) : ""),
                    "given up on %s, not completed: nothing is due".formatted(dropped.get())
                            + (advanced
                                    ? "; the advance of %s yuan is to be taken back".formatted(Yuan.show(part.amount()))
                                    : ""),
                    Remedy.NONE);
        } else if (part.isFinal() && apprenticeship.completedOn().isEmpty()) {
            findings.hold(
                    ReasonCode.APPRENTICESHIP_RUNNING,
                    part.rests(),
                    "培训尚未完成,暂缓",
                    "the apprenticeship goes on; the line waits",
                    Remedy.when(
                            "完成培训并取得%s证书".formatted(apprenticeship.target().zh()),
                            "it is completed with a certificate of " + apprenticeship.target()));
        } else if (!part.isFinal()
                && part.afterYears() > apprenticeship.yearsPassed()
                && apprenticeship.completedOn().isEmpty()) {
            int missing = part.afterYears() - apprenticeship.yearsPassed();
            findings.hold(
                    ReasonCode.APPRENTICESHIP_RUNNING,
                    part.rests(),
                    "已通过%d个年度的考核,应通过%d个,暂缓".formatted(apprenticeship.yearsPassed(), part.afterYears()),
                    "%d training years passed of %d; the line waits"
                            .formatted(apprenticeship.yearsPassed(), part.afterYears()),
                    Remedy.when(
                            "通过考核的年度达到%d个(还差%d个)".formatted(part.afterYears(), missing),
                            "%d training years are passed; %d are missing".formatted(part.afterYears(), missing)));
        }
    }

    /** Until the employer says what it spent, the last part is open. */
    private static void judgeSpend(
            Apprenticeship apprenticeship, Instalments instalments, Instalments.Part part, Findings findings) {
        if (part.isFinal()
                && instalments.spendCaps()
                && apprenticeship.completedOn().isPresent()
                && apprenticeship.spent().isEmpty()) {
            findings.hold(
                    ReasonCode.SPEND_UNKNOWN,
                    part.rests(),
                    "用人单位没有报明实际支出,暂缓",
                    "the employer has not said what it spent; the line waits",
                    Remedy.note("报明实际支出后重新核定", "is decided anew once the employer says what it spent"));
        }
    }

    private static void due(
            Apprenticeship apprenticeship, Instalments instalments, Instalments.Part part, Findings findings) {
        if (part.amount().isZero()) {
            findings.deny(
                    ReasonCode.CEILING_REACHED,
                    part.rests(),
                    "应补贴%s元,此前各期已付清".formatted(Yuan.show(instalments.due())),
                    "%s yuan are due, all of which earlier parts paid".formatted(Yuan.show(instalments.due())),
                    Remedy.NONE);
            return;
        }
        findings.due(
                part.amount(),
                ReasonCode.AMOUNT_INSTALMENT,
                instalments.rate().citation(),
                "%s %s,%s本期%s元%s"
                        .formatted(
                                apprenticeship.occupation().name(),
                                apprenticeship.target().zh(),
                                instalments.zh(),
                                Yuan.show(part.amount()),
                                instalments.rate().zh()),
                "%s, %s: %s this part %s yuan%s"
                        .formatted(
                                apprenticeship.occupation().name(),
                                apprenticeship.target(),
                                instalments.en(),
                                Yuan.show(part.amount()),
                                instalments.rate().en()));
    }

    private static void none(Apprenticeship apprenticeship, Findings findings) {
        findings.hold(
                ReasonCode.NO_AMOUNT,
                Citation.READING,
                "政策包对%s起的%s学徒培训没有补贴标准(或培训没有截止日期),暂缓"
                        .formatted(
                                apprenticeship.period().start(),
                                apprenticeship.target().zh()),
                "the pack has no amount for an apprenticeship from %s on at %s, or it has no end; the line waits"
                        .formatted(apprenticeship.period().start(), apprenticeship.target()),
                Remedy.note(
                        "政策包补充标准或来源补充截止日期后重新核定", "is decided anew once the pack has an amount or a source the end"));
    }
}
