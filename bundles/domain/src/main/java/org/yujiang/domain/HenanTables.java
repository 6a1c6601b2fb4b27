package org.yujiang.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of Henan's divisions, put together: who exists when, what replaced what, which classes a county is in. */
final class HenanTables {
    static final DivisionCode PROVINCE = DivisionCode.parse("410000");
    /** 省直辖县级行政区划: the heading of GB/T 2260 under which Jiyuan stands. */
    static final DivisionCode JIYUAN_HEADING = DivisionCode.parse("419000");

    static final DivisionCode JIYUAN = DivisionCode.parse("419001");

    final Map<DivisionCode, Division> divisions = new TreeMap<>();
    final List<Division> prefectures = new ArrayList<>();
    final List<Division> counties = new ArrayList<>();
    final List<Division> provinceAdministered = new ArrayList<>();
    final List<AreaDesignation> designations = new ArrayList<>();
    final List<MapTile> tiles = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();

    /**
     * One code became another.
     *
     * @param oldPrefix six digits, or the four of a dissolved prefecture all of whose codes changed
     */
    record Change(String oldPrefix, DivisionCode successor) {
        boolean isOf(DivisionCode code) {
            return code.value().startsWith(oldPrefix);
        }
    }

    HenanTables() {
        add(new Division(PROVINCE, "河南省", Optional.empty(), Optional.empty(), Division.Kind.PROVINCE));
        CodeTable.load("henan-prefectures.csv").rows().forEach(this::addPrefecture);
        CodeTable.load("henan-counties.csv").rows().forEach(this::addCounty);
        CodeTable.load("henan-code-changes.csv").rows().forEach(this::addChange);
        refresh(prefectures);
        refresh(counties);
        refresh(provinceAdministered);
    }

    private void addPrefecture(CodeTable.Row row) {
        DivisionCode unit = DivisionCode.parse(row.text("code"));
        tiles.add(new MapTile(unit, row.number("tile_column"), row.number("tile_row")));
        DivisionCode code = unit.equals(JIYUAN) ? JIYUAN_HEADING : unit;
        Division division =
                new Division(code, row.text("name"), Optional.empty(), Optional.empty(), Division.Kind.PREFECTURE);
        add(division);
        if (!code.equals(JIYUAN_HEADING)) {
            prefectures.add(division);
        }
    }

    private void addCounty(CodeTable.Row row) {
        DivisionCode code = DivisionCode.parse(row.text("code"));
        Division.Kind kind = Division.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        Division county = new Division(code, row.text("name"), Optional.empty(), Optional.empty(), kind);
        add(county);
        counties.add(county);
        if (row.yes("province_administered")) {
            provinceAdministered.add(county);
        }
        Optional<LocalDate> exit = row.optional("exit_approved").map(LocalDate::parse);
        switch (row.text("poverty_class")) {
            case "national" -> designate(code, AreaClass.NATIONAL_POOR_COUNTY, exit);
            case "provincial" -> designate(code, AreaClass.PROVINCIAL_POOR_COUNTY, exit);
            default -> {}
        }
        if (row.yes("deeply_poor")) {
            designate(code, AreaClass.DEEPLY_POOR_COUNTY, exit);
        }
        if (row.yes("dabieshan_old_area")) {
            designate(code, AreaClass.DABIESHAN_OLD_AREA, Optional.empty());
        }
    }

    private void addChange(CodeTable.Row row) {
        String oldPrefix = row.text("old_code").replace("xx", "");
        DivisionCode oldCode = DivisionCode.parse(row.text("old_code").replace('x', '0'));
        DivisionCode newCode = DivisionCode.parse(row.text("new_code").replace('x', '0'));
        changes.add(new Change(oldPrefix, newCode));
        LocalDate first = LocalDate.of(row.number("first_year"), 1, 1);
        LocalDate last = LocalDate.of(row.number("last_year"), 12, 31);
        String oldName = row.text("old_name");
        String newName = row.text("new_name");
        Division before = divisions.getOrDefault(oldCode, named(oldCode, oldName));
        Division after = divisions.getOrDefault(newCode, named(newCode, newName));
        add(new Division(oldCode, before.name(), before.validFrom(), Optional.of(last), before.kind()));
        add(new Division(newCode, after.name(), Optional.of(first), after.validUntil(), after.kind()));
    }

    private static Division named(DivisionCode code, String name) {
        Division.Kind kind = code.level() == DivisionCode.Level.PREFECTURE
                ? Division.Kind.PREFECTURE
                : switch (name.charAt(name.length() - 1)) {
                    case '区' -> Division.Kind.DISTRICT;
                    case '市' -> Division.Kind.COUNTY_CITY;
                    default -> Division.Kind.COUNTY;
                };
        return new Division(code, name, Optional.empty(), Optional.empty(), kind);
    }

    private void designate(DivisionCode county, AreaClass areaClass, Optional<LocalDate> exit) {
        designations.add(new AreaDesignation(county, areaClass, exit));
    }

    private void add(Division division) {
        divisions.put(division.code(), division);
    }

    /** Takes up the validity that the changes have added. */
    private void refresh(List<Division> list) {
        list.replaceAll(division -> divisions.getOrDefault(division.code(), division));
    }
}
