package org.yujiang.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of occupations that subsidised training in Henan is about: a short list, mostly read from the 2022 edition of
 * the classification, with the 2015 names where the two differ (保育员 became 保育师; 育婴员 is in the 2015 edition only).
 */
public final class Occupations {
    private final Map<String, Entry> byCode;
    private final Map<String, Occupation> byName;

    private record Entry(Occupation occupation, Optional<NoticeIndustry> industry) {}

    private Occupations(CodeTable table) {
        Map<String, Entry> codes = new LinkedHashMap<>();
        Map<String, Occupation> names = new HashMap<>();
        for (CodeTable.Row row : table.rows()) {
            Occupation occupation = new Occupation(row.text("code"), row.text("name"));
            codes.put(occupation.code(), new Entry(occupation, industry(row.text("notice_industry"))));
            names.put(occupation.name(), occupation);
            row.optional("other_names")
                    .ifPresent(others -> Stream.of(others.split(" ")).forEach(name -> names.put(name, occupation)));
        }
        byCode = codes;
        byName = names;
    }

    /** The catalogue, read once. */
    public static Occupations catalogue() {
        return Holder.CATALOGUE;
    }

    /** All occupations, in the order of the table. */
    public List<Occupation> all() {
        return byCode.values().stream().map(Entry::occupation).toList();
    }

    /** The occupation with this code. */
    public Optional<Occupation> byCode(String code) {
        return Optional.ofNullable(byCode.get(plainCode(code))).map(Entry::occupation);
    }

    /** The occupation with this Chinese name, or one that another edition gave it. */
    public Optional<Occupation> byName(String name) {
        return Optional.ofNullable(byName.get(Text.compact(name)));
    }

    /**
     * Reads a code or a name. Only what the catalogue has is accepted.
     *
     * @throws InvalidValueException with {@link InputError#OCCUPATION_CODE_FORMAT} for a malformed code, or
     *     {@link InputError#OCCUPATION_UNKNOWN}
     */
    public Occupation parse(String text) {
        String code = plainCode(text);
        if (!code.isEmpty() && code.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            Occupation wellFormed = new Occupation(code, text);
            return byCode(wellFormed.code()).orElseThrow(() -> InputError.OCCUPATION_UNKNOWN.exception(text));
        }
        return byName(text).orElseThrow(() -> InputError.OCCUPATION_UNKNOWN.exception(text));
    }

    /** Which of the notice's five industries the occupation serves, provision {@code 1.2-e}. */
    public Optional<NoticeIndustry> industry(Occupation occupation) {
        return Optional.ofNullable(byCode.get(occupation.code())).flatMap(Entry::industry);
    }

    /** The occupations of one of the notice's five industries. */
    public List<Occupation> in(NoticeIndustry industry) {
        return byCode.values().stream()
                .filter(entry -> entry.industry().equals(Optional.of(industry)))
                .map(Entry::occupation)
                .toList();
    }

    private static Optional<NoticeIndustry> industry(String zh) {
        return Stream.of(NoticeIndustry.values())
                .filter(industry -> industry.zh().equals(zh))
                .findFirst();
    }

    private static String plainCode(String code) {
        return Text.compact(code).replaceAll("[‐‑‒–—―−]", "-");
    }

    private static final class Holder {
        static final Occupations CATALOGUE = new Occupations(CodeTable.load("occupations.csv"));
    }
}
