package org.yujiang.county.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.yujiang.county.corpus.Resident.Naming;
import org.yujiang.domain.Sex;

/**
 * The people of a county, made anew each time they are asked for, so that a million of them need no memory. Four make a
 * household: couples with children, three generations, twins with names alike, fathers and sons with names alike.
 *
 * <p>One household in 80 is headed by a namesake of somebody in another village who was born on the same day, one in 80 by a
 * namesake of somebody else in its own village; the other collisions come from the skew of the names.
 */
final class Population {
    private static final int HOUSEHOLD = 4;
    private static final int PEOPLE_OF_VILLAGE = 1_600;
    private static final int FEWEST_VILLAGES = 10;
    private static final int VILLAGES_OF_TOWNSHIP = 25;
    private static final int FEWEST_TOWNSHIPS = 4;
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate GROWN_UP = LocalDate.of(1972, 1, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2004, 1, 1);

    private final long seed;
    private final int size;
    private final int villages;
    private final int townships;
    /** How often the number of somebody was drawn again because it was taken; nobody else is in it. */
    private final Map<Integer, Integer> redrawn = new HashMap<>();

    private enum Shape {
        COUPLE_WITH_CHILDREN,
        THREE_GENERATIONS,
        BROTHERS_WITH_NAMES_ALIKE,
        FATHER_AND_SON_WITH_NAMES_ALIKE,
        TWINS
    }

    Population(long seed, int size) {
        this.seed = seed;
        this.size = size;
        villages = Math.max(FEWEST_VILLAGES, size / PEOPLE_OF_VILLAGE);
        townships = Math.max(FEWEST_TOWNSHIPS, villages / VILLAGES_OF_TOWNSHIP);
        makeIdsUnique();
    }

    Resident resident(int number) {
        Person person = person(number);
        int household = number / HOUSEHOLD;
        return new Resident(
                person.naming, person.sex, person.birth, id(number, person), village(household), phone(number));
    }

    /** Somebody else of the same household, or anybody. */
    int other(int number, SplittableRandom random) {
        int household = number / HOUSEHOLD * HOUSEHOLD;
        int other = random.nextBoolean() ? household + random.nextInt(HOUSEHOLD) : random.nextInt(size);
        return other == number || other >= size ? (number + 1) % size : other;
    }

    private record Person(Naming naming, Sex sex, LocalDate birth) {}

    private Person person(int number) {
        int household = number / HOUSEHOLD;
        int place = number % HOUSEHOLD;
        if (place == 0) {
            SplittableRandom random = random(household, 7);
            int chance = random.nextInt(80);
            if (chance == 0 && household > 0) {
                return person(random.nextInt(household) * HOUSEHOLD);
            }
            if (chance == 1 && household >= villages) {
                Person namesake = person((household - villages) * HOUSEHOLD);
                return new Person(namesake.naming, namesake.sex, birth(random, OLDEST, GROWN_UP));
            }
        }
        Person head = head(household);
        return place == 0 ? head : member(household, place, head);
    }

    private Person head(int household) {
        SplittableRandom random = random(household, 0);
        Sex sex = random.nextInt(8) == 0 ? Sex.FEMALE : Sex.MALE;
        return new Person(NamePool.naming(random, sex), sex, birth(random, OLDEST, GROWN_UP));
    }

    private Person member(int household, int place, Person head) {
        SplittableRandom random = random(household, place);
        Shape shape = shape(household);
        boolean marriedIn = place == 1 || (place == 3 && shape == Shape.THREE_GENERATIONS);
        if (marriedIn) {
            Sex sex = place == 3 || head.sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            LocalDate birth = place == 1 ? birth(random, OLDEST, GROWN_UP) : birth(random, GROWN_UP, YOUNGEST);
            return new Person(NamePool.naming(random, sex), sex, birth);
        }
        boolean second = place == 3;
        SplittableRandom firstChild = random(household, 2);
        Sex sex = sex(shape, firstChild);
        String given = shape == Shape.FATHER_AND_SON_WITH_NAMES_ALIKE
                ? NamePool.alike(firstChild, sex, head.naming.given())
                : NamePool.given(firstChild, sex);
        LocalDate birth = birth(firstChild, GROWN_UP, YOUNGEST);
        if (!second) {
            return new Person(new Naming(head.naming.surname(), given), sex, birth);
        }
        return switch (shape) {
            case TWINS -> new Person(alike(head, random, sex, given), sex, birth);
            case BROTHERS_WITH_NAMES_ALIKE ->
                new Person(alike(head, random, sex, given), sex, birth(random, GROWN_UP, YOUNGEST));
            case COUPLE_WITH_CHILDREN, THREE_GENERATIONS, FATHER_AND_SON_WITH_NAMES_ALIKE -> {
                Sex other = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                yield new Person(
                        new Naming(head.naming.surname(), NamePool.given(random, other)),
                        other,
                        birth(random, GROWN_UP, YOUNGEST));
            }
        };
    }

