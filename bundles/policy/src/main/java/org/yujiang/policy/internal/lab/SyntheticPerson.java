package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Apprenticeship;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Hiring;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.SchoolTerm;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;

/** Makes facts of people who do not exist. */
public final class SyntheticPerson {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1955, 1, 1);
    private static final int BIRTHS = 365 * 50;
    private static final LocalDate FIRST_SINCE = LocalDate.of(2014, 1, 1);
    private static final List<TraineeGroup> GROUPS = List.of(
            TraineeGroup.RURAL_LABOURER,
            TraineeGroup.RURAL_LABOURER,
            TraineeGroup.POOR_LABOURER,
            TraineeGroup.POOR_LABOURER,
            TraineeGroup.ENTERPRISE_EMPLOYEE,
            TraineeGroup.MARGINAL_HOUSEHOLD,
            TraineeGroup.UNEMPLOYED,
            TraineeGroup.DISABLED);

    private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE);
    private static final List<SkillLevel> LEVELS =
            List.of(SkillLevel.LEVEL_5, SkillLevel.LEVEL_5, SkillLevel.LEVEL_4, SkillLevel.LEVEL_3);
    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 4);

    private final SplittableRandom random;
    private final SyntheticOffers offers;

    /** A maker. */
    public SyntheticPerson(SplittableRandom random) {
        this.random = random;
        offers = new SyntheticOffers(random.split());
    }

    /** The next person. */
    public PersonFacts next() {
        return new PersonFacts(
                FIRST_BIRTH.plusDays(random.nextInt(BIRTHS)),
                pick(SEXES),
                oneIn(300) ? Optional.of(day()) : Optional.empty(),
                memberships(),
                trainings(),
                workMonths(),
                oneIn(10) ? Optional.empty() : Optional.of(offers.county()),
                oneIn(250) ? List.of(apprenticeship()) : List.of(),
                oneIn(250) ? List.of(schoolTerm()) : List.of(),
                oneIn(250) ? List.of(startup()) : List.of(),
                oneIn(250) ? List.of(hiring()) : List.of());
    }

    private Apprenticeship apprenticeship() {
        LocalDate start = day();
        boolean completed = oneIn(2);
        return new Apprenticeship(
                offers.employer().code() + "/A" + start,
                new Occupation("6-31-01-03", "电工"),
                SkillLevel.LEVEL_4,
                Period.of(start, start.plusYears(1)),
                Optional.of(offers.county()),
                completed ? 1 : 0,
                completed ? Optional.of(start.plusYears(1)) : Optional.empty(),
                oneIn(20) ? Optional.of(start.plusMonths(3)) : Optional.empty(),
                oneIn(2) ? Optional.of(Money.ofYuan(3000 + random.nextInt(3000))) : Optional.empty());
    }

    private SchoolTerm schoolTerm() {
        LocalDate start = LocalDate.of(2020, oneIn(2) ? 3 : 9, 1);
        return new SchoolTerm(
                offers.employer().code() + "/T" + start,
                ProviderKind.TECHNICAL_SCHOOL,
                Period.of(start, start.plusMonths(5)),
                Optional.of(offers.county()),
                oneIn(30) ? Money.ofYuan(500) : Money.ZERO);
    }

    private Startup startup() {
        LocalDate start = day();
        StartupMeasure measure = oneIn(2) ? StartupMeasure.INITIAL_STARTUP : StartupMeasure.PREMISES_RENT;
        return new Startup(
                measure + "/" + start,
                measure,
                Period.of(start, start.plusMonths(12)),
                Optional.of(offers.county()),
                Optional.of(Money.ofYuan(2000 + random.nextInt(20_000))));
    }

    private Hiring hiring() {
        LocalDate start = day();
        SyntheticOffers.Employer employer = offers.employer();
        Set<YearMonth> proven = IntStream.range(0, random.nextInt(9))
                .mapToObj(it -> YearMonth.from(start).plusMonths(it))
                .collect(Collectors.toSet());
        return new Hiring(
                employer.code() + "/" + start,
                employer.kind(),
                Period.from(start),
                Optional.of(offers.county()),
                proven);
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(365));
    }

    private List<Membership> memberships() {
        List<Membership> memberships = new ArrayList<>();
        for (int left = oneIn(50) ? 0 : oneIn(4) ? 2 : 1; left > 0; left--) {
            LocalDate since = FIRST_SINCE.plusDays(random.nextInt(365 * 6));
            memberships.add(new Membership(
                    pick(GROUPS), oneIn(10) ? Period.of(since, since.plusYears(2)) : Period.from(since), ""));
        }
        return memberships;
    }

    private List<Training> trainings() {
        List<Training> trainings = new ArrayList<>();
        for (int left = oneIn(2) ? 0 : oneIn(3) ? 2 : oneIn(12) ? 4 : 1; left > 0; left--) {
            SyntheticOffers.Offer offer = offers.offer();
            if (trainings.stream().noneMatch(it -> it.key().equals(offer.key()))) {
                trainings.add(training(offer));
            }
        }
        return trainings;
    }

    private Training training(SyntheticOffers.Offer offer) {
        int attended = oneIn(6)
                ? random.nextInt(offer.sessions().size() + 1)
                : offer.sessions().size();
        return new Training(
                offer.key(),
                offer.occupation(),
                offer.mode(),
                offer.period(),
                offer.place(),
                StudyHours.ofHours(SyntheticOffers.HOURS * (long) attended),
                offer.sessions().subList(0, attended),
                oneIn(20)
                        ? Optional.empty()
                        : Optional.of(certificate(offer.period().start().plusDays(14))));
    }

    private Certificate certificate(LocalDate from) {
        CertificateKind kind = oneIn(3)
                ? CertificateKind.TRAINING_COMPLETION
                : oneIn(10) ? CertificateKind.SPECIAL_SKILL : CertificateKind.SKILL_LEVEL;
        return new Certificate(
                "",
                kind,
                kind == CertificateKind.SKILL_LEVEL ? Optional.of(pick(LEVELS)) : Optional.empty(),
                from.plusDays(random.nextInt(10)));
    }

    private List<WorkMonth> workMonths() {
        List<WorkMonth> months = new ArrayList<>();
        if (oneIn(14)) {
            SyntheticOffers.Employer employer = offers.employer();
            int first = random.nextInt(4);
            int count = 1 + random.nextInt(7);
            LocalDate hired = FIRST_MONTH.plusMonths(first).atDay(1).minusDays(random.nextInt(100));
            for (int i = 0; i < count; i++) {
                YearMonth month = FIRST_MONTH.plusMonths(first + (long) i);
                months.add(new WorkMonth(
                        employer.code() + "/" + month,
                        employer.code(),
                        employer.kind(),
                        month,
                        Optional.of(hired),
                        !oneIn(15),
                        new WorkTerms(
                                employer.size(),
                                employer.industry(),
                                employer.place(),
                                oneIn(2) ? Optional.of(15 + random.nextInt(12)) : Optional.empty(),
                                false,
                                oneIn(40),
                                oneIn(60))));
            }
        }
        return months;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
