package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.SubsidyKind;

/**
 * What a pack pays for: a section for each kind, any of which a province may lack.
 *
 * @param areas its own list of areas
 * @param training 职业培训补贴
 * @param workTraining 以工代训补贴
 * @param livingAllowance 生活费补贴
 * @param apprenticeship 新型学徒制
 * @param schooling 技工教育
 * @param startup 创业扶持
 * @param employmentIncentive 吸纳就业补贴
 */
public record Kinds(
        Optional<AreaParameters> areas,
        Optional<TrainingParameters> training,
        Optional<WorkParameters> workTraining,
        Optional<LivingParameters> livingAllowance,
        Optional<ApprenticeshipParameters> apprenticeship,
        Optional<SchoolingParameters> schooling,
        Optional<StartupParameters> startup,
        Optional<IncentiveParameters> employmentIncentive) {

    /** Which money pays for each kind on a day, as far as the pack says. */
    public Map<SubsidyKind, FundSource> funds(LocalDate day) {
        Map<SubsidyKind, FundSource> funds = new EnumMap<>(SubsidyKind.class);
        training.flatMap(it -> it.fund().at(day)).ifPresent(it -> funds.put(SubsidyKind.TRAINING, it.value()));
        workTraining.flatMap(it -> it.fund().at(day)).ifPresent(it -> funds.put(SubsidyKind.WORK_TRAINING, it.value()));
        livingAllowance
                .flatMap(it -> it.fund().at(day))
                .ifPresent(it -> funds.put(SubsidyKind.LIVING_ALLOWANCE, it.value()));
        apprenticeship
                .flatMap(it -> it.fund().at(day))
                .ifPresent(it -> funds.put(SubsidyKind.APPRENTICESHIP, it.value()));
        schooling.flatMap(it -> it.fund().at(day)).ifPresent(it -> funds.put(SubsidyKind.SCHOOLING, it.value()));
        startup.flatMap(it -> it.fund().at(day)).ifPresent(it -> funds.put(SubsidyKind.STARTUP, it.value()));
        employmentIncentive
                .flatMap(it -> it.fund().at(day))
                .ifPresent(it -> funds.put(SubsidyKind.EMPLOYMENT_INCENTIVE, it.value()));
        return funds;
    }

    /** The kinds that have a section. */
    public Set<SubsidyKind> present() {
        Set<SubsidyKind> present = EnumSet.noneOf(SubsidyKind.class);
        training.ifPresent(ignored -> present.add(SubsidyKind.TRAINING));
        workTraining.ifPresent(ignored -> present.add(SubsidyKind.WORK_TRAINING));
        livingAllowance.ifPresent(ignored -> present.add(SubsidyKind.LIVING_ALLOWANCE));
        apprenticeship.ifPresent(ignored -> present.add(SubsidyKind.APPRENTICESHIP));
        schooling.ifPresent(ignored -> present.add(SubsidyKind.SCHOOLING));
        startup.ifPresent(ignored -> present.add(SubsidyKind.STARTUP));
        employmentIncentive.ifPresent(ignored -> present.add(SubsidyKind.EMPLOYMENT_INCENTIVE));
        return present;
    }
}
