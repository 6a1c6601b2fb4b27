package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.HOUSEKEEPER;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.check.PaymentCheck;

/** What is paid for twice, or by somebody else: F3, F4, F14, F18, F19. */
class RepetitionTest {
    private static final PaymentCheck F3 = new SameLevelAgain();
    private static final PaymentCheck F4 = new AnnualCap();
    private static final PaymentCheck F14 = new DoubleFunding();
    private static final PaymentCheck F18 = new ContestCertificate();
    private static final PaymentCheck F19 = new TuitionCharged();

    @Test
    void theSameOccupationAtTheSameLevel() {
        LocalDate before = START.minusDays(200);

        assertThat(Found.by(F3, ClaimDraft.training().training(other("a", COOK, SkillLevel.LEVEL_5, before))))
                .containsExactly("F3");
        assertThat(Found.by(F3, ClaimDraft.training().training(other("a", COOK, SkillLevel.LEVEL_4, before))))
                .isEmpty();
        assertThat(Found.by(F3, ClaimDraft.training().training(other("a", HOUSEKEEPER, SkillLevel.LEVEL_5, before))))
                .isEmpty();
    }

    @Test
    void theFirstOfTwoIsNotTheRepetition() {
        ClaimDraft laterOne = ClaimDraft.training().training(other("a", COOK, SkillLevel.LEVEL_5, START.plusDays(100)));

        assertThat(Found.by(F3, laterOne)).isEmpty();
    }

    @Test
    void ofTwoOfTheSameDayOneIsTheRepetition() {
        assertThat(Found.by(F3, ClaimDraft.training().training(other("0", COOK, SkillLevel.LEVEL_5, START))))
                .containsExactly("F3");
        assertThat(Found.by(F3, ClaimDraft.training().training(other("a", COOK, SkillLevel.LEVEL_5, START))))
                .isEmpty();
    }

    @Test
    void oneMoreThanAYearPays() {
        assertThat(Found.by(F4, before(ClaimDraft.training(), 3))).containsExactly("F4");
        assertThat(Found.by(F4, before(ClaimDraft.training(), 2))).isEmpty();
    }

    @Test
    void thePoorHaveALimitOfTheirOwn() {
        assertThat(Found.by(F4, before(poorSince(START), 2))).containsExactly("F4");
        assertThat(Found.by(F4, before(poorSince(START), 1))).isEmpty();
        assertThat(Found.by(F4, before(poorSince(START.plusDays(1)), 2)))
                .as("poor only after the class began")
                .isEmpty();
    }

    @Test
    void trainingsOfTheYearBeforeDoNotCount() {
        ClaimDraft draft = poorSince(START);
        for (String key : List.of("a", "b")) {
            draft.training(other(key, HOUSEKEEPER, SkillLevel.LEVEL_5, LocalDate.of(2019, 12, 12)));
        }
        assertThat(Found.by(F4, draft)).isEmpty();
    }

    private static ClaimDraft poorSince(LocalDate day) {
        return ClaimDraft.training().group(TraineeGroup.POOR_LABOURER, day);
    }

    private static ClaimDraft before(ClaimDraft draft, int trainings) {
        for (int number = 1; number <= trainings; number++) {
            draft.training(other("a" + number, HOUSEKEEPER, SkillLevel.LEVEL_5, START.minusDays(30L * number)));
        }
        return draft;
    }

    private static Training other(String key, Occupation occupation, SkillLevel level, LocalDate start) {
        return ClaimDraft.training(key, occupation, level, start, List.of());
    }

    @Test
    void theSameCoursePaidByAnotherDepartment() {
        assertThat(Found.by(F14, elsewhere(Period.of(END, END.plusDays(9)), COOK)))
                .containsExactly("F14");
        assertThat(Found.by(F14, elsewhere(Period.from(END.plusDays(1)), COOK))).isEmpty();
        assertThat(Found.by(F14, elsewhere(Period.of(START, END), HOUSEKEEPER))).isEmpty();
    }

    private static ClaimDraft elsewhere(Period period, Occupation occupation) {
        return ClaimDraft.training().listed(VerificationList.OTHER_DEPARTMENTS, period, occupation.code());
    }

    @Test
    void aCertificateWonAtAContest() {
        assertThat(Found.by(F18, won("C-" + KEY))).containsExactly("F18");
        assertThat(Found.by(F18, won("C-" + KEY + "0"))).isEmpty();
    }

    private static ClaimDraft won(String certificate) {
        return ClaimDraft.training().listed(VerificationList.CONTESTS, Period.of(END, END), certificate);
    }

    @Test
    void tuitionThatWasTaken() {
        assertThat(Found.by(F19, ClaimDraft.training().tuition(new Money(1)))).containsExactly("F19");
        assertThat(Found.by(F19, ClaimDraft.training().tuition(Money.ZERO))).isEmpty();
    }
}
