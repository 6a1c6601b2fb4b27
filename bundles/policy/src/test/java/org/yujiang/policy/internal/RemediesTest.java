package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.Money;
import org.yujiang.domain.Period;
import org.yujiang.domain.StudyHours;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Decision.Reason;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;

/** What decisions say would change them does change them: the fact is set as the remedy says, and the reason is gone. */
class RemediesTest {
    private static final int PEOPLE = 400;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    @Test
    void doingWhatARemedySaysMakesItsReasonGoAway() throws Exception {
        Map<ReasonCode, Integer> tried = new EnumMap<>(ReasonCode.class);
        for (PolicyPack pack : Stream.concat(TestPacks.yunmeng().stream(), TestPacks.henan().stream())
                .toList()) {
            for (int seed = 0; seed < PEOPLE; seed++) {
                PersonFacts facts = new RandomFacts(seed).person();
                for (Decision decision : pack.adjudicate(facts)) {
                    for (Reason reason : decision.reasons()) {
                        done(facts, decision, reason).ifPresent(changed -> {
                            Decision after = of(pack.adjudicate(changed), decision);
                            assertThat(after.reasons())
                                    .as("%s %s: %s", decision.kind(), decision.key(), reason)
                                    .extracting(Reason::code)
                                    .doesNotContain(reason.code());
                            if (reason.remedyEn().startsWith("becomes payable when ")) {
                                assertThat(after.outcome())
                                        .as("%s %s: %s", decision.kind(), decision.key(), reason)
                                        .isEqualTo(Outcome.PAY);
                            }
                            tried.merge(reason.code(), 1, Integer::sum);
                        });
                    }
                }
            }
        }
        assertThat(tried)
                .containsOnlyKeys(
                        ReasonCode.MIN_HOURS,
                        ReasonCode.DECEASED,
                        ReasonCode.UNDER_AGE,
                        ReasonCode.NO_WAGE_LINE,
                        ReasonCode.MONTH_CLAIMED_ELSEWHERE,
                        ReasonCode.MIN_DAYS,
                        ReasonCode.DISPATCHED,
                        ReasonCode.REPEATED_APPLICATION,
                        ReasonCode.APPRENTICESHIP_RUNNING,
                        ReasonCode.FEE_CHARGED,
                        ReasonCode.MIN_MONTHS);
        assertThat(tried.values()).allMatch(times -> times > 5);
    }

    /** The facts as the remedy of a reason says; empty when it says nothing that can be done to a fact. */
    private static Optional<PersonFacts> done(PersonFacts facts, Decision decision, Reason reason) {
        String remedy = reason.remedyEn();
        if (remedy.isEmpty()) {
            return Optional.empty();
        }
        String key = decision.key();
        return switch (reason.code()) {
            case MIN_HOURS -> Optional.of(trainings(facts, key, it -> attended(it, (int) number(remedy))));
            case DECEASED -> Optional.of(died(facts, LocalDate.parse(last(DATE, remedy))));
            case UNDER_AGE -> Optional.of(grown(facts, decision, LocalDate.parse(last(DATE, remedy))));
            case NO_WAGE_LINE -> {
                assertThat(last(MONTH, remedy)).isEqualTo(key.substring(key.indexOf('/') + 1));
                yield Optional.of(months(facts, key, it -> work(it, true, it.terms())));
            }
            case MIN_DAYS ->
                Optional.of(months(
                        facts,
                        key,
                        it -> work(
                                it,
                                it.wageProven(),
                                terms(
                                        it,
                                        (int) number(remedy),
                                        it.terms().dispatched(),
                                        it.terms().applied()))));
            case DISPATCHED ->
                Optional.of(months(
                        facts,
                        key,
                        it -> work(
                                it,
                                it.wageProven(),
                                terms(it, days(it), false, it.terms().applied()))));
            case REPEATED_APPLICATION ->
                Optional.of(months(
                        facts,
                        key,
                        it -> work(
                                it,
                                it.wageProven(),
                                terms(it, days(it), it.terms().dispatched(), false))));
            case MONTH_CLAIMED_ELSEWHERE -> Optional.of(withdrawn(facts, key, remedy));
            case FEE_CHARGED -> Optional.of(refunded(facts, key, Money.parse(first(NUMBER, remedy))));
            case APPRENTICESHIP_RUNNING -> Optional.of(progressed(facts, key, remedy));
            case MIN_MONTHS ->
                Optional.of(
                        decision.kind() == SubsidyKind.STARTUP
                                ? inBusiness(facts, key, (int) number(remedy))
                                : employed(facts, key, (int) number(remedy)));
            default -> Optional.empty();
        };
    }

    private static Decision of(List<Decision> decisions, Decision same) {
        return decisions.stream()
                .filter(it -> it.kind() == same.kind() && it.key().equals(same.key()))
                .findFirst()
                .orElseThrow();
    }

    private static PersonFacts trainings(PersonFacts facts, String key, UnaryOperator<Training> change) {
        return with(
                facts,
                facts.diedOn(),
                changed(facts.trainings(), it -> it.key().equals(key), change),
                facts.workMonths());
    }

    private static PersonFacts months(PersonFacts facts, String key, UnaryOperator<WorkMonth> change) {
        return with(
                facts,
                facts.diedOn(),
                facts.trainings(),
                changed(facts.workMonths(), it -> it.key().equals(key), change));
    }

    private static PersonFacts died(PersonFacts facts, LocalDate day) {
        return with(facts, Optional.of(day), facts.trainings(), facts.workMonths());
    }

