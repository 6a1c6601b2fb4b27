package org.yujiang.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The divisions of Henan: the 2020 edition of the Ministry of Civil Affairs (158 county units), the codes that were valid
 * before and after it, and two hierarchies that differ. By statistics (GB/T 2260) every county lies in a prefecture; by
 * administration the ten province-administered counties (省直管县) and Jiyuan report to the province themselves, provision
 * {@code 0-a}. Add up along one of them, never along both.
 */
public final class Divisions {
    private final Map<DivisionCode, Division> divisions;
    private final List<HenanTables.Change> changes;
    private final List<Division> prefectures;
    private final List<Division> counties;
    private final List<Division> reportingUnits;
    private final List<AreaDesignation> designations;
    private final List<MapTile> tiles;

    private Divisions(HenanTables tables) {
        divisions = new TreeMap<>(tables.divisions);
        changes = List.copyOf(tables.changes);
        prefectures = List.copyOf(tables.prefectures);
        counties = List.copyOf(tables.counties);
        designations = List.copyOf(tables.designations);
        tiles = List.copyOf(tables.tiles);
        Division jiyuan = Optional.ofNullable(divisions.get(HenanTables.JIYUAN)).orElseThrow();
        reportingUnits = Stream.of(prefectures, List.of(jiyuan), tables.provinceAdministered)
                .flatMap(List::stream)
                .toList();
    }

    /** The divisions of Henan, read once. */
    public static Divisions henan() {
        return Holder.HENAN;
    }

