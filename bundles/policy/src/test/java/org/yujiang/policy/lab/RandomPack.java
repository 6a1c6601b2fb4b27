package org.yujiang.policy.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.TestPack;

/** Packs that say anything that the form allows: versions that begin late, change often and end early. */
final class RandomPack {
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);

    private final Random random;
    private final StringBuilder yaml = new StringBuilder();

    private RandomPack(long seed) {
        random = new Random(seed);
    }

    /** A pack that depends on nothing but the seed. */
    static PolicyPack of(long seed) throws Exception {
        return TestPack.parse(new RandomPack(seed).text());
    }

    private String text() {
        yaml.append("""
                pack: random
                version: 1.0.0
                title: {zh: 随机, en: random}
                documents:
                  - {title: t, issuer: i, provisions: {p: p}}
                readings:
                """);
        reading("annualCapScope", "ALL", "DEEP_COUNTIES");
        reading("completionAmount", "BY_HOURS", "FLAT");
        reading("countingDate", "CLASS_START", "COMPLETION", "CERTIFICATE");
        reading("categoryDate", "CLASS_START", "COMPLETION", "CERTIFICATE");
        reading("amountDate", "CLASS_START", "COMPLETION", "CERTIFICATE");
        reading("workTrainingCounts", "YES", "NO");
        yaml.append("training:\n");
        parameter("eligibleGroups", this::groups);
        parameter("poorGroups", this::groups);
        parameter("annualCapPoor", () -> number(0, 4));
        parameter("annualCapOthers", () -> number(0, 3));
        parameter("deepCounties", () -> pick("[411224]", "[411200]", "[410325, 410927]"));
        parameter("minHours", () -> number(0, 60));
        parameter("minAge", () -> number(0, 30));
        parameter("maxAge", () -> "{男: " + number(30, 70) + ", 女: " + number(30, 70) + "}");
        parameter("deceased", this::severity);
        parameter("sessionOverlap", this::severity);
        parameter("sameOccupationLevel", this::severity);
        parameter("amountByLevel", () -> "{五级: %s, 四级: %s, 三级: %s, 二级: %s, 一级: %s}"
                .formatted(amount(), amount(), amount(), amount(), amount()));
        parameter("amountByKind", () -> "{专项职业能力: %s, 特种作业: %s}".formatted(amount(), amount()));
        parameter("completionPerHour", this::yuan);
        parameter("completionCeiling", this::yuan);
        parameter("completionFlat", this::yuan);
        yaml.append("workTraining:\n");
        parameter("programme", () -> pick("OPEN", "OPEN", "CLOSED"));
        parameter("eligibleGroups", this::groups);
        parameter("minAge", () -> number(0, 30));
        parameter("maxMonths", () -> number(0, 12));
        parameter("deceased", this::severity);
        parameter("wageLine", this::severity);
        parameter("oneEmployerPerMonth", this::severity);
        parameter("monthlyRate", this::yuan);
        return yaml.toString();
    }

    private void reading(String name, String... choices) {
        yaml.append("  %s: {value: %s, source: reading}%n".formatted(name, pick(choices)));
    }

    private void parameter(String name, Supplier<String> value) {
        yaml.append("  ").append(name).append(":\n");
        LocalDate from = FIRST.plusDays(random.nextInt(3) == 0 ? random.nextInt(500) : 0);
        int versions = 1 + random.nextInt(3);
        for (int i = 0; i < versions; i++) {
            LocalDate until = from.plusDays(30L + random.nextInt(200));
            boolean open = i == versions - 1 && random.nextInt(3) > 0;
            yaml.append("    - {from: %s, %svalue: %s, provision: p}%n"
                    .formatted(from, open ? "" : "until: " + until + ", ", value.get()));
            from = until.plusDays(1);
        }
    }

    private String groups() {
        List<String> groups = Arrays.stream(TraineeGroup.values())
                .filter(group -> random.nextInt(3) > 0)
                .map(TraineeGroup::zh)
                .collect(Collectors.toCollection(ArrayList::new));
        groups.add(TraineeGroup.VETERAN.zh());
        return groups.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
    }

    private String severity() {
        return pick("DENY", "DENY", "OFF");
    }

    private String amount() {
        return random.nextInt(4) == 0 ? "none" : yuan();
    }

    private String yuan() {
        return number(1, 900) + "." + number(10, 99);
    }

    private String number(int least, int most) {
        return String.valueOf(least + random.nextInt(most - least + 1));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
