package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.EMPLOYER;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.PersonFacts.WorkMonth;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Institution;

/** Who gets the money, who trained, and who employs: F10 to F13. */
class MoneyAndWorkTest {
    private static final PaymentCheck F10 = new SharedPayee();
    private static final PaymentCheck F11 = new BeyondLicence();
    private static final PaymentCheck F12 = new AbnormalVolume();
    private static final PaymentCheck F13 = new NotAtWork();
    private static final String MONTH = EMPLOYER.value() + "/2020-06";
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 6, 30);

    @Test
    void anAccountOrAPhoneOfMany() {
        assertThat(Found.by(F10, ClaimDraft.training().payee(true, 2, 1))).containsExactly("F10");
        assertThat(Found.by(F10, ClaimDraft.training().payee(true, 1, 5))).containsExactly("F10");
        assertThat(Found.by(F10, ClaimDraft.training().payee(true, 1, 4))).isEmpty();
        assertThat(Found.by(F10, ClaimDraft.training().payee(false, 1, 1))).containsExactly("F10");
    }

    @Test
    void registeredOnTheFirstDay() {
        assertThat(Found.by(F11, registeredFrom(START))).isEmpty();
        assertThat(Found.by(F11, registeredFrom(START.plusDays(1)))).containsExactly("F11");
    }

    private static ClaimDraft registeredFrom(LocalDate day) {
        return ClaimDraft.training()
                .unlisted(VerificationList.MARKET_REGISTRATION)
                .listed(VerificationList.MARKET_REGISTRATION, Period.from(day), "");
    }

    @Test
    void whatTheLicenceCovers() {
        assertThat(Found.by(F11, taught(COOK, SkillLevel.LEVEL_3))).isEmpty();
        assertThat(Found.by(F11, taught(COOK, SkillLevel.LEVEL_2))).containsExactly("F11");
        assertThat(Found.by(F11, taught(ClaimDraft.HOUSEKEEPER, SkillLevel.LEVEL_5)))
                .containsExactly("F11");
    }

    @Test
    void aLicenceThatNobodyReportsSaysNothing() {
        ClaimDraft draft = taught(COOK, SkillLevel.LEVEL_1)
                .institution(new Institution(Optional.empty(), Map.of(), 0, Optional.empty()));

        assertThat(Found.by(F11, draft)).isEmpty();
    }

    private static ClaimDraft taught(Occupation occupation, SkillLevel level) {
        return ClaimDraft.training().own(ClaimDraft.training(KEY, occupation, level, START, List.of()));
    }

    @Test
    void moreCertificatesThanPlaces() {
        assertThat(Found.by(F12, institution(START.minusYears(10), 301, Optional.of(300))))
                .containsExactly("F12");
        assertThat(Found.by(F12, institution(START.minusYears(10), 300, Optional.of(300))))
                .isEmpty();
    }

    @Test
    void veryManyOfANewcomer() {
        assertThat(Found.by(F12, institution(END.minusDays(364), 1001, Optional.empty())))
                .containsExactly("F12");
        assertThat(Found.by(F12, institution(END.minusDays(364), 1000, Optional.empty())))
                .isEmpty();
        assertThat(Found.by(F12, institution(END.minusDays(365), 1001, Optional.empty())))
                .isEmpty();
    }

    private static ClaimDraft institution(LocalDate foundedOn, int certificates, Optional<Integer> capacity) {
        return ClaimDraft.training()
                .institution(new Institution(Optional.of(foundedOn), Map.of(), certificates, capacity));
    }

    @Test
    void whoHadLeft() {
        assertThat(Found.by(F13, ClaimDraft.work().left(FIRST.minusDays(1)))).containsExactly("F13");
        assertThat(Found.by(F13, ClaimDraft.work().left(FIRST))).isEmpty();
    }

    @Test
    void aMonthWithoutAWage() {
        assertThat(Found.by(
                        F13,
                        ClaimDraft.work().ownMonth(ClaimDraft.month(MONTH, ProviderKind.ENTERPRISE, false, false))))
                .containsExactly("F13");
    }

    @Test
    void insuredByThisEmployerInTheMonth() {
        assertThat(Found.by(F13, insured(Period.from(LAST), EMPLOYER.value()))).isEmpty();
        assertThat(Found.by(F13, insured(Period.from(LAST.plusDays(1)), EMPLOYER.value())))
                .containsExactly("F13");
        assertThat(Found.by(F13, insured(Period.from(FIRST), "12419801MB00000191")))
                .as("by another")
                .containsExactly("F13");
    }

    @Test
    void nobodyIsInsuredByAWorkshop() {
        ClaimDraft workshop = insured(Period.from(LAST.plusDays(1)), EMPLOYER.value())
                .ownMonth(ClaimDraft.month(MONTH, ProviderKind.POVERTY_ALLEVIATION_WORKSHOP, true, false));

        assertThat(Found.by(F13, workshop)).isEmpty();
    }

    private static ClaimDraft insured(Period period, String employer) {
        return ClaimDraft.work()
                .unlisted(VerificationList.SOCIAL_INSURANCE)
                .listed(VerificationList.SOCIAL_INSURANCE, period, employer);
    }

    @Test
    void dispatchedAndClaimedForTwice() {
        assertThat(Found.by(F13, ClaimDraft.work().month(elsewhere(true)))).containsExactly("F13");
        assertThat(Found.by(F13, ClaimDraft.work().month(elsewhere(false))))
                .as("changed the employer")
                .isEmpty();
    }

    private static WorkMonth elsewhere(boolean dispatched) {
        return ClaimDraft.month("other/2020-06", ProviderKind.ENTERPRISE, true, dispatched);
    }
}
