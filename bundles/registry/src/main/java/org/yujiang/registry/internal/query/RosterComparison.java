package org.yujiang.registry.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ProviderKind;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RosterReport;
import org.yujiang.registry.api.RosterReport.KindCount;
import org.yujiang.registry.api.RosterReport.NoticeCount;
import org.yujiang.registry.api.RosterReport.Pair;
import org.yujiang.registry.api.RosterReport.School;
import org.yujiang.registry.api.RosterReport.WrongLine;
import org.yujiang.registry.internal.query.RosterReading.Entry;

/** A roster beside the providers of the registry: first by code, then by name. */
final class RosterComparison {
    private static final long TECHNICAL_SCHOOLS = 96;
    private static final long TECHNICIAN_COLLEGES = 31;
    private static final List<ProviderKind> KINDS = Arrays.stream(ProviderKind.values())
            .filter(ProviderKind::isTechnicalSchool)
            .toList();

    private final RosterReading roster;
    private final Map<String, Registry.Provider> byCode = new TreeMap<>();
    private final Map<String, List<Registry.Provider>> byName = new HashMap<>();
    private final Set<String> codesOfRoster = new HashSet<>();

    private final List<School> unknown = new ArrayList<>();
    private final List<Pair> different = new ArrayList<>();
    private final List<Pair> withoutCode = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    /** By the code of the provider, the line that it was found for. */
    private final Map<String, Long> found = new HashMap<>();

    RosterComparison(RosterReading roster, List<Registry.Provider> providers) {
        this.roster = roster;
        roster.entries().stream()
                .filter(Entry::hasCode)
                .forEach(entry -> codesOfRoster.add(entry.school().code()));
        for (Registry.Provider provider : providers) {
            byCode.put(provider.code(), provider);
            byName.computeIfAbsent(RosterReading.nameKey(provider.name()), name -> new ArrayList<>())
                    .add(provider);
        }
    }

    RosterReport report() {
        wrong.addAll(roster.wrong());
        roster.entries().stream().filter(Entry::hasCode).forEach(this::compareByCode);
        roster.entries().stream().filter(entry -> !entry.hasCode()).forEach(this::compareByName);
        Comparator<Pair> order = Comparator.comparingLong(pair -> pair.school().line());
        return new RosterReport(
                unknown.stream().sorted(Comparator.comparingLong(School::line)).toList(),
                byCode.values().stream()
                        .filter(provider -> isTechnicalSchool(provider) && !found.containsKey(provider.code()))
                        .toList(),
                different.stream().sorted(order).toList(),
                withoutCode,
                KINDS.stream().map(this::count).toList(),
                notice(),
                wrong.stream().sorted(Comparator.comparingLong(WrongLine::line)).toList());
    }

    private void compareByCode(Entry entry) {
        Registry.Provider provider = byCode.get(entry.school().code());
        if (provider != null) {
            found.put(provider.code(), entry.school().line());
            noteDifference(entry, provider);
            return;
        }
        List<Registry.Provider> namesakes = namesakes(entry);
        // One of the two codes is wrong; but whose own line is on the roster is another school.
        if (namesakes.size() == 1 && !found.containsKey(namesakes.get(0).code())) {
            found.put(namesakes.get(0).code(), entry.school().line());
            different.add(new Pair(entry.school(), namesakes.get(0)));
        } else {
            unknown.add(entry.school());
        }
    }

    private void compareByName(Entry entry) {
        List<Registry.Provider> namesakes = namesakes(entry);
        if (namesakes.isEmpty()) {
            unknown.add(entry.school());
        } else if (namesakes.size() > 1) {
            wrong.add(new WrongLine(entry.school().line(), ambiguous(namesakes.size())));
        } else {
            Registry.Provider provider = namesakes.get(0);
            Long first = found.putIfAbsent(provider.code(), entry.school().line());
            if (first == null) {
                withoutCode.add(new Pair(entry.school(), provider));
                noteDifference(entry, provider);
            } else {
                wrong.add(new WrongLine(entry.school().line(), RosterReading.twice(first)));
            }
        }
    }

    /** Providers of that name; where there are technical schools among them, those alone. */
    private List<Registry.Provider> namesakes(Entry entry) {
        List<Registry.Provider> all = byName.getOrDefault(entry.nameKey(), List.of()).stream()
                .filter(provider -> !entry.hasCode() || !codesOfRoster.contains(provider.code()))
                .toList();
        List<Registry.Provider> schools =
                all.stream().filter(RosterComparison::isTechnicalSchool).toList();
        return schools.isEmpty() ? all : schools;
    }

    private void noteDifference(Entry entry, Registry.Provider provider) {
        boolean same = entry.nameKey().equals(RosterReading.nameKey(provider.name()))
                && entry.school().kind().equals(provider.kind());
        if (!same) {
            different.add(new Pair(entry.school(), provider));
        }
    }

    private KindCount count(ProviderKind kind) {
        return new KindCount(
                kind.name(),
                roster.entries().stream().filter(entry -> entry.kind() == kind).count(),
                byCode.values().stream()
                        .filter(provider -> provider.kind().equals(kind.name()))
                        .count());
    }

    private List<NoticeCount> notice() {
        List<KindCount> kinds = KINDS.stream().map(this::count).toList();
        KindCount colleges = count(ProviderKind.TECHNICIAN_COLLEGE);
        return List.of(
                new NoticeCount(
                        "2.1-a",
                        "技工院校",
                        TECHNICAL_SCHOOLS,
                        kinds.stream().mapToLong(KindCount::roster).sum(),
                        kinds.stream().mapToLong(KindCount::registry).sum()),
                new NoticeCount(
                        "2.2-a",
                        ProviderKind.TECHNICIAN_COLLEGE.zh(),
                        TECHNICIAN_COLLEGES,
                        colleges.roster(),
                        colleges.registry()));
    }

    private static boolean isTechnicalSchool(Registry.Provider provider) {
        return ProviderKind.valueOf(provider.kind()).isTechnicalSchool();
    }

    private static Problem ambiguous(int providers) {
        return new Problem(
                "ROSTER_NAME_AMBIGUOUS",
                "登记库中有" + providers + "家单位用此名称;请在名录中补上统一社会信用代码。",
                providers
                        + " providers of the registry have this name; add the unified social credit code to the roster.");
    }
}