    private static PersonFacts grown(PersonFacts facts, Decision decision, LocalDate day) {
        if (decision.kind() == SubsidyKind.WORK_TRAINING) {
            return months(
                    facts,
                    decision.key(),
                    it -> new WorkMonth(
                            it.key(),
                            it.employer(),
                            it.employerKind(),
                            YearMonth.from(day).plusMonths(1),
                            it.hiredOn(),
                            it.wageProven(),
                            it.terms()));
        }
        return trainings(
                facts,
                decision.key(),
                it -> new Training(
                        it.key(),
                        it.occupation(),
                        it.mode(),
                        Period.of(day, day.plusDays(9)),
                        it.place(),
                        it.attended(),
                        it.sessions(),
                        it.certificate()));
    }

    private static PersonFacts withdrawn(PersonFacts facts, String key, String remedy) {
        YearMonth month = facts.workMonths().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow()
                .month();
        Set<String> gone =
                CODE.matcher(remedy).results().map(found -> found.group()).collect(Collectors.toSet());
        return with(
                facts,
                facts.diedOn(),
                facts.trainings(),
                facts.workMonths().stream()
                        .filter(it -> !it.month().equals(month)
                                || !gone.contains(it.employer().value()))
                        .toList());
    }

    private static PersonFacts refunded(PersonFacts facts, String key, Money amount) {
        return support(
                facts,
                facts.apprenticeships(),
                changed(
                        facts.schoolTerms(),
                        it -> key.startsWith(it.key() + "/"),
                        it -> new SchoolTerm(
                                it.key(),
                                it.schoolKind(),
                                it.period(),
                                it.place(),
                                it.feeCharged().minus(amount))),
                facts.startups(),
                facts.hirings());
    }

    private static PersonFacts progressed(PersonFacts facts, String key, String remedy) {
        boolean completed = remedy.contains("completed");
        return support(
                facts,
                changed(
                        facts.apprenticeships(),
                        it -> key.startsWith(it.key() + "/"),
                        it -> new Apprenticeship(
                                it.key(),
                                it.occupation(),
                                it.target(),
                                it.period(),
                                it.place(),
                                completed ? it.yearsPassed() : (int) number(remedy),
                                completed ? Optional.of(it.period().start().plusYears(2)) : it.completedOn(),
                                it.droppedOn(),
                                completed ? Optional.of(Money.ofYuan(99_999)) : it.spent())),
                facts.schoolTerms(),
                facts.startups(),
                facts.hirings());
    }

    private static PersonFacts inBusiness(PersonFacts facts, String key, int months) {
        return support(
                facts,
                facts.apprenticeships(),
                facts.schoolTerms(),
                changed(
                        facts.startups(),
                        it -> it.key().equals(key),
                        it -> new Startup(
                                it.key(),
                                it.measure(),
                                Period.of(
                                        it.period().start(),
                                        it.period().start().plusMonths(months).minusDays(1)),
                                it.place(),
                                it.spent())),
                facts.hirings());
    }

    private static PersonFacts employed(PersonFacts facts, String key, int months) {
        return support(
                facts,
                facts.apprenticeships(),
                facts.schoolTerms(),
                facts.startups(),
                changed(
                        facts.hirings(),
                        it -> it.key().equals(key),
                        it -> new Hiring(
                                it.key(),
                                it.employerKind(),
                                it.period(),
                                it.place(),
                                IntStream.range(0, months)
                                        .mapToObj(
                                                i -> YearMonth.from(it.period().start())
                                                        .plusMonths(i))
                                        .collect(Collectors.toCollection(HashSet::new)))));
    }

    private static Training attended(Training it, int hours) {
        return new Training(
                it.key(),
                it.occupation(),
                it.mode(),
                it.period(),
                it.place(),
                StudyHours.ofHours(hours),
                it.sessions(),
                it.certificate());
    }

    private static WorkMonth work(WorkMonth it, boolean proven, WorkTerms terms) {
        return new WorkMonth(it.key(), it.employer(), it.employerKind(), it.month(), it.hiredOn(), proven, terms);
    }

    private static WorkTerms terms(WorkMonth it, int days, boolean dispatched, boolean applied) {
        WorkTerms terms = it.terms();
        return new WorkTerms(
                terms.size(),
                terms.industry(),
                terms.place(),
                days < 0 ? Optional.empty() : Optional.of(days),
                terms.suspended(),
                dispatched,
                applied);
    }

    private static int days(WorkMonth it) {
        return it.terms().daysWorked().orElse(-1);
    }

    private static PersonFacts with(
            PersonFacts facts, Optional<LocalDate> died, List<Training> trainings, List<WorkMonth> months) {
        return new PersonFacts(
                facts.birthDate(),
                facts.sex(),
                died,
                facts.groups(),
                trainings,
                months,
                facts.residence(),
                facts.apprenticeships(),
                facts.schoolTerms(),
                facts.startups(),
                facts.hirings());
    }

    private static PersonFacts support(
            PersonFacts facts,
            List<Apprenticeship> apprenticeships,
            List<SchoolTerm> terms,
            List<Startup> startups,
            List<Hiring> hirings) {
        return new PersonFacts(
                facts.birthDate(),
                facts.sex(),
                facts.diedOn(),
                facts.groups(),
                facts.trainings(),
                facts.workMonths(),
                facts.residence(),
                apprenticeships,
                terms,
                startups,
                hirings);
    }

    private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }

    private static double number(String text) {
        return Double.parseDouble(first(NUMBER, text));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    private static String last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group())
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
