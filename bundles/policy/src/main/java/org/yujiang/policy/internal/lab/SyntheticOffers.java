package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.policy.PersonFacts.Session;

/** Classes and employers that do not exist: some tens of thousands of classes of two weeks with ten sessions. */
final class SyntheticOffers {
    /** Study hours of a session. */
    static final int HOURS = 8;

    private static final int CLASSES = 40_000;
    private static final int EMPLOYERS = 3_000;
    private static final int SESSIONS = 10;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final List<Occupation> OCCUPATIONS = List.of(
            new Occupation("4-10-01-06", "家政服务员"),
            new Occupation("4-10-01-02", "育婴员"),
            new Occupation("4-10-01-05", "养老护理员"),
            new Occupation("6-05-01-03", "缝纫工"),
            new Occupation("6-18-02-04", "焊工"),
            new Occupation("4-03-02-01", "中式烹调师"));

    private static final List<ProviderKind> KINDS =
            List.of(ProviderKind.ENTERPRISE, ProviderKind.POVERTY_ALLEVIATION_WORKSHOP, ProviderKind.COOPERATIVE);

    private static final List<Division> COUNTIES = Divisions.henan().counties();
    private static final List<EnterpriseSize> SIZES = List.of(EnterpriseSize.values());
    private static final List<EmployerIndustry> INDUSTRIES = List.of(EmployerIndustry.values());

    /** A class. */
    record Offer(
            String key,
            Occupation occupation,
            DeliveryMode mode,
            Period period,
            Optional<DivisionCode> place,
            List<Session> sessions) {}

    /** An employer. */
    record Employer(
            CreditCode code,
            ProviderKind kind,
            Optional<EnterpriseSize> size,
            Optional<EmployerIndustry> industry,
            Optional<DivisionCode> place) {}

    private final SplittableRandom random;
    private final List<Employer> employers;
    private final List<Offer> offers = new ArrayList<>();

    SyntheticOffers(SplittableRandom random) {
        this.random = random;
        employers = IntStream.range(0, EMPLOYERS).mapToObj(this::employer).toList();
        for (int number = 0; number < CLASSES; number++) {
            offers.add(offer(number));
        }
    }

    Offer offer() {
        return pick(offers);
    }

    Employer employer() {
        return pick(employers);
    }

    /** Some county of Henan. */
    DivisionCode county() {
        return pick(COUNTIES).code();
    }

    private Employer employer(int number) {
        return new Employer(
                code(number),
                pick(KINDS),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(pick(SIZES)),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(pick(INDUSTRIES)),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(county()));
    }

    private Offer offer(int number) {
        LocalDate start = LocalDate.of(2020, 1, 6).plusDays(random.nextInt(340));
        int hour = random.nextInt(2) == 0 ? 8 : 14;
        List<Session> sessions = new ArrayList<>();
        for (int day = 0; day < SESSIONS; day++) {
            sessions.add(new Session(
                    start.plusDays(day).atTime(hour, 30), start.plusDays(day).atTime(hour + 3, 30)));
        }
        return new Offer(
                pick(employers).code() + "/2020-" + number,
                pick(OCCUPATIONS),
                random.nextInt(4) == 0 ? DeliveryMode.ONLINE : DeliveryMode.OFFLINE,
                Period.of(start, start.plusDays(13)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(county()),
                sessions);
    }

    /** A code of the range that was never assigned, with its check character. */
    private static CreditCode code(int number) {
        String body = "914198%02dMA%07d".formatted(number % 100, number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return CreditCode.parse(body + ALPHABET.charAt((31 - sum % 31) % 31));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
