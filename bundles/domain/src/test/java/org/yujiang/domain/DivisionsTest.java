package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.domain.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    private final Divisions henan = Divisions.henan();

    @Test
    void hasTheCountyUnitsOf2020() {
        assertThat(henan.counties()).hasSize(158).doesNotHaveDuplicates();
        assertThat(henan.counties().stream().collect(Collectors.groupingBy(Division::kind, Collectors.counting())))
                .containsEntry(Division.Kind.DISTRICT, 53L)
                .containsEntry(Division.Kind.COUNTY_CITY, 22L)
                .containsEntry(Division.Kind.COUNTY, 83L)
                .hasSize(3);
        assertThat(henan.counties()).allMatch(county -> county.isValidOn(LocalDate.of(2020, 4, 30)));
    }

    @Test
    void has28UnitsThatReportToTheProvince() {
        assertThat(henan.prefectures()).hasSize(17);
        assertThat(henan.reportingUnits())
                .hasSize(28)
                .doesNotHaveDuplicates()
                .containsAll(henan.prefectures())
                .extracting(Division::name)
                .contains("济源市", "巩义市", "兰考县", "汝州市", "滑县", "长垣市", "邓州市", "固始县", "新蔡县", "永城市", "鹿邑县");
    }

    @Test
    void countsTheAreaClasses() {
        assertThat(withClass(AreaClass.NATIONAL_POOR_COUNTY)).hasSize(38);
        assertThat(withClass(AreaClass.PROVINCIAL_POOR_COUNTY)).hasSize(15);
        assertThat(withClass(AreaClass.DEEPLY_POOR_COUNTY))
                .extracting(Division::name)
                .containsExactlyInAnyOrder("卢氏县", "嵩县", "淅川县", "台前县");
        assertThat(withClass(AreaClass.DABIESHAN_OLD_AREA)).hasSize(22);
        assertThat(henan.counties().stream().filter(DivisionsTest.this::isPoorAndDabieshan))
                .hasSize(16);
    }

    @Test
    void poorCountiesAddUpToTheTableOfPrefectures() {
        for (CodeTable.Row row : CodeTable.load("henan-prefectures.csv").rows()) {
            DivisionCode unit = DivisionCode.parse(row.text("code"));
            List<Division> counties = henan.counties().stream()
                    .filter(county -> county.code().within(unit))
                    .toList();
            assertThat(counties).as(row.text("name")).hasSize(row.number("county_units"));
            assertThat(counties.stream().filter(county -> has(county, AreaClass.NATIONAL_POOR_COUNTY)))
                    .as(row.text("name"))
                    .hasSize(row.number("poor_national"));
            assertThat(counties.stream().filter(county -> has(county, AreaClass.PROVINCIAL_POOR_COUNTY)))
                    .as(row.text("name"))
                    .hasSize(row.number("poor_provincial"));
        }
    }

    @Test
    void aDesignationOutlivesTheExitAndAChangeOfCode() {
        assertThat(henan.areaClasses(code("410225"))).containsExactly(AreaClass.NATIONAL_POOR_COUNTY);
        assertThat(henan.designations(code("410225")))
                .containsExactly(new AreaDesignation(
                        code("410225"), AreaClass.NATIONAL_POOR_COUNTY, Optional.of(LocalDate.of(2017, 2, 27))));
        assertThat(henan.areaClasses(code("411626"))).containsExactly(AreaClass.NATIONAL_POOR_COUNTY);
        assertThat(henan.areaClasses(code("411603"))).containsExactly(AreaClass.NATIONAL_POOR_COUNTY);
    }

    @Test
    void aVillageIsInTheClassesOfItsCounty() {
        assertThat(henan.areaClasses(code("411330101203")))
                .containsExactlyInAnyOrder(AreaClass.NATIONAL_POOR_COUNTY, AreaClass.DABIESHAN_OLD_AREA);
        assertThat(henan.areaClasses(code("411300"))).isEmpty();
        assertThat(henan.areaClasses(code("412728"))).isEmpty();
        assertThat(henan.areaClasses(code("110101"))).isEmpty();
        assertThatThrownBy(() -> henan.areaClasses(code("411330")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "410728, 长垣县, 410783, 长垣市, COUNTY",
        "411626, 淮阳县, 411603, 淮阳区, COUNTY",
        "410306, 吉利区, 410308, 孟津区, DISTRICT",
        "410322, 孟津县, 410308, 孟津区, COUNTY",
        "410381, 偃师市, 410307, 偃师区, COUNTY_CITY",
        "411023, 许昌县, 411003, 建安区, COUNTY",
        "411222, 陕县, 411203, 陕州区, COUNTY",
        "410224, 开封县, 410212, 祥符区, COUNTY",
        "412700, 周口地区, 411600, 周口市, PREFECTURE",
        "412800, 驻马店地区, 411700, 驻马店市, PREFECTURE",
        "412300, 商丘地区, 411400, 商丘市, PREFECTURE",
        "413000, 信阳地区, 411500, 信阳市, PREFECTURE",
        "412900, 南阳地区, 411300, 南阳市, PREFECTURE"
    })
    void followsOldCodes(String oldCode, String oldName, String newCode, String newName, Division.Kind oldKind) {
        Division before = henan.find(code(oldCode)).orElseThrow();
        Division after = henan.find(code(newCode)).orElseThrow();

        assertThat(before.name()).isEqualTo(oldName);
        assertThat(before.kind()).isEqualTo(oldKind);
        assertThat(before.validUntil()).isPresent();
        assertThat(after.name()).isEqualTo(newName);
        assertThat(after.validFrom()).isPresent();
        assertThat(after.validUntil()).isEmpty();
        assertThat(henan.successors(code(oldCode))).containsExactly(code(newCode));
        assertThat(henan.successors(code(newCode))).isEmpty();
    }

    @Test
    void acceptsBothCodesInTheYearOfTheChange() {
        DivisionCode county = code("410728");
        DivisionCode city = code("410783");

        assertThat(henan.findOn(county, LocalDate.of(2018, 12, 31))).isPresent();
        assertThat(henan.findOn(city, LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(henan.findOn(county, LocalDate.of(2019, 7, 1))).isPresent();
        assertThat(henan.findOn(city, LocalDate.of(2019, 7, 1))).isPresent();
        assertThat(henan.findOn(county, LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(henan.findOn(city, LocalDate.of(2020, 1, 1))).isPresent();
        assertThat(henan.findOn(code("110101"), LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void countiesOfDissolvedPrefecturesAreKnownByPrefixOnly() {
        assertThat(henan.find(code("412728"))).isEmpty();
        assertThat(henan.successors(code("412728"))).containsExactly(code("411600"));
        assertThat(henan.successors(code("412828101"))).containsExactly(code("411700"));
        assertThat(henan.successors(code("411722"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "411722101203, 411722101",
        "411722101, 411722",
        "411722, 411700",
        "411729, 411700",
        "419001, 419000",
        "419000, 410000",
        "411700, 410000"
    })
    void statisticalParentIsOneLevelUp(String code, String parent) {
        assertThat(henan.statisticalParent(code(code))).isEqualTo(code(parent));
    }

    @Test
    void aProvinceHasNoParent() {
        assertRefused(InputError.DIVISION_CODE_NO_PARENT, () -> henan.statisticalParent(code("410000")));
    }

    @ParameterizedTest
    @CsvSource({
        "411722, 411700",
        "411722101203, 411700",
        "411729, 411729",
        "411729101, 411729",
        "411700, 411700",
        "419001, 419001",
        "419000, 419001",
        "410728, 410783",
        "410783, 410783",
        "410322, 410300",
        "410308, 410300",
        "410171, 410100",
        "412700, 411600"
    })
    void aProvinceAdministeredCountyReportsItself(String code, String unit) {
        assertThat(henan.reportingUnit(code(code))).isEqualTo(code(unit));
    }

    @Test
    void everyCountyHasExactlyOneReportingUnitAndEveryStatisticalParentAName() {
        List<DivisionCode> units =
                henan.reportingUnits().stream().map(Division::code).toList();
        assertThat(henan.counties())
                .allMatch(county -> units.contains(henan.reportingUnit(county.code())))
                .allMatch(county ->
                        henan.find(henan.statisticalParent(county.code())).isPresent());
        assertThat(henan.counties().stream()
                        .map(county -> henan.reportingUnit(county.code()))
                        .distinct())
                .hasSize(28);
        assertThat(henan.counties().stream()
                        .map(county -> henan.statisticalParent(county.code()))
                        .distinct())
                .hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "412728, DIVISION_CODE_DISSOLVED",
        "412828101203, DIVISION_CODE_DISSOLVED",
        "410000, DIVISION_CODE_NO_REPORTING_UNIT",
        "110101, DIVISION_CODE_UNKNOWN",
        "411799, DIVISION_CODE_UNKNOWN",
        "419801, DIVISION_CODE_UNKNOWN"
    })
    void refusesToGuessAReportingUnit(String code, InputError error) {
        assertRefused(error, () -> henan.reportingUnit(code(code)));
    }

    @Test
    void noTwoMapTilesCollide() {
        assertThat(henan.mapTiles())
                .hasSize(18)
                .allMatch(tile -> tile.column() >= 0 && tile.column() < 5 && tile.row() >= 0 && tile.row() < 7);
        assertThat(henan.mapTiles().stream()
                        .map(tile -> List.of(tile.column(), tile.row()))
                        .distinct())
                .hasSize(18);
    }

    @Test
    void nobodyCanChangeTheTables() {
        assertThat(Divisions.henan()).isSameAs(henan);
        assertThatThrownBy(() -> henan.counties().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> henan.reportingUnits().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<Division> withClass(AreaClass areaClass) {
        return henan.counties().stream()
                .filter(county -> has(county, areaClass))
                .toList();
    }

    private boolean has(Division county, AreaClass areaClass) {
        return henan.areaClasses(county.code()).contains(areaClass);
    }

    private boolean isPoorAndDabieshan(Division county) {
        return has(county, AreaClass.DABIESHAN_OLD_AREA)
                && (has(county, AreaClass.NATIONAL_POOR_COUNTY) || has(county, AreaClass.PROVINCIAL_POOR_COUNTY));
    }

    private static DivisionCode code(String code) {
        return DivisionCode.parse(code);
    }
}