    /**
     * The division that has or had this code, from the county upwards. Of prefectures dissolved in the nineties only the
     * prefecture itself is known ({@code 412700 周口地区}), not its counties.
     */
    public Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** The same as {@link #find}, if the code could be met on that day. */
    public Optional<Division> findOn(DivisionCode code, LocalDate day) {
        return find(code).filter(division -> division.isValidOn(day));
    }

    /**
     * Checks that a division of Henan exists on a day, as far as its county is known by the table; divisions of other provinces
     * and development zones are taken as they are.
     *
     * @throws InvalidValueException with {@link InputError#DIVISION_CODE_UNKNOWN} for a code that never was, or
     *     {@link InputError#DIVISION_CODE_REPLACED} for one that is no more
     */
    public DivisionCode requirePresent(DivisionCode code, LocalDate day) {
        DivisionCode county = code.county();
        boolean known = !code.within(HenanTables.PROVINCE)
                || isDevelopmentZone(county)
                || findOn(county, day).isPresent();
        if (known) {
            return code;
        }
        List<DivisionCode> successors = successors(county);
        throw successors.isEmpty()
                ? InputError.DIVISION_CODE_UNKNOWN.exception(code)
                : InputError.DIVISION_CODE_REPLACED.exception(code, successors.get(0));
    }

    /**
     * The divisions that took the place of this one; empty if none did. A county of a dissolved prefecture is known by its
     * first four digits only, so its successor is the prefecture of today: {@code 412728} gives {@code 411600}. A township or
     * village gives the successors of its county.
     */
    public List<DivisionCode> successors(DivisionCode code) {
        return changes.stream()
                .filter(change -> change.isOf(code))
                .map(HenanTables.Change::successor)
                .toList();
    }

    /** The 17 prefectures (省辖市), by code; Jiyuan is not among them. */
    public List<Division> prefectures() {
        return prefectures;
    }

    /** The 158 county units of the 2020 edition, by code: 53 districts, 22 county cities with Jiyuan, 83 counties. */
    public List<Division> counties() {
        return counties;
    }

    /**
     * The 28 units that report to the province, provision {@code 0-a}: 17 prefectures, Jiyuan ({@code 419001}) and the 10
     * province-administered counties.
     */
    public List<Division> reportingUnits() {
        return reportingUnits;
    }

    /**
     * The division one level up by the statistical hierarchy: the township of a village, the county of a township, the
     * prefecture of a county (also of a province-administered one; {@code 419000} for Jiyuan), the province of a prefecture.
     * Reckoned from the digits, whether or not the table knows the code.
     *
     * @throws InvalidValueException with {@link InputError#DIVISION_CODE_NO_PARENT} for a province
     */
    public DivisionCode statisticalParent(DivisionCode code) {
        return switch (code.level()) {
            case PROVINCE -> throw InputError.DIVISION_CODE_NO_PARENT.exception(code);
            case PREFECTURE -> DivisionCode.parse(code.value().substring(0, 2) + "0000");
            case COUNTY -> DivisionCode.parse(code.value().substring(0, 4) + "00");
            case TOWNSHIP -> code.county();
            case VILLAGE -> DivisionCode.parse(code.value().substring(0, 9));
        };
    }

    /**
     * The one of the {@link #reportingUnits()} that answers for a county, township or village: a province-administered county
     * or Jiyuan for itself, the prefecture for all others. A county that has changed its code is followed to its successor; a
     * development zone of the statistical codes ({@code 410171}) belongs to its prefecture.
     *
     * @throws InvalidValueException with {@link InputError#DIVISION_CODE_UNKNOWN} outside the table,
     *     {@link InputError#DIVISION_CODE_DISSOLVED} for a county of a dissolved prefecture, of which nobody can tell whether it
     *     is province-administered now, or {@link InputError#DIVISION_CODE_NO_REPORTING_UNIT} for the province
     */
    public DivisionCode reportingUnit(DivisionCode county) {
        DivisionCode code = present(county.county());
        if (isReportingUnit(code)) {
            return code;
        }
        if (code.equals(HenanTables.JIYUAN_HEADING)) {
            return HenanTables.JIYUAN;
        }
        if (code.equals(HenanTables.PROVINCE)) {
            throw InputError.DIVISION_CODE_NO_REPORTING_UNIT.exception(county);
        }
        DivisionCode prefecture = statisticalParent(code);
        if (isReportingUnit(prefecture) && (divisions.containsKey(code) || isDevelopmentZone(code))) {
            return prefecture;
        }
        throw InputError.DIVISION_CODE_UNKNOWN.exception(county);
    }

    /**
     * The classes a county was ever put into; they outlive its exit from poverty and changes of its code. A township or village
     * is in the classes of its county. Empty for prefectures and for codes that the table does not know.
     */
    public Set<AreaClass> areaClasses(DivisionCode code) {
        EnumSet<AreaClass> classes = EnumSet.noneOf(AreaClass.class);
        designations(code).forEach(designation -> classes.add(designation.areaClass()));
        return Collections.unmodifiableSet(classes);
    }

    /** The same as {@link #areaClasses}, each with the date of the county's exit. */
    public List<AreaDesignation> designations(DivisionCode code) {
        DivisionCode county = code.county();
        List<DivisionCode> successors = successors(county);
        return designations.stream()
                .filter(designation -> designation.county().equals(county) || successors.contains(designation.county()))
                .toList();
    }

    /** Where the 17 prefectures and Jiyuan stand on the schematic map. */
    public List<MapTile> mapTiles() {
        return tiles;
    }

    private DivisionCode present(DivisionCode code) {
        List<DivisionCode> successors = successors(code);
        if (successors.isEmpty()) {
            return code;
        }
        DivisionCode successor = successors.get(0);
        if (successor.level() != code.level()) {
            throw InputError.DIVISION_CODE_DISSOLVED.exception(code);
        }
        return successor;
    }

    private boolean isReportingUnit(DivisionCode code) {
        return reportingUnits.stream().anyMatch(unit -> unit.code().equals(code));
    }

    private static boolean isDevelopmentZone(DivisionCode code) {
        return code.level() == DivisionCode.Level.COUNTY && code.value().charAt(4) == '7';
    }

    private static final class Holder {
        static final Divisions HENAN = new Divisions(new HenanTables());
    }
}
