package org.yujiang.county.fraud;

import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.EMPLOYER;
import static org.yujiang.county.fraud.ClaimDraft.HOUSEKEEPER;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.domain.Money;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.Surroundings.Identity;
import org.yujiang.policy.check.Surroundings.Institution;

/** What accounts, institutions, cards, receipts and employers show. */
final class PayeeStories {
    private PayeeStories() {}

    static List<Story> all() {
        return Stream.of(payees(), institutions(), work(), papers())
                .flatMap(List::stream)
                .toList();
    }

    /** Accounts and telephones. */
    private static List<Story> payees() {
        return List.of(
                new Story("one account for many", "F10", random -> ClaimDraft.training()
                        .payee(true, 3 + random.nextInt(60), 1)),
                new Story("an account in the name of an agent", "F10", random -> ClaimDraft.training()
                        .payee(false, 1, 1)),
                new Story("one telephone for many", "F10", random -> ClaimDraft.training()
                        .payee(true, 1, 4 + random.nextInt(80))),
                new Story("a family with one telephone", "", random -> ClaimDraft.training()
                        .payee(true, 1, 2 + random.nextInt(3))));
    }

    /** Licences and volumes. */
    private static List<Story> institutions() {
        return List.of(
                new Story("not licensed for the level", "F11", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY, COOK, SkillLevel.LEVEL_2, START, ClaimDraft.sessions(START, 8, 20)))),
                new Story("not licensed for the trade", "F11", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY, HOUSEKEEPER, SkillLevel.LEVEL_5, START, ClaimDraft.sessions(START, 8, 20)))),
                new Story("the highest level of the licence", "", random -> ClaimDraft.training()
                        .own(ClaimDraft.training(
                                KEY, COOK, SkillLevel.LEVEL_3, START, ClaimDraft.sessions(START, 8, 20)))),
                new Story("registered only after the class began", "F11", random -> ClaimDraft.training()
                        .unlisted(VerificationList.MARKET_REGISTRATION)
                        .listed(
                                VerificationList.MARKET_REGISTRATION,
                                Period.from(START.plusDays(1 + random.nextInt(90))),
                                "")),
                new Story("registered on the first day", "", random -> ClaimDraft.training()
                        .unlisted(VerificationList.MARKET_REGISTRATION)
                        .listed(VerificationList.MARKET_REGISTRATION, Period.from(START), "")),
                new Story("more certificates than seats", "F12", random -> ClaimDraft.training()
                        .institution(new Institution(
                                Optional.of(LocalDate.of(2010, 1, 1)),
                                Map.of(COOK.code(), SkillLevel.LEVEL_3),
                                301 + random.nextInt(2000),
                                Optional.of(300)))),
                new Story("a newcomer with thousands", "F12", random -> ClaimDraft.training()
                        .institution(new Institution(
                                Optional.of(START.minusDays(30 + random.nextInt(200))),
                                Map.of(COOK.code(), SkillLevel.LEVEL_3),
                                1001 + random.nextInt(2000),
                                Optional.empty()))),
                new Story("a large school with thousands", "", random -> ClaimDraft.training()
                        .institution(new Institution(
                                Optional.of(LocalDate.of(1990, 1, 1)),
                                Map.of(COOK.code(), SkillLevel.LEVEL_3),
                                1001 + random.nextInt(900),
                                Optional.of(2000)))),
                new Story("a small newcomer", "", random -> ClaimDraft.training()
                        .institution(new Institution(
                                Optional.of(START.minusDays(30 + random.nextInt(200))),
                                Map.of(COOK.code(), SkillLevel.LEVEL_3),
                                20 + random.nextInt(200),
                                Optional.empty()))));
    }

    /** Months of work. */
    private static List<Story> work() {
        return List.of(
                new Story("had left", "F13", random -> ClaimDraft.work().left(START.minusDays(1 + random.nextInt(90)))),
                new Story(
                        "left in the month", "", random -> ClaimDraft.work().left(START.plusDays(random.nextInt(29)))),
                new Story("no wage line", "F13", random -> ClaimDraft.work()
                        .ownMonth(ClaimDraft.month(
                                EMPLOYER.value() + "/2020-06", ProviderKind.ENTERPRISE, false, false))),
                new Story("not insured by the enterprise", "F13", random -> ClaimDraft.work()
                        .unlisted(VerificationList.SOCIAL_INSURANCE)
                        .listed(
                                VerificationList.SOCIAL_INSURANCE,
                                Period.from(START.minusDays(400)),
                                "91419801MA00000" + (100 + random.nextInt(800)))),
                new Story("not insured, in a workshop of the village", "", random -> ClaimDraft.work()
                        .unlisted(VerificationList.SOCIAL_INSURANCE)
                        .ownMonth(ClaimDraft.month(
                                EMPLOYER.value() + "/2020-06",
                                ProviderKind.POVERTY_ALLEVIATION_WORKSHOP,
                                true,
                                false))),
                new Story("dispatched, and claimed for twice", "F13", random -> ClaimDraft.work()
                        .month(ClaimDraft.month("other/2020-06", ProviderKind.ENTERPRISE, true, true))),
                new Story("changed the employer in the month", "", random -> ClaimDraft.work()
                        .month(ClaimDraft.month("other/2020-06", ProviderKind.ENTERPRISE, true, false))));
    }

    /** Cards, rosters and receipts. */
    private static List<Story> papers() {
        return List.of(
                new Story("the card is of somebody with another name", "F17", random -> ClaimDraft.training()
                        .identity(new Identity(Optional.empty(), Optional.of(false)))),
                new Story("twice in the roster", "F17", random -> ClaimDraft.training()
                        .roster(TraineeGroup.RURAL_LABOURER, 2 + random.nextInt(2), true)),
                new Story("nobody asked the register of residents", "", random -> ClaimDraft.training()
                        .identity(new Identity(Optional.empty(), Optional.empty()))),
                new Story("tuition taken", "F19", random -> ClaimDraft.training()
                        .tuition(Money.ofYuan(100 + random.nextInt(900)))),
                new Story("receipts of nothing", "", random -> ClaimDraft.training()
                        .tuition(Money.ZERO)),
                new Story("a couple with one account", "", random -> ClaimDraft.training()
                        .payee(true, 1 + random.nextInt(20) / 19, 2)));
    }
}
