package org.yujiang.policy.internal.lab;

import java.time.YearMonth;
import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.ProviderKind;
import org.yujiang.policy.PersonFacts.WorkMonth;

/** What all who work for an employer in a month share, as a rule. */
record EmployerMonth(
        String key,
        CreditCode employer,
        ProviderKind kind,
        YearMonth month,
        Optional<EnterpriseSize> size,
        Optional<EmployerIndustry> industry,
        Optional<DivisionCode> place) {
    static EmployerMonth of(WorkMonth work) {
        return new EmployerMonth(
                work.key(),
                work.employer(),
                work.employerKind(),
                work.month(),
                work.terms().size(),
                work.terms().industry(),
                work.terms().place());
    }
}
