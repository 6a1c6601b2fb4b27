package org.yujiang.registry.internal.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ProviderKind;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.RosterReport.School;
import org.yujiang.registry.api.RosterReport.WrongLine;

/** The lines of a roster: those that say which school, and those that do not. */
final class RosterReading {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern OPENING = Pattern.compile("[\\[{<〈《「『【〔〖]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}>〉》」』】〕〗]");

    /** A line that says which school. */
    record Entry(School school, ProviderKind kind) {
        String nameKey() {
            return RosterReading.nameKey(school.name());
        }

        boolean hasCode() {
            return !school.code().isEmpty();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    RosterReading(List<RosterLine> lines) {
        if (lines.size() > LONGEST) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "ROSTER_TOO_LONG",
                            "名录不得超过" + LONGEST + "行;请核对是否选错了文件。",
                            "A roster has " + LONGEST + " lines at most; check whether this is the right file."));
        }
        lines.forEach(this::read);
    }

    List<Entry> entries() {
        return entries;
    }

    List<WrongLine> wrong() {
        return wrong;
    }

    /** For comparing names: one form for each character, one kind of bracket, no blanks. */
    static String nameKey(String name) {
        String plain =
                BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        String opened = OPENING.matcher(plain).replaceAll("(");
        return CLOSING.matcher(opened).replaceAll(")").toUpperCase(Locale.ROOT);
    }

    static Problem twice(long first) {
        return new Problem(
                "ROSTER_LINE_TWICE",
                "与第" + first + "行是同一所学校;请删去其中一行,名称相同的不同学校请补上代码。",
                "This is the school of line " + first
                        + " again; delete one of them, or give codes if they are two schools of one name.");
    }

    private void read(RosterLine line) {
        Optional<Problem> problem = Optional.empty();
        try {
            Entry entry = entry(line);
            String key = entry.hasCode() ? entry.school().code() : entry.nameKey();
            Long first = seen.putIfAbsent(key, line.line());
            if (first == null) {
                entries.add(entry);
            } else {
                problem = Optional.of(twice(first));
            }
        } catch (InvalidValueException e) {
            problem = Optional.of(e.problem());
        }
        problem.ifPresent(it -> wrong.add(new WrongLine(line.line(), it)));
    }

    private static Entry entry(RosterLine line) {
        String name = line.name().strip();
        if (nameKey(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValueException(new Problem(
                    "ROSTER_NAME",
                    "名称应为1至" + LONGEST_NAME + "字;请补上学校全称。",
                    "A name has 1 to " + LONGEST_NAME + " characters; give the school's full name."));
        }
        ProviderKind kind = ProviderKind.parse(line.kind());
        if (!kind.isTechnicalSchool()) {
            throw new InvalidValueException(new Problem(
                    "ROSTER_KIND_OTHER",
                    "“" + kind.zh() + "”不属于技工院校,不在核对范围;请删去此行或更正类别(技师学院、高级技工学校、技工学校、特色技工学校)。",
                    kind.zh() + " is no technical school and is not compared; delete the line or correct its kind"
                            + " (技师学院, 高级技工学校, 技工学校, 特色技工学校)."));
        }
        String code = nameKey(line.code()).isEmpty()
                ? ""
                : CreditCode.parse(line.code()).value();
        return new Entry(new School(line.line(), name, code, kind.name()), kind);
    }
}
