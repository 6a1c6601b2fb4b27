package org.yujiang.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujiang.county.Labels.Claims;
import org.yujiang.county.Labels.Lived;
import org.yujiang.county.Labels.Payable;
import org.yujiang.county.Labels.Quarantined;
import org.yujiang.county.Labels.Refused;

/** Counts, while the stories are told, what must come of them. */
final class LabelBook {
    private int people;
    private int enrolments;
    private int certificates;
    private int attendances;
    private int workMonths;
    private Scenario scenario = Scenario.COLLEGE_LEVEL;
    private final Map<Scenario, Integer> times = new EnumMap<>(Scenario.class);
    private final Map<Scenario, String> examples = new EnumMap<>(Scenario.class);
    private final Map<Kind, Map<Ending, Tally>> claims = new EnumMap<>(Kind.class);
    private final Map<Source, Map<String, Integer>> quarantined = new EnumMap<>(Source.class);
    private final Map<Source, Map<String, Integer>> refused = new EnumMap<>(Source.class);

    /** What is paid for; named as the policy names it. */
    enum Kind {
        TRAINING,
        WORK_TRAINING,
        LIVING_ALLOWANCE
    }

    private enum Outcome {
        PAY,
        HOLD,
        DENY
    }

    private record Ending(Outcome outcome, String reason) {}

    private record Tally(long claims, long yuan) {
        Tally plus(long more) {
            return new Tally(claims + 1, yuan + more);
        }
    }

    void begin(Scenario next) {
        scenario = next;
        times.merge(next, 1, Integer::sum);
    }

    /** Somebody whom a good line names. */
    void person(Person person) {
        people++;
        examples.putIfAbsent(scenario, person.id());
    }

    void enrolment() {
        enrolments++;
    }

    void certificate() {
        certificates++;
    }

    void attendance() {
        attendances++;
    }

    void workMonth() {
        workMonths++;
    }

    void pay(Kind kind, String reason, long yuan) {
        claim(kind, new Ending(Outcome.PAY, reason), yuan);
    }

    void hold(Kind kind, String reason) {
        claim(kind, new Ending(Outcome.HOLD, reason), 0);
    }

    void deny(Kind kind, String reason) {
        claim(kind, new Ending(Outcome.DENY, reason), 0);
    }

    void quarantined(Source source, String code) {
        quarantined.computeIfAbsent(source, none -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }

    void refused(Source source, String code) {
        refused.computeIfAbsent(source, none -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }

    Labels labels(long seed, List<Labels.Lines> lines) {
        List<Quarantined> bad = new ArrayList<>();
        quarantined.forEach((source, codes) ->
                codes.forEach((code, count) -> bad.add(new Quarantined(source.feed(), code, count))));
        List<Refused> back = new ArrayList<>();
        refused.forEach(
                (source, codes) -> codes.forEach((code, count) -> back.add(new Refused(source.feed(), code, count))));
        List<Lived> lived = new ArrayList<>();
        times.forEach((told, count) -> lived.add(new Lived(told.name(), count, examples.getOrDefault(told, ""))));
        return new Labels(
                seed,
                people,
                enrolments,
                certificates,
                attendances,
                workMonths,
                claims(),
                payable(),
                bad,
                back,
                lines,
                lived);
    }

    private void claim(Kind kind, Ending ending, long yuan) {
        claims.computeIfAbsent(kind, none -> new HashMap<>())
                .merge(ending, new Tally(1, yuan), (before, first) -> before.plus(yuan));
    }

    private List<Claims> claims() {
        List<Claims> all = new ArrayList<>();
        claims.forEach((kind, endings) -> endings.forEach((ending, tally) -> all.add(
                new Claims(kind.name(), ending.outcome().name(), ending.reason(), tally.claims(), tally.yuan()))));
        all.sort(Comparator.comparing(Claims::kind)
                .thenComparing(Claims::outcome)
                .thenComparing(Claims::reason));
        return all;
    }

    private List<Payable> payable() {
        List<Payable> all = new ArrayList<>();
        claims.forEach((kind, endings) -> {
            List<Tally> paid = endings.entrySet().stream()
                    .filter(ending -> ending.getKey().outcome() == Outcome.PAY)
                    .map(Map.Entry::getValue)
                    .toList();
            all.add(new Payable(
                    kind.name(),
                    paid.stream().mapToLong(Tally::claims).sum(),
                    paid.stream().mapToLong(Tally::yuan).sum()));
        });
        return all;
    }
}
