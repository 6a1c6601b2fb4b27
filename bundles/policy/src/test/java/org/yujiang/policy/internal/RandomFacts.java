package org.yujiang.policy.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
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
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Startup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.PersonFacts.WorkTerms;

/** Facts of people who try everything: many lines within few days, so that rules and ties meet. */
public final class RandomFacts {
    private static final List<String> EMPLOYERS =
            List.of("91419801MA0000010X", "91419802MA0000020D", "93419801NA00000305");

    private final Random random;

    /** Facts that depend on nothing but the seed. */
    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** The next person. */
    public PersonFacts person() {
        return new PersonFacts(
                LocalDate.of(1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                pick(Sex.values()),
                random.nextInt(10) == 0 ? Optional.of(day()) : Optional.empty(),
                many(4, i -> new Membership(pick(TraineeGroup.values()), Period.from(day().minusYears(1)), "")),
                many(10, this::training),
                months(),
                maybe(this::place),
                many(3, this::apprenticeship),
                many(6, this::schoolTerm),
                many(6, this::startup),
                many(3, this::hiring));
    }

    /** The same facts in another order. */
    public PersonFacts shuffled(PersonFacts facts) {
        return new PersonFacts(
                facts.birthDate(),
                facts.sex(),
                facts.diedOn(),
                shuffled(facts.groups()),
                shuffled(facts.trainings()).stream()
                        .map(training -> new Training(
                                training.key(),
                                training.occupation(),
                                training.mode(),
                                training.period(),
                                training.place(),
                                training.attended(),
                                shuffled(training.sessions()),
                                training.certificate()))
                        .toList(),
                shuffled(facts.workMonths()),
                facts.residence(),
                shuffled(facts.apprenticeships()),
                shuffled(facts.schoolTerms()),
                shuffled(facts.startups()),
                shuffled(facts.hirings()));
    }

    private Apprenticeship apprenticeship(int number) {
        LocalDate start = day();
        return new Apprenticeship(
                EMPLOYERS.get(random.nextInt(EMPLOYERS.size())) + "/A" + number,
                new Occupation("6-31-01-03", "电工"),
                pick(SkillLevel.values()),
                random.nextInt(9) == 0
                        ? Period.from(start)
                        : Period.of(
                                start, start.plusMonths(3L + random.nextInt(40)).minusDays(random.nextInt(3))),
                maybe(this::place),
                random.nextInt(3),
                maybe(() -> start.plusYears(2)),
                random.nextInt(3) == 0 ? Optional.of(start.plusMonths(5)) : Optional.empty(),
                maybe(() -> Money.parse(random.nextInt(9000) + ".37")));
    }

    private SchoolTerm schoolTerm(int number) {
        LocalDate start = LocalDate.of(2018 + random.nextInt(4), random.nextBoolean() ? 3 : 9, 1);
        return new SchoolTerm(
                "12419801MB00000191/T" + number,
                random.nextInt(5) == 0 ? ProviderKind.TRAINING_INSTITUTION : ProviderKind.TECHNICIAN_COLLEGE,
                Period.of(start, start.plusMonths(4)),
                maybe(this::place),
                random.nextInt(4) == 0 ? Money.ofYuan(100L + random.nextInt(900)) : Money.ZERO);
    }

    private Startup startup(int number) {
        StartupMeasure measure = pick(StartupMeasure.values());
        LocalDate start = day().minusMonths(random.nextInt(9));
        return new Startup(
                measure + "/" + number,
                measure,
                random.nextInt(4) == 0 ? Period.from(start) : Period.of(start, start.plusDays(random.nextInt(300))),
                maybe(this::place),
                maybe(() -> Money.parse(random.nextInt(40_000) + ".19")));
    }

    private Hiring hiring(int number) {
        LocalDate start = day();
        List<YearMonth> months = many(9, i -> YearMonth.from(start).plusMonths(i));
        return new Hiring(
                EMPLOYERS.get(number % EMPLOYERS.size()) + "/" + start + "/" + number,
                pick(ProviderKind.values()),
                random.nextInt(3) == 0 ? Period.of(start, start.plusDays(random.nextInt(200))) : Period.from(start),
                maybe(this::place),
                Set.copyOf(months));
    }

    private DivisionCode place() {
        return DivisionCode.parse(
                List.of("411224", "990101", "411722", "990103001").get(random.nextInt(4)));
    }

    private WorkTerms terms() {
        return new WorkTerms(
                maybe(() -> pick(EnterpriseSize.values())),
                maybe(() -> pick(EmployerIndustry.values())),
                maybe(this::place),
                maybe(() -> random.nextInt(32)),
                random.nextInt(4) == 0,
                random.nextInt(6) == 0,
                random.nextInt(6) == 0);
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
    }

    private Training training(int number) {
        LocalDate start = day();
        LocalDate end = start.plusDays(random.nextInt(20));
        return new Training(
                EMPLOYERS.get(random.nextInt(EMPLOYERS.size())) + "/" + number,
                new Occupation("4-10-01-0" + random.nextInt(3), "职业"),
                pick(DeliveryMode.values()),
                random.nextInt(20) == 0 ? Period.from(start) : Period.of(start, end),
                random.nextBoolean() ? Optional.of(DivisionCode.parse("411224")) : Optional.empty(),
                StudyHours.ofHours(random.nextInt(90)),
                many(6, i -> session(start.plusDays(random.nextInt(5)))),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(certificate(end)));
    }

    private Session session(LocalDate start) {
        LocalDateTime from = start.atTime(8 + random.nextInt(8), 0);
        return new Session(from, from.plusHours(1 + random.nextInt(3)));
    }

    private Certificate certificate(LocalDate end) {
        CertificateKind kind = pick(CertificateKind.values());
        return new Certificate(
                "1",
                kind,
                kind == CertificateKind.SKILL_LEVEL ? Optional.of(pick(SkillLevel.values())) : Optional.empty(),
                end.plusDays(random.nextInt(5)));
    }

    private List<WorkMonth> months() {
        List<WorkMonth> months = new ArrayList<>();
        for (String employer : EMPLOYERS) {
            for (int month = 1; month <= 12; month++) {
                if (random.nextInt(3) == 0) {
                    months.add(new WorkMonth(
                            employer + "/" + YearMonth.of(2021, month),
                            CreditCode.parse(employer),
                            pick(ProviderKind.values()),
                            YearMonth.of(2021, month),
                            random.nextBoolean() ? Optional.of(day()) : Optional.empty(),
                            random.nextInt(4) > 0,
                            terms()));
                }
            }
        }
        return months;
    }

    /** Few different days, so that lines tie. */
    private LocalDate day() {
        return LocalDate.of(2020, 12, 1).plusDays(10L * random.nextInt(30));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> many(int most, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
