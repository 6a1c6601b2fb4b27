package org.yujiang.county.corpus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.yujiang.county.corpus.Line.Source;
import org.yujiang.county.corpus.Resident.Naming;

/**
 * What goes wrong when people are written down. Names, ids and the rest of a row are soiled independently of one another, so
 * that some rows have several kinds; two of one {@link Part} never come together.
 */
public enum Dirt {
    /** The right id as the old number of 15 digits. */
    OLD_ID(Part.ID, 30) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            if (!line.id.startsWith("19", 6)) {
                return false;
            }
            line.id = line.id.substring(0, 6) + line.id.substring(8, 17);
            return true;
        }
    },
    /** The old number with one wrong digit: nothing tells that it is wrong. */
    OLD_ID_DIGIT(Part.ID, 5) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            boolean old = OLD_ID.soil(line, random, population, person);
            line.id = old ? Slips.wrongCharacter(line.id, random, 15) : line.id;
            return old;
        }
    },
    /** One wrong character: the check fails. */
    ID_DIGIT(Part.ID, 20) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            line.id = Slips.wrongCharacter(line.id, random, 17);
            return true;
        }
    },
    /** Two neighbours in the wrong order: the check fails. */
    ID_SWAPPED(Part.ID, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            line.id = Slips.swapped(line.id, random);
            return true;
        }
    },
    /** A character left out or written twice. */
    ID_LENGTH(Part.ID, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            int place = random.nextInt(18);
            line.id = line.id.substring(0, place)
                    + (random.nextBoolean()
                            ? ""
                            : line.id.substring(place, place + 1).repeat(2))
                    + line.id.substring(place + 1);
            return true;
        }
    },
    /** No id, but a birth date, as a village's ledger has it. */
    ID_MISSING(Part.ID, 50) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            line.movedTo(Source.LEDGER);
            line.id = "";
            line.phone = random.nextInt(5) == 0 ? "" : line.phone;
            return true;
        }
    },
    /** Somebody else's id, of the household or of anybody; the rest is right. Half of these rows have a birth date. */
    ID_COPIED(Part.ID, 2) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            line.id = population.resident(population.other(person, random)).id();
            if (random.nextBoolean()) {
                line.movedTo(Source.LEDGER);
            }
            return true;
        }
    },

    /** A variant form (异体字) of a character. */
    NAME_VARIANT(Part.NAME, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            return named(line, Spellings.inVariants(line.name));
        }
    },
    /** The name in traditional characters. */
    NAME_TRADITIONAL(Part.NAME, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            return named(line, Spellings.inTraditional(line.name));
        }
    },
    /** Blanks of any width, dots and invisible marks in or around the name. */
    NAME_BLANKS(Part.NAME, 20) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            int place = 1 + random.nextInt(line.name.length());
            String mark = Slips.pick(Slips.MARKS, random);
            return named(line, line.name.substring(0, place) + mark + line.name.substring(place));
        }
    },
    /** One wrong character: most sound like the right one, some look like it, some are anything. */
    NAME_CHARACTER(Part.NAME, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            return named(line, Spellings.mistaken(line.resident, random));
        }
    },
    /** Another name: as it was before a marriage, or called at home. */
    NAME_SECOND(Part.NAME, 4) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            Naming own = line.resident.naming();
            String given = NamePool.given(random, line.resident.sex());
            return named(line, random.nextBoolean() ? own.surname() + given : NamePool.surname(random) + own.given());
        }
    },

    /** No village. */
    VILLAGE_MISSING(Part.REST, 20) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            boolean had = !line.village.isEmpty();
            line.village = "";
            return had;
        }
    },
    /** The township only. */
    VILLAGE_TOWNSHIP(Part.REST, 20) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            boolean had = !line.village.isEmpty();
            line.village = had ? line.village.substring(0, 9) + (random.nextBoolean() ? "000" : "") : "";
            return had;
        }
    },
    /** A wrong digit in the birth date, or month and day in the wrong order. */
    BIRTH_DATE_WRONG(Part.REST, 10) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            LocalDate wrong = Slips.wrongDate(line.resident.birthDate(), random);
            line.movedTo(Source.LEDGER);
            line.writeBirthDate(wrong);
            return true;
        }
    },
    /** Another phone. */
    PHONE_CHANGED(Part.REST, 30) {
        @Override
        boolean soil(Line line, SplittableRandom random, Population population, int person) {
            line.phone = String.format(Locale.ROOT, "129%08d", random.nextInt(100_000_000));
            return true;
        }
    };

    private final Part part;
    private final int perMille;

    /** Which part of a row is soiled. */
    enum Part {
        ID,
        NAME,
        REST
    }

    Dirt(Part part, int perMille) {
        this.part = part;
        this.perMille = perMille;
    }

    Part part() {
        return part;
    }

    /** How many rows of a thousand are drawn for it; some cannot have it and stay clean. */
    int perMille() {
        return perMille;
    }

    /** Soils a row; false when it cannot have this dirt. */
    abstract boolean soil(Line line, SplittableRandom random, Population population, int person);

    private static boolean named(Line line, String name) {
        boolean changed = !name.equals(line.name);
        line.name = name;
        return changed;
    }
}
