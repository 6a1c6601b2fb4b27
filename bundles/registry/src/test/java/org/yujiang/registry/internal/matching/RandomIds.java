package org.yujiang.registry.internal.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.yujiang.domain.ResidentId;

/** Ids of the never-assigned range, of people born before 2000, so that they have an old number too. */
final class RandomIds {
    private RandomIds() {}

    static Stream<ResidentId> ids(int count) {
        SplittableRandom random = new SplittableRandom(20_200_430);
        return Stream.generate(() -> ResidentId.parseImported(old(random))).limit(count);
    }

    static String old(ResidentId id) {
        return id.value().substring(0, 6) + id.value().substring(8, 17);
    }

    private static String old(SplittableRandom random) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        return String.format(
                Locale.ROOT,
                "4198%02d%s%03d",
                1 + random.nextInt(20),
                DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(birth),
                random.nextInt(1_000));
    }
}
