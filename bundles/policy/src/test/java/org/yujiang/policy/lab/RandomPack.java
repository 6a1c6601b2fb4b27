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
        reading("workMonthCap", "PERSON", "PERSON_AND_EMPLOYER");
        reading("areaOf", "PLACE", "RESIDENCE");
        reading("blendedMode", "OFFLINE", "ONLINE");
        reading("allowanceNeedsCertificate", "YES", "NO");
        reading("incentiveDate", "QUALIFIED", "HIRED");
        if (random.nextInt(3) > 0) {
            areas();
        }
        // A pack has at least one kind; most have most.
        int lacking = random.nextInt(15);
        section(lacking != 0, this::training);
        section(lacking != 1, this::workTraining);
        section(lacking != 2, this::livingAllowance);
        section(random.nextBoolean(), this::apprenticeship);
        section(random.nextBoolean(), this::schooling);
        section(random.nextBoolean(), this::startup);
        section(random.nextBoolean(), this::employmentIncentive);
        return yaml.toString();
    }

    private static void section(boolean present, Runnable write) {
        if (present) {
            write.run();
        }
    }

    private void areas() {
        yaml.append("areas:\n");
        maybe("nationalPoor", this::places);
        parameter("deeplyPoor", this::places);
        maybe("oldArea", this::places);
    }

    private void training() {
        yaml.append("training:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("poorGroups", this::groups);
        parameter("annualCapPoor", () -> number(0, 4));
        parameter("annualCapOthers", () -> number(0, 3));
        parameter("deepCounties", this::places);
        parameter("minHours", () -> number(0, 60));
        parameter("minAge", () -> number(0, 30));
        parameter("maxAge", () -> "{男: " + number(30, 70) + ", 女: " + number(30, 70) + "}");
        parameter("deceased", this::severity);
        parameter("sessionOverlap", this::severity);
        parameter("sameOccupationLevel", this::severity);
        amount("amountByLevel", this::byLevel);
        amount("amountByKind", () -> "{专项职业能力: %s, 特种作业: %s}".formatted(orNone(), orNone()));
        amount("completionPerHour", this::yuan);
        amount("completionCeiling", this::yuan);
        amount("completionFlat", this::yuan);
    }

    private void workTraining() {
        yaml.append("workTraining:\n");
        parameter("fund", this::fund);
        parameter("programme", () -> pick("OPEN", "OPEN", "CLOSED"));
        parameter("eligibleGroups", this::groups);
        parameter("minAge", () -> number(0, 30));
        parameter("maxMonths", () -> number(0, 12));
        maybe("minDays", () -> number(0, 20));
        parameter("deceased", this::severity);
        parameter("wageLine", this::severity);
        parameter("oneEmployerPerMonth", this::severity);
        maybe("dispatchLabour", this::severity);
        maybe("repeatedApplication", this::severity);
        maybe("legNewHire", this::leg);
        maybe("legStandstill", this::leg);
        maybe("legIndustry", this::leg);
        maybe("legPoorLabour", this::leg);
        amount("monthlyRate", this::yuan);
    }

    private void livingAllowance() {
        yaml.append("livingAllowance:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("deceased", this::severity);
        amount("offline", this::allowance);
        amount("online", this::allowance);
        if (random.nextInt(4) > 0) {
            amount("base", this::yuan);
        }
        maybe("minDaysPerMonth", () -> number(1, 4));
        maybe("maxUnits", () -> number(1, 60));
        if (random.nextBoolean()) {
            amount("maxPerTraining", () -> number(50, 3000));
        }
        if (random.nextBoolean()) {
            amount("maxPerYear", () -> number(50, 3000));
        }
        maybe("maxTimesPerYear", () -> number(0, 3));
    }

    private void apprenticeship() {
        yaml.append("apprenticeship:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("deceased", this::severity);
        parameter("maxYears", () -> number(1, 3));
        parameter("advancePercent", () -> number(0, 40));
        maybe("yearlyPercent", () -> number(0, 30));
        parameter("actualSpend", () -> pick("CAPS", "IGNORED"));
        amount("amountByLevel", this::byLevel);
    }

    private void schooling() {
        yaml.append("schooling:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("schoolKinds", () -> pick("[技师学院]", "[技师学院, 技工学校, 培训机构]"));
        parameter("maxTerms", () -> number(1, 4));
        parameter("deceased", this::severity);
        parameter("feeCharged", this::severity);
        amount("waiverPerTerm", this::yuan);
        amount("grantPerTerm", this::yuan);
    }

    private void startup() {
        yaml.append("startup:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("deceased", this::severity);
        parameter("repeated", this::severity);
        maybe("minMonths", () -> number(0, 6));
        amount("training", this::yuan);
        amount("initial", this::yuan);
        maybe("rentPercent", () -> number(1, 100));
        amount("rentPerYear", this::yuan);
    }

    private void employmentIncentive() {
        yaml.append("employmentIncentive:\n");
        parameter("fund", this::fund);
        parameter("eligibleGroups", this::groups);
        parameter("deceased", this::severity);
        parameter("repeated", this::severity);
        parameter("minMonths", () -> number(1, 6));
        amount("amount", this::yuan);
    }

    private void reading(String name, String... choices) {
        yaml.append("  %s: {value: %s, source: reading}%n".formatted(name, pick(choices)));
    }

    private void maybe(String name, Supplier<String> value) {
        if (random.nextBoolean()) {
            parameter(name, value);
        }
    }

    private void parameter(String name, Supplier<String> value) {
        versions(name, value, false);
    }

    /** What may differ by area. */
    private void amount(String name, Supplier<String> value) {
        versions(name, value, true);
    }

    private void versions(String name, Supplier<String> value, boolean byArea) {
        yaml.append("  ").append(name).append(":\n");
        LocalDate from = FIRST.plusDays(random.nextInt(4) == 0 ? random.nextInt(500) : 0);
        int versions = 1 + random.nextInt(3);
        for (int i = 0; i < versions; i++) {
            LocalDate until = from.plusDays(30L + random.nextInt(200));
            boolean open = i == versions - 1 && random.nextInt(5) > 0;
            yaml.append("    - {from: %s, %svalue: %s, provision: p%s}%n"
                    .formatted(
                            from,
                            open ? "" : "until: " + until + ", ",
                            value.get(),
                            byArea && random.nextInt(3) == 0 ? inAreas(value) : ""));
            from = until.plusDays(1);
        }
    }

    private String inAreas(Supplier<String> value) {
        return ", areas: [{area: 深度贫困县, value: %s, provision: p}, {area: 国家级贫困县, value: %s, provision: p}]"
                .formatted(value.get(), value.get());
    }

    private String places() {
        return pick("[411224]", "[411200]", "[410325, 990101]", "[411722, 990103]");
    }

    private String fund() {
        return pick("就业补助资金", "失业保险基金");
    }

    private String byLevel() {
        return "{五级: %s, 四级: %s, 三级: %s, 二级: %s, 一级: %s}".formatted(orNone(), orNone(), orNone(), orNone(), orNone());
    }

    private String allowance() {
        return switch (random.nextInt(7)) {
            case 0 -> "none";
            case 1 -> "{unit: PERCENT_PER_MONTH, percent: %s}".formatted(number(1, 120));
            case 2 -> "{unit: PERCENT_PER_TIME, percent: %s}".formatted(number(1, 120));
            default -> "{unit: %s, amount: %s}".formatted(pick("PER_DAY", "PER_HOUR", "PER_MONTH", "PER_TIME"), yuan());
        };
    }

    private String leg() {
        List<String> terms = new ArrayList<>();
        term(terms, "groups: " + groups());
        term(terms, "sizes: " + pick("[大型]", "[中型, 小型, 微型]"));
        term(terms, "industries: " + pick("[外贸, 住宿餐饮]", "[批发零售, 文化旅游, 交通运输]"));
        term(terms, "employers: " + pick("[企业]", "[扶贫车间, 村社代工点, 农民专业合作社]"));
        term(terms, "hiredFrom: " + pick("2021-03-01", "2020-12-11", "1850-01-01", "2190-01-01"));
        term(terms, "suspended: " + pick("YES", "NO"));
        term(terms, "amount: " + yuan());
        return terms.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private void term(List<String> terms, String term) {
        if (random.nextInt(3) == 0) {
            terms.add(term);
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
        return pick("DENY", "DENY", "HOLD", "FLAG", "OFF");
    }

    private String orNone() {
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
