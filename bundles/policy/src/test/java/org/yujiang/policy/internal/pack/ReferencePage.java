package org.yujiang.policy.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.example.ExampleKeys;
import org.yujiang.policy.internal.parameters.Readings;
import org.yujiang.policy.internal.parameters.SchemaEntry;
import org.yujiang.policy.internal.parameters.Section;
import org.yujiang.policy.internal.yaml.Key;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlFile;
import org.yujiang.policy.internal.yaml.YamlMap;

/** Writes docs/policy-reference.md from what the readers of packs ask for. Run it in bundles/policy. */
final class ReferencePage {
    /** Where the page stands. */
    static final Path PAGE = Path.of("../../docs/policy-reference.md");
    /** The pack that the page shows whole. */
    static final Path MINIMAL = Path.of("src/test/resources/minimal-pack.yaml");

    private static final Path FRAME = Path.of("src/test/resources/policy-reference.md");
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("readings", "对未明之处的理解 / Readings of what the documents leave open"),
            Map.entry("areas", "地区类别 / Classes of areas"),
            Map.entry("training", "职业培训补贴 / Training subsidy"),
            Map.entry("workTraining", "以工代训补贴 / Training in work"),
            Map.entry("livingAllowance", "生活费(含交通费)补贴 / Living allowance"),
            Map.entry("apprenticeship", "新型学徒制 / Apprenticeship"),
            Map.entry("schooling", "免费技工教育 / Free technical schooling"),
            Map.entry("startup", "创业扶持 / Start-ups"),
            Map.entry("employmentIncentive", "吸纳就业补贴 / Employment incentive"),
            Map.entry("process", "申领与拨付 / Handling of claims"),
            Map.entry("calendar", "工作日历 / Working days"),
            Map.entry("checks", "付款前核查 / Checks before payment"));

    private final StringBuilder text = new StringBuilder();

    private ReferencePage() {}

    /** Writes the page. */
    public static void main(String[] args) throws Exception {
        Files.writeString(PAGE, generate());
    }

    static String generate() throws IOException, PolicyPackException {
        String sections = new ReferencePage().sections();
        String examples = new ReferencePage().examples();
        return Files.readString(FRAME)
                .replace("{{minimal}}", Files.readString(MINIMAL).strip())
                .replace("{{sections}}", sections.strip())
                .replace("{{examples}}", examples.strip())
                .replace("{{reasons}}", reasons().strip())
                .replace("{{errors}}", errors().strip());
    }

    /** Every section with nothing in it: the readers ask for all that they know. */
    private String sections() throws IOException, PolicyPackException {
        PackProblems ignored = new PackProblems("blank");
        List<String> names = new ArrayList<>(Sections.KINDS);
        names.add(0, Sections.AREAS);
        names.addAll(List.of(Sections.PROCESS, Sections.CALENDAR, Sections.CHECKS));
        String blank = String.join(": {}\n", names) + ": {}\n";
        YamlMap root = YamlMap.of(
                YamlFile.read("blank", new ByteArrayInputStream(blank.getBytes(StandardCharsets.UTF_8)), ignored),
                ignored);
        Section readings = new Section(Sections.READINGS, YamlMap.absent(root.node(), ignored), List.of(), ignored);
        Readings unused = Readings.read(readings);
        section(readings, notes(Sections.READINGS));
        Sections.read(root, List.of(), ignored).all().forEach(section -> section(section, notes(section.name())));
        return text.toString();
    }

    private void section(Section section, String notes) {
        line("### `%s` — %s".formatted(section.name(), Objects.requireNonNull(TITLES.get(section.name()))));
        line("");
        line(notes);
        line("");
        line("| 键 key | 必填 required | 含义 meaning | 值的写法 value | 示例 example |");
        line("|---|---|---|---|---|");
        section.schema().forEach(this::entry);
        line("");
    }

    private void entry(SchemaEntry entry) {
        String value = "`" + entry.form().help().example() + "`";
        String required =
                switch (entry.type()) {
                    case READING -> entry.required() ? "是 yes" : "否,默认 no, default `" + entry.absent() + "`";
                    case PARAMETER -> entry.required() ? "是 yes" : "否 no";
                    case AMOUNT -> (entry.required() ? "是 yes" : "否 no") + ";可分地区 may differ by area";
                };
        line("| `%s` | %s | %s<br>%s | %s<br>%s | %s |"
                .formatted(
                        entry.key(),
                        required,
                        entry.zh(),
                        entry.en(),
                        entry.form().help().zh(),
                        entry.form().help().en(),
                        value));
    }

    private String examples() {
        for (ExampleKeys.Group group : ExampleKeys.groups()) {
            line("### `%s` — %s / %s".formatted(group.path(), group.zh(), group.en()));
            line("");
            line("| 键 key | 必填 required | 含义 meaning | 值的写法 value | 示例 example |");
            line("|---|---|---|---|---|");
            for (Key<?> key : group.keys()) {
                line("| `%s` | %s | %s<br>%s | %s<br>%s | `%s` |"
                        .formatted(
                                key.name(),
                                key.required() ? "是 yes" : "否 no",
                                key.zh(),
                                key.en(),
                                shortened(key.form().help().zh()),
                                shortened(key.form().help().en()),
                                key.form().help().example()));
            }
            for (String word : group.lines()) {
                line("| `%s` | %s | 应有的结果<br>what must come of it | 见 see `expect` | `{outcome: PAY, amount: 200}` |"
                        .formatted(word, word.equals("expect") ? "是 yes" : "否 no"));
            }
            line("");
        }
        return text.toString();
    }

    /** The reason codes have a table of their own. */
    private static String shortened(String help) {
        return help.contains(ReasonCode.AMOUNT_BY_LEVEL.name()) ? "列表,见“理由代码” / a list, see reason codes" : help;
    }

    private static String reasons() {
        StringBuilder table = new StringBuilder("| 代码 code | 含义 meaning |\n|---|---|\n");
        for (ReasonCode code : ReasonCode.values()) {
            table.append("| `%s` | %s |\n".formatted(code, ReasonTexts.of(code)));
        }
        return table.toString();
    }

    private static String errors() {
        StringBuilder table = new StringBuilder("| 代码 code | 说明 message |\n|---|---|\n");
        for (PackError error : PackError.values()) {
            table.append("| `%s` | %s<br>%s |\n".formatted(error, plain(error.zh()), plain(error.en())));
        }
        return table.toString();
    }

    private static String plain(String format) {
        return format.replace("%s", "…").replace("%%", "%");
    }

    private static String notes(String section) {
        try {
            String all = Files.readString(Path.of("src/test/resources/policy-reference-notes.md"));
            int at = all.indexOf("## " + section + "\n");
            if (at < 0) {
                throw new IllegalStateException("Write a note on the section " + section);
            }
            int end = all.indexOf("\n## ", at + 1);
            return all.substring(all.indexOf('\n', at), end < 0 ? all.length() : end)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
