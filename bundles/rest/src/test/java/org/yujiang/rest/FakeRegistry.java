package org.yujiang.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.RunState;

/** A registry in memory: two people, one with everything and one with only what must be there. */
final class FakeRegistry implements Registry {
    static final String FEED = "college-luoyang";
    static final String KNOWN = "419801199003070019";
    static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID BOB = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2020-06-01T02:03:04Z");
    private static final Problem PROBLEM = new Problem("ROSTER_HEADER", "表头有误。", "The header is wrong.");

    /** When set, every question fails so. */
    private Optional<RuntimeException> failure = Optional.empty();

    void failWith(RuntimeException failure) {
        this.failure = Optional.of(failure);
    }

    void failWith(RegistryException.Kind kind) {
        failWith(new RegistryException(kind, new Problem("REGISTRY_" + kind, "登记库出错。", "The registry failed.")));
    }

    @Override
    public Status status() {
        ask();
        return new Status("PostgreSQL 18.6 (embedded)", "3", 2, 2, 0, Optional.of("henan-2020/1.0.0"));
    }

    @Override
    public Page<Trainee> trainees(PageRequest page) {
        return page(List.of(person(ANNA), person(BOB)), page, trainee -> trainee.id()
                .toString());
    }

    @Override
    public Optional<UUID> findTrainee(ResidentId id) {
        ask();
        return id.value().startsWith("419801") ? Optional.of(ANNA) : Optional.empty();
    }

