package org.yujiang.registry.internal.checks;

import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Period;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.SubsidyKind;

/** What lines of claims are for. */
final class Lines {
    private Lines() {}

    /** The days that a line is for; empty when no facts stand behind it any more. */
    static Optional<Period> period(SubsidyKind kind, String key, PersonFacts facts) {
        return switch (kind) {
            case TRAINING, LIVING_ALLOWANCE ->
                first(facts.trainings().stream()
                        .filter(it -> it.key().equals(key))
                        .map(Training::period));
            case WORK_TRAINING ->
                first(facts.workMonths().stream()
                        .filter(it -> it.key().equals(key))
                        .map(it -> Period.of(it.month().atDay(1), it.month().atEndOfMonth())));
            case APPRENTICESHIP ->
                first(facts.apprenticeships().stream()
                        .filter(it -> key.startsWith(it.key()))
                        .map(Apprenticeship::period));
            case SCHOOLING ->
                first(facts.schoolTerms().stream()
                        .filter(it -> key.startsWith(it.key()))
                        .map(SchoolTerm::period));
            case STARTUP ->
                first(facts.startups().stream()
                        .filter(it -> key.startsWith(it.key()))
                        .map(Startup::period));
            case EMPLOYMENT_INCENTIVE ->
                first(facts.hirings().stream()
                        .filter(it -> key.startsWith(it.key()))
                        .map(Hiring::period));
        };
    }

    private static Optional<Period> first(Stream<Period> periods) {
        return periods.findFirst();
    }
}
