package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.county.fraud.ClaimDraft.EMPLOYER;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.Period;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.Surroundings.Identity;

/** Who is not who the roster says, or not entitled: F5 to F9, F17. */
class PersonTest {
    private static final PaymentCheck F5 = new WrongCategory();
    private static final PaymentCheck F6 = new PublicPayroll();
    private static final PaymentCheck F7 = new PensionOrOverAge();
    private static final PaymentCheck F8 = new EnrolledStudent();
    private static final PaymentCheck F9 = new DeadOrInPrison();
    private static final PaymentCheck F17 = new WrongIdentity();
    private static final LocalDate YEARS_AGO = LocalDate.of(2018, 1, 1);

    @Test
    void insuredByAnEmployerInATrainingForThoseWithoutWork() {
        assertThat(Found.by(F5, insured(Period.from(END)))).containsExactly("F5");
        assertThat(Found.by(F5, insured(Period.from(END.plusDays(1))))).isEmpty();
        assertThat(Found.by(F5, insured(Period.of(YEARS_AGO, START.minusDays(1)))))
                .isEmpty();
        assertThat(Found.by(F5, insured(Period.from(END)).group(TraineeGroup.ENTERPRISE_EMPLOYEE, YEARS_AGO)))
                .as("an employee, and put down as one")
                .isEmpty();
    }

    private static ClaimDraft insured(Period period) {
        return ClaimDraft.training().listed(VerificationList.SOCIAL_INSURANCE, period, EMPLOYER.value());
    }

    @Test
    void putDownAsPoorAndRegisteredByNobody() {
        assertThat(Found.by(F5, asPoor())).containsExactly("F5-POOR");
        assertThat(Found.by(F5, asPoor().listed(VerificationList.REGISTERED_POOR, Period.from(YEARS_AGO), "")))
                .isEmpty();
        assertThat(Found.by(
                        F5,
                        asPoor().listed(
                                        VerificationList.REGISTERED_POOR,
                                        Period.of(YEARS_AGO, START.minusDays(1)),
                                        "")))
                .as("no longer")
                .containsExactly("F5-POOR");
    }

    private static ClaimDraft asPoor() {
        return ClaimDraft.training()
                .roster(TraineeGroup.POOR_LABOURER, 1, true)
                .group(TraineeGroup.POOR_LABOURER, YEARS_AGO);
    }

    @Test
    void onThePublicPayroll() {
        assertThat(Found.by(F6, listed(VerificationList.PUBLIC_PAYROLL, Period.of(YEARS_AGO, START))))
                .containsExactly("F6");
        assertThat(Found.by(F6, listed(VerificationList.PUBLIC_PAYROLL, Period.of(YEARS_AGO, START.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void aPensionOrItsAge() {
        assertThat(Found.by(F7, listed(VerificationList.PENSIONERS, Period.from(END))))
                .containsExactly("F7");
        assertThat(Found.by(F7, listed(VerificationList.PENSIONERS, Period.from(END.plusDays(1)))))
                .isEmpty();
        assertThat(Found.by(F7, ClaimDraft.training().born(START.minusYears(60))))
                .containsExactly("F7");
        assertThat(Found.by(F7, ClaimDraft.training().born(START.minusYears(60).plusDays(1))))
                .isEmpty();
    }

    @Test
    void enrolledInASchool() {
        assertThat(Found.by(F8, listed(VerificationList.STUDENTS, Period.of(YEARS_AGO, START))))
                .containsExactly("F8");
        assertThat(Found.by(F8, listed(VerificationList.STUDENTS, Period.of(YEARS_AGO, START.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void deadBeforeTheClassEnded() {
        assertThat(Found.by(F9, listed(VerificationList.DEATHS, Period.from(END.minusDays(1)))))
                .containsExactly("F9");
        assertThat(Found.by(F9, listed(VerificationList.DEATHS, Period.from(END))))
                .isEmpty();
    }

    @Test
    void workEndsWithTheDeath() {
        LocalDate first = LocalDate.of(2020, 6, 1);

        assertThat(Found.by(F9, ClaimDraft.work().listed(VerificationList.DEATHS, Period.from(first.minusDays(1)), "")))
                .containsExactly("F9");
        assertThat(Found.by(F9, ClaimDraft.work().listed(VerificationList.DEATHS, Period.from(first), "")))
                .isEmpty();
    }

    @Test
    void inPrison() {
        assertThat(Found.by(F9, listed(VerificationList.IMPRISONED, Period.of(YEARS_AGO, START))))
                .containsExactly("F9-PRISON");
        assertThat(Found.by(F9, listed(VerificationList.IMPRISONED, Period.of(YEARS_AGO, START.minusDays(1)))))
                .isEmpty();
    }

    private static ClaimDraft listed(VerificationList list, Period period) {
        return ClaimDraft.training().listed(list, period, "");
    }

    @Test
    void aCardOfSomebodyElse() {
        assertThat(Found.by(F17, card("419801198503070010"))).isEmpty();
        assertThat(Found.by(F17, card("419801198503080016")))
                .as("another birthday")
                .containsExactly("F17");
        assertThat(Found.by(F17, card("419801198503070029"))).as("a woman's").containsExactly("F17");
    }

    private static ClaimDraft card(String number) {
        return ClaimDraft.training().identity(new Identity(Optional.of(ResidentId.parse(number)), Optional.of(true)));
    }

    @Test
    void anotherNameOrTwiceInTheRoster() {
        assertThat(Found.by(F17, ClaimDraft.training().identity(new Identity(Optional.empty(), Optional.of(false)))))
                .containsExactly("F17");
        assertThat(Found.by(F17, ClaimDraft.training().identity(new Identity(Optional.empty(), Optional.empty()))))
                .as("nobody asked")
                .isEmpty();
        assertThat(Found.by(F17, ClaimDraft.training().roster(TraineeGroup.RURAL_LABOURER, 2, true)))
                .containsExactly("F17");
    }
}
