package org.yujiang.registry.internal.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Database;

/**
 * Whatever comes first, the claims come out the same: lines in any order, pages cut anywhere, feeds in any turn, pages read
 * twice, and decisions made in between.
 */
class ArrivalOrderTest {
    private static final int PEOPLE = 40;
    private static final List<String> TAUGHT = List.of("家政服务员", "电工", "保安员", "养老护理员", "焊工", "家政服务员", "家政服务员", "电工");
    private static final List<String> FEEDS = List.of("college", "platform", "workshop");

    private final PolicyLibrary policies = new HenanOnly();
    private final Database database = TestDatabase.empty();
    private final TestServices services = new TestServices(database, policies, Clock.systemUTC());
    private final Registry registry = services.registry;

    /** A line that a feed brings. */
    private record Arrival(String feed, FeedItem item) {}

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfArrivalDoesNotMatter(long seed) {
        List<Arrival> arrivals = arrivals(new Random(seed));
        FEEDS.forEach(feed -> pull(
                feed, arrivals.stream().filter(it -> it.feed().equals(feed)).toList()));
        Map<String, List<String>> expected = claims();
        assertThat(expected.values().stream().flatMap(List::stream))
                .as("the facts are worth the test")
                .anyMatch(claim -> claim.contains("PAY"))
                .anyMatch(claim -> claim.contains("ANNUAL_CAP"))
                .anyMatch(claim -> claim.contains("SAME_OCCUPATION_LEVEL"))
                .anyMatch(claim -> claim.contains("NO_WAGE_LINE"))
                .anyMatch(claim -> claim.contains("MAX_WORK_MONTHS"));

        for (int variant = 1; variant <= 3; variant++) {
            TestDatabase.empty();
            deliver(arrivals, new Random(1000 * seed + variant));
            assertThat(claims()).as("variant %s", variant).isEqualTo(expected);
        }
    }

    /** Facts without contradictions about people who are in classes of one feed, seen by another and work in a workshop. */
    private static List<Arrival> arrivals(Random random) {
        Lines lines = new Lines();
        for (int no = 0; no < TAUGHT.size(); no++) {
            lines.add("college", Facts.training("K" + no, end(no), TAUGHT.get(no)));
        }
        for (int n = 1; n <= PEOPLE; n++) {
            PersonRef person = Facts.person(n);
            TraineeGroup group = random.nextInt(3) > 0 ? TraineeGroup.POOR_LABOURER : TraineeGroup.RURAL_LABOURER;
            lines.add(FEEDS.get(random.nextInt(FEEDS.size())), Facts.trainee(person, group));
            for (int no : classes(random)) {
                String key = "K" + no;
                lines.add(random.nextBoolean() ? "college" : "platform", Facts.enrolment(key, person));
                lines.add(
                        random.nextBoolean() ? "college" : "platform",
                        Facts.attendance(key, person, end(no).minusDays(random.nextInt(5))));
                if (random.nextInt(5) > 0) {
                    lines.add("college", Facts.certificate(key, person, end(no)));
                }
            }
            work(lines, person, random);
        }
        return lines.all;
    }

    private static void work(Lines lines, PersonRef person, Random random) {
        int months = random.nextInt(8);
        for (int i = 0; i < months; i++) {
            YearMonth month = YearMonth.of(2020, 6).plusMonths(i);
            lines.add("workshop", Facts.month(person, month));
            if (random.nextInt(6) > 0) {
                lines.add(random.nextInt(4) > 0 ? "workshop" : "platform", Facts.wage(person, month));
            }
        }
    }

    private static List<Integer> classes(Random random) {
        List<Integer> all = new ArrayList<>();
        for (int no = 0; no < TAUGHT.size(); no++) {
            all.add(no);
        }
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(5));
    }

    private static LocalDate end(int no) {
        return LocalDate.of(2020, 6, 20).plusDays(20L * no);
    }

    private void deliver(List<Arrival> arrivals, Random random) {
        List<Arrival> rest = new ArrayList<>(arrivals);
        Collections.shuffle(rest, random);
        while (!rest.isEmpty()) {
            List<Arrival> part = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(40)));
            Map<String, List<Arrival>> pages = new HashMap<>();
            part.forEach(arrival -> pages.computeIfAbsent(arrival.feed(), feed -> new ArrayList<>())
                    .add(arrival));
            pages.forEach((feed, page) -> {
                pull(feed, page);
                if (random.nextInt(4) == 0) {
                    pull(feed, page);
                }
            });
            if (random.nextInt(5) == 0) {
                services.awaitDecisions();
            }
            part.clear();
        }
    }

    private void pull(String feed, List<Arrival> page) {
        Counts ignored = services.pull(feed, page.stream().map(Arrival::item).toList());
    }

    /** The claims of each person, as far as a citizen would see them. */
    private Map<String, List<String>> claims() {
        services.awaitDecisions();
        Map<String, List<String>> claims = new TreeMap<>();
        for (int n = 1; n <= PEOPLE; n++) {
            PersonRef person = Facts.person(n);
            ClaimFilter hers = new ClaimFilter(
                    Optional.of(registry.findTrainee(PROVINCE, person.id().orElseThrow())
                            .orElseThrow()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            claims.put(
                    person.name(),
                    registry.claims(PROVINCE, hers, PageRequest.first(1000)).items().stream()
                            .map(claim -> claim.kind() + " " + claim.key() + " " + claim.outcome() + " "
                                    + claim.amountYuan() + " " + claim.reasons())
                            .sorted()
                            .toList());
        }
        return claims;
    }

    private static final class Lines {
        private final List<Arrival> all = new ArrayList<>();

        void add(String feed, ProviderRecord record) {
            all.add(new Arrival(feed, Facts.line(all.size() + 1, record)));
        }
    }
}
