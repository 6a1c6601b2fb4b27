package org.yujiang.county.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.yujiang.county.corpus.Dirt.Part;
import org.yujiang.county.corpus.Line.Source;

/**
 * A labelled corpus of any size, written as a stream; in memory it takes some 40 bytes for each person and row. UTF-8, CSV with
 * a comma, a line feed, no quotation marks, an empty cell for what a source does not say:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>row</td><td>number of the row, from 1</td></tr>
 * <tr><td>source</td><td>{@code college}, {@code platform}, {@code employer} or {@code ledger}</td></tr>
 * <tr><td>name</td><td>as written</td></tr>
 * <tr><td>resident_id</td><td>as written: 18 characters, 15 digits, or damaged</td></tr>
 * <tr><td>birth_date</td><td>{@code 1980-05-22}</td></tr>
 * <tr><td>sex</td><td>{@code 男} or {@code 女}</td></tr>
 * <tr><td>village</td><td>division code of 12 digits, or 9</td></tr>
 * <tr><td>phone</td><td>11 digits</td></tr>
 * <tr><td>dirt</td><td>{@code CLEAN}, or the constants of {@link Dirt}, joined by +</td></tr>
 * <tr><td>person</td><td>the label: the same for the rows of one person</td></tr>
 * </table>
 *
 * @param seed the same seed and sizes give the same bytes
 * @param people how many people there are, at least {@value #FEWEST_PEOPLE}
 * @param rows how many rows, from one to {@value #MOST_ROWS_OF_PERSON} for each person
 */
public record Corpus(long seed, int people, int rows) {
    /** The seed of the corpus whose figures are published. */
    public static final long DEFAULT_SEED = 20_200_430L;
    /** The people in it. */
    public static final int DEFAULT_PEOPLE = 20_000;
    /** The fewest people of a corpus. */
    public static final int FEWEST_PEOPLE = 8;
    /** Nobody has more rows. */
    public static final int MOST_ROWS_OF_PERSON = 6;
    /** The first line. */
    public static final String HEADER = "row,source,name,resident_id,birth_date,sex,village,phone,dirt,person";

    /** Rows whose id is soiled were written with less care: the rest of them is soiled more often by this factor. */
    private static final int CARELESS = 2;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException when there are too few people, or too few or too many rows for them
     */
    public Corpus {
        if (people < FEWEST_PEOPLE) {
            throw new IllegalArgumentException("A corpus has at least " + FEWEST_PEOPLE + " people, not " + people);
        }
        if (rows < people || rows > (long) people * MOST_ROWS_OF_PERSON) {
            throw new IllegalArgumentException("A corpus has from one to " + MOST_ROWS_OF_PERSON
                    + " rows for each person, not " + rows + " for " + people);
        }
    }

    /**
     * Writes the corpus to a file.
     *
     * @throws IOException when it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writeTo(writer);
        }
    }

    /** Writes the corpus; does not close the writer. */
    public void writeTo(Writer writer) throws IOException {
        Population population = new Population(seed, people);
        int[] persons = shuffledPersons();
        writer.write(HEADER + '\n');
        for (int row = 0; row < persons.length; row++) {
            writer.write(row(population, row + 1, persons[row]));
        }
    }

    /** Whom each row is of: everybody once, then anybody who has not had enough, in any order. */
    private int[] shuffledPersons() {
        SplittableRandom random = new SplittableRandom(seed);
        int[] persons = new int[rows];
        int[] rowsOfPerson = new int[people];
        for (int row = 0; row < rows; row++) {
            int person = row < people ? row : random.nextInt(people);
            while (rowsOfPerson[person] == MOST_ROWS_OF_PERSON) {
                person = (person + 1) % people;
            }
            rowsOfPerson[person]++;
            persons[row] = person;
        }
        for (int row = rows - 1; row > 0; row--) {
            int other = random.nextInt(row + 1);
            int person = persons[row];
            persons[row] = persons[other];
            persons[other] = person;
        }
        return persons;
    }

    private String row(Population population, int number, int person) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Line line = new Line(population.resident(person), source(random));
        List<String> soiled = new ArrayList<>();
        for (Part part : Part.values()) {
            int chance = random.nextInt(1_000) / (soiled.isEmpty() ? 1 : CARELESS);
            for (Dirt dirt : Dirt.values()) {
                if (dirt.part() != part) {
                    continue;
                }
                if (chance >= 0 && chance < dirt.perMille() && dirt.soil(line, random, population, person)) {
                    soiled.add(dirt.name());
                }
                chance -= dirt.perMille();
            }
        }
        return String.join(
                        ",",
                        Integer.toString(number),
                        line.source.name().toLowerCase(Locale.ROOT),
                        line.name,
                        line.id,
                        line.birthDate,
                        line.sex,
                        line.village,
                        line.phone,
                        soiled.isEmpty() ? "CLEAN" : String.join("+", soiled),
                        String.format(Locale.ROOT, "P%07d", person + 1))
                + '\n';
    }

    private static Source source(SplittableRandom random) {
        int chance = random.nextInt(100);
        return chance < 45
                ? Source.COLLEGE
                : chance < 65 ? Source.PLATFORM : chance < 85 ? Source.EMPLOYER : Source.LEDGER;
    }
}
