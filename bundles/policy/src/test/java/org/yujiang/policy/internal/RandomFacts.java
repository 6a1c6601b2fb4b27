package org.yujiang.policy.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;

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
                months());
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
                shuffled(facts.workMonths()));
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
                many(3, i -> session(start)),
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
                            random.nextInt(4) > 0));
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
