package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.TraineeGroup;

/**
 * What a leg of 以工代训 asks for; what is missing asks for nothing.
 *
 * @param groups groups of the worker
 * @param sizes size classes of the employer
 * @param industries industries of the employer
 * @param employers kinds of employer: enterprises, workshops, village sites, cooperatives
 * @param hiredFrom the first day of hiring
 * @param suspended whether the employer's business must stand still
 * @param amount amount of a month; without it the monthly rate
 */
public record LegTerms(
        Optional<Set<TraineeGroup>> groups,
        Optional<Set<EnterpriseSize>> sizes,
        Optional<Set<EmployerIndustry>> industries,
        Optional<Set<ProviderKind>> employers,
        Optional<LocalDate> hiredFrom,
        boolean suspended,
        Optional<Money> amount) {}
