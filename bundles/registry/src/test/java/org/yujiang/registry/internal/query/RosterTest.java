package org.yujiang.registry.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.RosterLine;
import org.yujiang.registry.api.RosterReport;
import org.yujiang.registry.api.RosterReport.KindCount;
import org.yujiang.registry.api.RosterReport.NoticeCount;
import org.yujiang.registry.api.RosterReport.Pair;
import org.yujiang.registry.api.RosterReport.School;
import org.yujiang.registry.api.RosterReport.WrongLine;

class RosterTest {
    private static final String A = "52411722MJ0000106U";
    private static final String B = "93410927NA40000019";
    private static final String C = "91410300MA00000005";
    private static final Registry.Provider SCHOOL = new Registry.Provider(A, "上蔡(县)技工学校", "TECHNICAL_SCHOOL");
    private static final Registry.Provider COLLEGE = new Registry.Provider(B, "郑州技师学院", "TECHNICIAN_COLLEGE");
    private static final Registry.Provider FIRM = new Registry.Provider(C, "洛阳某公司", "ENTERPRISE");

    private final List<RosterLine> roster = new ArrayList<>();

    @Test
    void whatFitsIsCountedAndNothingElse() {
        line("上蔡【县】 技工学校", A, "技工学校");
        line("郑州技师学院", B, "技师学院");

        RosterReport report = compare(SCHOOL, COLLEGE, FIRM);

        assertThat(report.unknown()).isEmpty();
        assertThat(report.unlisted()).as("a firm is no school").isEmpty();
        assertThat(report.different()).isEmpty();
        assertThat(report.byName()).isEmpty();
        assertThat(report.wrong()).isEmpty();
        assertThat(report.kinds())
                .containsExactly(
                        new KindCount("TECHNICIAN_COLLEGE", 1, 1),
                        new KindCount("ADVANCED_TECHNICAL_SCHOOL", 0, 0),
                        new KindCount("TECHNICAL_SCHOOL", 1, 1),
                        new KindCount("SPECIAL_TECHNICAL_SCHOOL", 0, 0));
        assertThat(report.notice())
                .containsExactly(
                        new NoticeCount("2.1-a", "技工院校", 96, 2, 2), new NoticeCount("2.2-a", "技师学院", 31, 1, 1));
    }

    @Test
    void whoIsOnOneSideOnly() {
        line("许昌技师学院", "", "技师学院");
        line("洛阳技师学院", C, "技师学院");

        RosterReport report = compare(SCHOOL);

        assertThat(report.unknown())
                .containsExactly(
                        new School(1, "许昌技师学院", "", "TECHNICIAN_COLLEGE"),
                        new School(2, "洛阳技师学院", C, "TECHNICIAN_COLLEGE"));
        assertThat(report.unlisted()).containsExactly(SCHOOL);
    }

    @Test
    void theSameCodeWithAnotherNameOrKind() {
        line("上蔡县高级技工学校", A, "技工学校");
        line("郑州技师学院", B, "高级技工学校");
        line("洛阳某公司", C, "特色技工学校");

        RosterReport report = compare(SCHOOL, COLLEGE, FIRM);

        assertThat(report.different()).extracting(Pair::provider).containsExactly(SCHOOL, COLLEGE, FIRM);
        assertThat(report.unknown()).isEmpty();
        assertThat(report.unlisted()).isEmpty();
    }

    @Test
    void theSameNameWithAnotherCode() {
        line("郑州技师学院", C, "技师学院");

        assertThat(compare(COLLEGE).different())
                .containsExactly(new Pair(new School(1, "郑州技师学院", C, "TECHNICIAN_COLLEGE"), COLLEGE));
        assertThat(compare(COLLEGE).unlisted()).isEmpty();

        line("郑州技师学院", B, "技师学院");
        assertThat(compare(COLLEGE).unknown())
                .as("the one with its own line is another school")
                .extracting(School::line)
                .containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"上蔡（县）技工学校", "' 上蔡 (县)　技工学校 '", "上蔡〔县〕技工学校", "上蔡［县］技工​学校", "上蔡{县}技工学校"})
    void byNameWhereThereIsNoCode(String name) {
        line(name, " ", "技工学校");

        RosterReport report = compare(SCHOOL, COLLEGE);

        assertThat(report.byName()).extracting(Pair::provider).containsExactly(SCHOOL);
        assertThat(report.different()).isEmpty();
        assertThat(report.unlisted()).containsExactly(COLLEGE);
    }

    @Test
    void byNameWithAnotherKindIsBoth() {
        line("郑州技师学院", "", "技工学校");

        RosterReport report = compare(COLLEGE);

        assertThat(report.byName()).hasSize(1);
        assertThat(report.different()).isEqualTo(report.byName());
    }

    @Test
    void twoOfOneNameTakeACodeUnlessOneIsTheSchool() {
        line("郑州技师学院", "", "技师学院");

        assertThat(codes(compare(COLLEGE, new Registry.Provider(A, "郑州技师学院", "TECHNICAL_SCHOOL"))))
                .containsExactly("1 ROSTER_NAME_AMBIGUOUS");
        assertThat(compare(COLLEGE, new Registry.Provider(C, "郑州技师学院", "ENTERPRISE"))
                        .byName())
                .extracting(Pair::provider)
                .containsExactly(COLLEGE);
    }

    @Test
    void aWrongLineIsToldAndTheOthersAreCompared() {
        line(" ", A, "技工学校");
        line("甲校", "52411722MJ0000106X", "技工学校");
        line("乙校", "", "大学");
        line("丙校", "", "培训机构");
        line("郑州技师学院", B, "技师学院");
        line("郑州技师", B, "技师学院");
        line("郑州技师学院", "", "技师学院");
        line("丁校", "", "技工学校");
        line("丁 校", "", "技工学校");

        RosterReport report = compare(COLLEGE);

        assertThat(codes(report))
                .containsExactly(
                        "1 ROSTER_NAME",
                        "2 CREDIT_CODE_CHECK_DIGIT",
                        "3 PROVIDER_KIND_UNKNOWN",
                        "4 ROSTER_KIND_OTHER",
                        "6 ROSTER_LINE_TWICE",
                        "7 ROSTER_LINE_TWICE",
                        "9 ROSTER_LINE_TWICE");
        assertThat(report.wrong()).extracting(WrongLine::problem).allSatisfy(problem -> {
            assertThat(problem.zh()).isNotBlank();
            assertThat(problem.en()).isNotBlank();
        });
        assertThat(report.unknown()).extracting(School::line).containsExactly(8L);
        assertThat(report.different()).isEmpty();
    }

    @Test
    void whatIsNoRosterIsRefused() {
        assertThatThrownBy(() -> new RosterReading(Collections.nCopies(10_001, new RosterLine(1, "x", "", "x"))))
                .hasMessageStartingWith("ROSTER_TOO_LONG");
    }

    private void line(String name, String code, String kind) {
        roster.add(new RosterLine(roster.size() + 1, name, code, kind));
    }

    private RosterReport compare(Registry.Provider... providers) {
        return new RosterComparison(new RosterReading(roster), Arrays.asList(providers)).report();
    }

    private static List<String> codes(RosterReport report) {
        return report.wrong().stream()
                .map(line -> line.line() + " " + line.problem().code())
                .toList();
    }
}
