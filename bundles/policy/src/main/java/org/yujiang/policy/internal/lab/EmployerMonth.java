package org.yujiang.policy.internal.lab;

import java.time.YearMonth;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.ProviderKind;
import org.yujiang.policy.PersonFacts.WorkMonth;

/** What all who work for an employer in a month share. */
record EmployerMonth(String key, CreditCode employer, ProviderKind kind, YearMonth month) {

    static EmployerMonth of(WorkMonth work) {
        return new EmployerMonth(work.key(), work.employer(), work.employerKind(), work.month());
    }
}