    private static Naming alike(Person head, SplittableRandom random, Sex sex, String given) {
        return new Naming(head.naming.surname(), NamePool.alike(random, sex, given));
    }

    private static Sex sex(Shape shape, SplittableRandom random) {
        boolean son = random.nextBoolean();
        return son || shape == Shape.FATHER_AND_SON_WITH_NAMES_ALIKE ? Sex.MALE : Sex.FEMALE;
    }

    private Shape shape(int household) {
        int chance = random(household, 8).nextInt(100);
        return chance < 50
                ? Shape.COUPLE_WITH_CHILDREN
                : chance < 75
                        ? Shape.THREE_GENERATIONS
                        : chance < 92
                                ? Shape.BROTHERS_WITH_NAMES_ALIKE
                                : chance < 97 ? Shape.FATHER_AND_SON_WITH_NAMES_ALIKE : Shape.TWINS;
    }

    /** Any day; one in thirty is a day that registrars like to write when nobody knows. */
    private static LocalDate birth(SplittableRandom random, LocalDate from, LocalDate until) {
        LocalDate day = from.plusDays(random.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
        return switch (random.nextInt(60)) {
            case 0 -> LocalDate.of(day.getYear(), 1, 1);
            case 1 -> day.withDayOfMonth(15);
            default -> day;
        };
    }

    private String village(int household) {
        int village = household % villages;
        return String.format(Locale.ROOT, "419801%03d%03d", 100 + village % townships, 200 + village / townships);
    }

    /** Three households in five have one phone for all; some have that of the village's agent. */
    private String phone(int number) {
        int household = number / HOUSEHOLD;
        int chance = random(household, 9).nextInt(100);
        long line = chance < 2 ? household % villages : chance < 60 ? 1_000_000L + household : 100_000_000L + number;
        return String.format(Locale.ROOT, "12%09d", line);
    }

    private String id(int number, Person person) {
        SplittableRandom random = random(number, 20 + redrawn.getOrDefault(number, 0));
        int address = random.nextInt(100) < 85 ? 1 : 2 + random.nextInt(19);
        int sequence = random.nextInt(500) * 2 + (person.sex == Sex.MALE ? 1 : 0);
        String seventeen = String.format(
                Locale.ROOT,
                "4198%02d%04d%02d%02d%03d",
                address,
                person.birth.getYear(),
                person.birth.getMonthValue(),
                person.birth.getDayOfMonth(),
                sequence);
        return seventeen + checkCharacter(seventeen);
    }

    /** ISO 7064 MOD 11-2. */
    private static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            sum = (sum + seventeen.charAt(i) - '0') * 2 % 11;
        }
        return "0123456789X".charAt((12 - sum) % 11);
    }

    private void makeIdsUnique() {
        boolean unique = false;
        while (!unique) {
            unique = true;
            long[] taken = new long[size];
            for (int number = 0; number < size; number++) {
                taken[number] = withoutCheck(number);
            }
            long[] sorted = taken.clone();
            Arrays.sort(sorted);
            Map<Long, Integer> holders = new HashMap<>();
            for (int number = 0; number < size; number++) {
                int place = Arrays.binarySearch(sorted, taken[number]);
                boolean shared = (place > 0 && sorted[place - 1] == taken[number])
                        || (place + 1 < size && sorted[place + 1] == taken[number]);
                if (shared && holders.putIfAbsent(taken[number], number) != null) {
                    redrawn.merge(number, 1, Integer::sum);
                    unique = false;
                }
            }
        }
    }

    private long withoutCheck(int number) {
        return Long.parseLong(id(number, person(number)).substring(0, 17));
    }

    private SplittableRandom random(long of, int purpose) {
        return new SplittableRandom(
                seed * 0x9E3779B97F4A7C15L + of * 0xD1B54A32D192ED03L + purpose * 0x8CB92BA72F3D8DD7L);
    }
}
