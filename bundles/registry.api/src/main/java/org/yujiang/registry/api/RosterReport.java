package org.yujiang.registry.api;

import java.util.List;
import org.yujiang.domain.Problem;

/**
 * How an official roster of technical schools and the registry fit together. Lines are in the order of the roster, providers in
 * that of their codes.
 *
 * @param unknown on the roster, but unknown to the registry
 * @param unlisted in the registry as a technical school, but not on the roster
 * @param different the same school, but written otherwise: name, code or kind
 * @param byName found by name, because the roster has no code
 * @param kinds how many of each kind
 * @param notice how many the notice speaks of
 * @param wrong lines that could not be compared
 */
public record RosterReport(
        List<School> unknown,
        List<Registry.Provider> unlisted,
        List<Pair> different,
        List<Pair> byName,
        List<KindCount> kinds,
        List<NoticeCount> notice,
        List<WrongLine> wrong) {
    /** Copies the lists. */
    public RosterReport {
        unknown = List.copyOf(unknown);
        unlisted = List.copyOf(unlisted);
        different = List.copyOf(different);
        byName = List.copyOf(byName);
        kinds = List.copyOf(kinds);
        notice = List.copyOf(notice);
        wrong = List.copyOf(wrong);
    }

    /**
     * A school of the roster.
     *
     * @param code its credit code; empty where the roster has none
     * @param kind a constant of {@link org.yujiang.domain.ProviderKind}
     */
    public record School(long line, String name, String code, String kind) {}

    /** A school of the roster with the provider that it is taken to be. */
    public record Pair(School school, Registry.Provider provider) {}

    /** A kind of technical school, counted on both sides. */
    public record KindCount(String kind, long roster, long registry) {}

    /**
     * What the notice counts, beside both sides. It counts the schools of its day: a difference is a question, not an error.
     *
     * @param provision {@code 2.1-a}: 96 技工院校, technician colleges among them; {@code 2.2-a}: 31 技师学院
     */
    public record NoticeCount(String provision, String schools, long notice, long roster, long registry) {}

    /** A line that could not be compared, and what to do. */
    public record WrongLine(long line, Problem problem) {}
}
