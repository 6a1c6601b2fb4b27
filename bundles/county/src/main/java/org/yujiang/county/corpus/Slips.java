package org.yujiang.county.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/** Slips of the hand. */
final class Slips {
    static final String[] MARKS = {" ", "　", "·", "•", "\u200B", "\u00A0", " ", "　"};

    private Slips() {}

    static String pick(String[] any, SplittableRandom random) {
        return any[random.nextInt(any.length)];
    }

    /** The text with another digit, or an X at the end, in one of its first places. */
    static String wrongCharacter(String text, SplittableRandom random, int places) {
        int place = random.nextInt(places);
        char right = text.charAt(place);
        char wrong = right;
        while (wrong == right) {
            wrong = (char) ('0' + random.nextInt(10));
        }
        return text.substring(0, place) + wrong + text.substring(place + 1);
    }

    static String swapped(String text, SplittableRandom random) {
        int place = random.nextInt(text.length() - 1);
        while (text.charAt(place) == text.charAt(place + 1)) {
            place = (place + 1) % (text.length() - 1);
        }
        return text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
    }

    static LocalDate wrongDate(LocalDate right, SplittableRandom random) {
        int month = right.getMonthValue();
        int day = right.getDayOfMonth();
        if (random.nextInt(4) == 0 && day <= 12 && day != month) {
            return LocalDate.of(right.getYear(), day, month);
        }
        LocalDate wrong = right;
        while (wrong.equals(right)) {
            String text = right.toString().replace("-", "");
            String other = text.substring(0, 3) + wrongCharacter(text.substring(3), random, 5);
            YearMonth when = YearMonth.of(
                    Integer.parseInt(other, 0, 4, 10), Math.max(1, Math.min(12, Integer.parseInt(other, 4, 6, 10))));
            int slipped = Integer.parseInt(other, 6, 8, 10);
            boolean real = when.getMonthValue() == Integer.parseInt(other, 4, 6, 10) && when.isValidDay(slipped);
            wrong = real ? when.atDay(slipped) : right;
        }
        return wrong;
    }
}
