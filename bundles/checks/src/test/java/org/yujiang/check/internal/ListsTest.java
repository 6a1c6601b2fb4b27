package org.yujiang.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujiang.county.fraud.ClaimDraft;
import org.yujiang.domain.Period;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.ListState;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.policy.check.PaymentChecks;

class ListsTest {
    private static final Period LISTED = Period.from(ClaimDraft.START);

    @Test
    void whatIsListedIsFound() {
        ClaimDraft draft = ClaimDraft.training().listed(VerificationList.PUBLIC_PAYROLL, LISTED, "");

        assertThat(PaymentChecks.examine(new PublicPayroll(), draft.claim()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("F6");
                    assertThat(found.missing()).isEmpty();
                });
    }

    @Test
    void everyListThatIsMissingIsNamed() {
        for (PaymentCheck check : AllChecks.CHECKS) {
            ClaimDraft draft = ClaimDraft.training();
            check.lists().forEach(list -> draft.issue(list, Optional.empty()));
            assertThat(PaymentChecks.examine(check, draft.claim()))
                    .as(check.code())
                    .allMatch(found -> found.missing().isPresent())
                    .extracting(found -> found.missing().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(check.needs(draft.claim()));
        }
    }

    @Test
    void aListThatIsOutOfDateOrIncompleteIsAsGoodAsMissing() {
        ListIssued old = new ListIssued(ClaimDraft.TODAY.minusDays(93), true);
        ListIssued part = new ListIssued(ClaimDraft.TODAY, false);
        for (ListIssued issue : new ListIssued[] {old, part}) {
            ClaimDraft draft = ClaimDraft.training()
                    .listed(VerificationList.PUBLIC_PAYROLL, LISTED, "")
                    .issue(VerificationList.PUBLIC_PAYROLL, Optional.of(issue));
            assertThat(PaymentChecks.examine(new PublicPayroll(), draft.claim()))
                    .extracting(Finding::missing)
                    .containsExactly(Optional.of(VerificationList.PUBLIC_PAYROLL));
        }
    }

    /** A list of the day before does not say that somebody was not insured, registered or poor on the day. */
    @Test
    void notBeingListedMeansNothingBeforeTheDayOfTheList() {
        LocalDate first = LocalDate.of(2020, 7, 1);
        ClaimDraft training = ClaimDraft.training()
                .own(ClaimDraft.training(ClaimDraft.KEY, ClaimDraft.COOK, SkillLevel.LEVEL_5, first, List.of()))
                .roster(TraineeGroup.POOR_LABOURER, 1, true);

        isAFaultFrom(first, new BeyondLicence(), VerificationList.MARKET_REGISTRATION, training);
        isAFaultFrom(first, new WrongCategory(), VerificationList.REGISTERED_POOR, training);
        isAFaultFrom(LocalDate.of(2020, 6, 30), new NotAtWork(), VerificationList.SOCIAL_INSURANCE, ClaimDraft.work());
    }

    private static void isAFaultFrom(LocalDate day, PaymentCheck check, VerificationList list, ClaimDraft draft) {
        draft.unlisted(list).issue(list, Optional.of(new ListIssued(day, true)));
        assertThat(PaymentChecks.examine(check, draft.claim()))
                .singleElement()
                .satisfies(found -> assertThat(found.missing()).isEmpty());

        draft.issue(list, Optional.of(new ListIssued(day.minusDays(1), true)));
        assertThat(PaymentChecks.examine(check, draft.claim())).singleElement().satisfies(found -> {
            assertThat(found.missing()).contains(list);
            assertThat(found.zh()).startsWith(list.zh() + "早于申领期间");
        });
    }

    @Test
    void whoWaitsIsToldForWhichList() {
        assertThat(Finding.withoutList("F9", VerificationList.DEATHS, ListState.STALE))
                .satisfies(found -> {
                    assertThat(found.zh()).isEqualTo("死亡名单已过期,暂缓;请导入最新的完整名单后重新核查");
                    assertThat(found.en())
                            .isEqualTo(
                                    "the list of deaths is out of date; the claim waits until a complete, recent one is"
                                            + " imported");
                });
    }

    @Test
    void theLastDayOfFreshnessCounts() {
        ClaimDraft draft = ClaimDraft.training()
                .issue(
                        VerificationList.PUBLIC_PAYROLL,
                        Optional.of(new ListIssued(ClaimDraft.TODAY.minusDays(92), true)));

        assertThat(PaymentChecks.examine(new PublicPayroll(), draft.claim())).isEmpty();
    }

    @Test
    void everyCheckDeclaresItsCodes() {
        assertThat(AllChecks.CHECKS)
                .allSatisfy(check -> assertThat(check.severities()).containsKey(check.code()))
                .extracting(PaymentCheck::code)
                .doesNotHaveDuplicates();
        assertThat(new DeadOrInPrison().severities()).containsEntry("F9-PRISON", CheckSeverity.HOLD);
    }
}
