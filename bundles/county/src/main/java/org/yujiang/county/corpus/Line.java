package org.yujiang.county.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A row in the making; an empty text is an empty cell. */
final class Line {
    final Resident resident;
    Source source;
    String name;
    String id;
    String birthDate;
    String sex;
    String village;
    String phone;

    /** Who writes rows, and which columns they have. */
    enum Source {
        /** Roster of a college: no birth date. */
        COLLEGE,
        /** Online platform: name, id and phone. */
        PLATFORM,
        /** Roster of an employer: no birth date, no sex. */
        EMPLOYER,
        /** Ledger of a village: every column. */
        LEDGER
    }

    Line(Resident resident, Source source) {
        this.resident = resident;
        this.source = source;
        name = resident.name();
        id = resident.id();
        birthDate = "";
        sex = "";
        village = "";
        phone = resident.phone();
        fill(source);
    }

    /** Written by another source, with its columns. */
    void movedTo(Source other) {
        source = other;
        fill(other);
    }

    void writeBirthDate(LocalDate date) {
        birthDate = DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    private void fill(Source columns) {
        boolean ledger = columns == Source.LEDGER;
        if (ledger) {
            writeBirthDate(resident.birthDate());
        }
        sex = ledger || columns == Source.COLLEGE ? resident.sex().zh() : "";
        village = columns == Source.PLATFORM ? "" : resident.village();
    }
}
