package org.yujiang.rest.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.AreaDesignation;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;

/** A division on the wire. */
record DivisionView(
        String code,
        String name,
        Division.Kind kind,
        String kindZh,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        List<String> successors,
        List<Designation> designations) {

    static DivisionView of(Division division) {
        Divisions divisions = Divisions.henan();
        return new DivisionView(
                division.code().value(),
                division.name(),
                division.kind(),
                division.kind().zh(),
                division.validFrom(),
                division.validUntil(),
                divisions.successors(division.code()).stream()
                        .map(DivisionCode::value)
                        .toList(),
                divisions.designations(division.code()).stream()
                        .map(Designation::of)
                        .toList());
    }

    /** A class of areas that the county was put into, and stays in after its exit. */
    record Designation(String county, AreaClass areaClass, String areaClassZh, Optional<LocalDate> exitApproved) {
        static Designation of(AreaDesignation designation) {
            return new Designation(
                    designation.county().value(),
                    designation.areaClass(),
                    designation.areaClass().zh(),
                    designation.exitApproved());
        }
    }
}