    @Override
    public Optional<History> history(UUID trainee) {
        ask();
        if (trainee.equals(BOB)) {
            return Optional.of(new History(
                    person(BOB),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(bare()),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return trainee.equals(ANNA) ? Optional.of(full()) : Optional.empty();
    }

    @Override
    public Page<Enrolment> enrolments(Optional<UUID> trainee, PageRequest page) {
        List<Enrolment> all = List.of(enrolment(), bare());
        return page(
                all.stream()
                        .filter(each -> trainee.isEmpty() || trainee.get().equals(each.trainee()))
                        .toList(),
                page,
                each -> each.id().toString());
    }

    @Override
    public Page<Claim> claims(ClaimFilter filter, PageRequest page) {
        List<Claim> all = List.of(
                claim(1, SubsidyKind.TRAINING, Outcome.PAY, "1000.00", ReasonCode.AMOUNT_BY_LEVEL),
                claim(2, SubsidyKind.WORK_TRAINING, Outcome.HOLD, "0.00", ReasonCode.NO_WAGE_LINE));
        return page(
                all.stream()
                        .filter(each -> filter.trainee().isEmpty()
                                || filter.trainee().get().equals(each.trainee()))
                        .filter(each -> filter.kind().isEmpty() || filter.kind().get() == each.kind())
                        .filter(each ->
                                filter.outcome().isEmpty() || filter.outcome().get() == each.outcome())
                        .filter(each -> filter.reason().isEmpty()
                                || filter.reason().get()
                                        == each.reasons().get(0).code())
                        .toList(),
                page,
                each -> each.id().toString());
    }

    @Override
    public List<ClaimTotal> claimTotals() {
        ask();
        return List.of(new ClaimTotal(SubsidyKind.TRAINING, Outcome.PAY, ReasonCode.AMOUNT_BY_LEVEL, 1, "1000.00"));
    }

    @Override
    public List<Feed> feeds() {
        ask();
        return List.of(
                new Feed(FEED, "org.yujiang.provider.collegeroster/1.0.0", counts(), 1, Optional.of(failedRun())),
                new Feed("gone", "org.example/0.9.0", Counts.NONE, 0, Optional.empty()));
    }

    @Override
    public Page<Run> runs(String feed, PageRequest page) {
        return page(
                feed.equals(FEED) ? List.of(failedRun(), openRun()) : List.of(), page, run -> Long.toString(run.id()));
    }

    @Override
    public Page<Quarantined> quarantine(Optional<String> feed, PageRequest page) {
        List<Quarantined> all = List.of(
                new Quarantined(1, FEED, 7, "名册.xlsx", 4, Optional.of("身份证号"), PROBLEM, false, AT, AT),
                new Quarantined(2, FEED, 7, "坏.xlsx", 0, Optional.empty(), PROBLEM, true, AT, AT));
        return page(all, page, each -> Long.toString(each.id()));
    }

    private void ask() {
        failure.ifPresent(each -> {
            throw each;
        });
    }

    /** The key of a page is the key of its last item, as in the real one. */
    private <T> Page<T> page(List<T> all, PageRequest request, Function<T, String> key) {
        ask();
        int from = request.after()
                .map(after -> all.stream().map(key).toList().indexOf(after) + 1)
                .orElse(0);
        int to = Math.min(all.size(), from + request.limit());
        List<T> items = all.subList(from, to);
        return new Page<>(items, to < all.size() ? Optional.of(key.apply(all.get(to - 1))) : Optional.empty());
    }

    private static Trainee person(UUID id) {
        boolean anna = id.equals(ANNA);
        return new Trainee(
                id,
                "4198************18",
                anna ? "王小芳" : "李四",
                LocalDate.of(1990, 3, 7),
                anna ? "女" : "男",
                anna ? Optional.of("410782") : Optional.empty(),
                anna ? List.of("POOR_LABOURER") : List.of());
    }

    private static History full() {
        return new History(
                person(ANNA),
                Optional.of(LocalDate.of(2021, 1, 2)),
                List.of(new ReportedName("王小芳", FEED, AT)),
                List.of(new Membership("POOR_LABOURER", LocalDate.of(2019, 1, 1), "名册", FEED)),
                List.of(enrolment()),
                List.of(new Attendance(
                        "91410100MA00000000",
                        "2020-01",
                        LocalDateTime.of(2020, 5, 4, 8, 0),
                        LocalDateTime.of(2020, 5, 4, 11, 45),
                        "5",
                        "FACE",
                        FEED)),
                List.of(
                        new WorkMonth(
                                "91410100MA00000000",
                                "服装厂",
                                Optional.of("王庄车间"),
                                "2020-05",
                                true,
                                Optional.of("1800.00"),
                                FEED),
                        new WorkMonth(
                                "91410100MA00000000",
                                "服装厂",
                                Optional.empty(),
                                "2020-06",
                                false,
                                Optional.empty(),
                                FEED)),
                List.of(claim(1, SubsidyKind.TRAINING, Outcome.PAY, "1000.00", ReasonCode.AMOUNT_BY_LEVEL)));
    }

    private static Enrolment enrolment() {
        return new Enrolment(
                UUID.fromString("01900000-0000-7000-8000-0000000000a1"),
                ANNA,
                "91410100MA00000000",
                Optional.of("洛阳技师学院"),
                "2020-01",
                Optional.of("家政服务"),
                Optional.of("4-10-01-06"),
                Optional.of("家政服务员"),
                Optional.of("LEVEL_5"),
                Optional.of("OFFLINE"),
                Optional.of(LocalDate.of(2020, 5, 4)),
                Optional.of(LocalDate.of(2020, 5, 29)),
                "120.5",
                Optional.of("Y000041011000001"),
                Optional.of(LocalDate.of(2020, 6, 1)),
                FEED);
    }

    private static Enrolment bare() {
        return new Enrolment(
                UUID.fromString("01900000-0000-7000-8000-0000000000a2"),
                BOB,
                "91410100MA00000000",
                Optional.empty(),
                "2020-02",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "0",
                Optional.empty(),
                Optional.empty(),
                FEED);
    }

    private static Claim claim(int number, SubsidyKind kind, Outcome outcome, String yuan, ReasonCode reason) {
        return new Claim(
                UUID.fromString("01900000-0000-7000-8000-0000000000c" + number),
                ANNA,
                kind,
                "2020-01",
                outcome,
                yuan,
                List.of(new Decision.Reason(reason, "1.3-a", "五级 1000 元。", "Level 5: 1000 yuan.")),
                "henan-2020/1.0.0",
                "9f86d081",
                AT);
    }

    private static Counts counts() {
        return new Counts(10, 7, 1, 1, 1);
    }

    private static Run failedRun() {
        return new Run(8, FEED, "a/1", RunState.FAILED, AT, Optional.of(AT), counts(), Optional.of(PROBLEM));
    }

    private static Run openRun() {
        return new Run(7, FEED, "a/1", RunState.RUNNING, AT, Optional.empty(), Counts.NONE, Optional.empty());
    }
}
