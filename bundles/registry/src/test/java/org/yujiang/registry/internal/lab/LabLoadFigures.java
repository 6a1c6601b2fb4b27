package org.yujiang.registry.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Lab.Status;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** How fast facts stream from the database into the lab: docs/policy-lab.md. No test of the build: {@code -Dtest=LabLoadFigures}. */
class LabLoadFigures {
    private static final int PEOPLE = Integer.getInteger("lab.people", 20_000);
    private static final int PAGE = 500;
    private static final int ROUNDS = 5;
    private static final LocalDate END = LocalDate.of(2020, 6, 20);

    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), Clock.systemUTC());
    private final LabComponent lab = new LabComponent(
            services.database, services.guard, services.reads, new HenanOnly(), services.settings, Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        lab.close();
        services.close();
    }

    @Test
    void peoplePerSecond() {
        services.pull("college", Facts.line(1, Facts.training("K", END)));
        for (int first = 1; first <= PEOPLE; first += PAGE) {
            services.pull("college-" + first, page(first));
        }
        services.awaitDecisions();
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Status loaded = lab.load(PROVINCE, status -> {}).join();
            times[round] = System.nanoTime() - begin;
            assertThat(loaded.people()).isEqualTo(PEOPLE);
            System.out.printf("%s%n", loaded);
        }
        Arrays.sort(times);
        System.out.printf(
                "%,d people, median %.1f s: %,.0f people a second%n",
                PEOPLE, times[ROUNDS / 2] / 1e9, PEOPLE * 1e9 / times[ROUNDS / 2]);
        assertThat(lab.compare(PROVINCE, new Lab.Deployed("henan-2020/1.1.0"), 0)
                        .agreement())
                .isEqualTo(Lab.Agreement.SAME);
    }

    /** Somebody of the never-assigned range, who exists once. */
    private static PersonRef person(int n) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String born = LocalDate.of(1970, 1, 1).plusDays(n / 900).toString().replace("-", "");
        String first = "419801%s%03d".formatted(born, 1 + n % 900);
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first.charAt(i) - '0');
        }
        return Facts.person(first + "10X98765432".charAt(sum % 11), "学员" + n);
    }

    /** As many lines a person as in the synthetic province: a training of three sessions for half, two months for a sixth. */
    private static List<FeedItem> page(int first) {
        List<FeedItem> lines = new ArrayList<>();
        for (int n = first; n < first + PAGE; n++) {
            PersonRef person = person(n);
            lines.add(Facts.line(
                    lines.size() + 1L,
                    Facts.trainee(person, n % 3 == 0 ? TraineeGroup.RURAL_LABOURER : TraineeGroup.POOR_LABOURER)));
            if (n % 2 == 0) {
                lines.add(Facts.line(
                        lines.size() + 1L,
                        Facts.enrolment("K", person),
                        Facts.attendance("K", person, END.minusDays(5)),
                        Facts.attendance("K", person, END.minusDays(4)),
                        Facts.attendance("K", person, END.minusDays(3)),
                        Facts.certificate("K", person, END)));
            }
            for (int month = 6; n % 6 == 1 && month < 8; month++) {
                YearMonth worked = YearMonth.of(2020, month);
                lines.add(Facts.line(lines.size() + 1L, Facts.month(person, worked), Facts.wage(person, worked)));
            }
        }
        return lines;
    }
}
