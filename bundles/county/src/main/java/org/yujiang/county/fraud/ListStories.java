package org.yujiang.county.fraud;

import static org.yujiang.county.fraud.ClaimDraft.COOK;
import static org.yujiang.county.fraud.ClaimDraft.EMPLOYER;
import static org.yujiang.county.fraud.ClaimDraft.END;
import static org.yujiang.county.fraud.ClaimDraft.HOUSEKEEPER;
import static org.yujiang.county.fraud.ClaimDraft.KEY;
import static org.yujiang.county.fraud.ClaimDraft.START;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yujiang.domain.Period;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;

/** What lists of other offices show. */
final class ListStories {
    private ListStories() {}

    static List<Story> all() {
        return Stream.of(categories(), incomes(), absences(), otherOffices())
                .flatMap(List::stream)
                .toList();
    }

    /** Who is not in the category that the roster says. */
    private static List<Story> categories() {
        return List.of(
                new Story("insured by an employer all along", "F5", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.SOCIAL_INSURANCE,
                                Period.from(START.minusDays(30 + random.nextInt(300))),
                                EMPLOYER.value())),
                new Story("insured again only after the class", "", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.SOCIAL_INSURANCE,
                                Period.from(END.plusDays(1 + random.nextInt(60))),
                                EMPLOYER.value())),
                new Story("an employee, and put down as one", "", random -> ClaimDraft.training()
                        .group(TraineeGroup.ENTERPRISE_EMPLOYEE, LocalDate.of(2019, 1, 1))
                        .listed(
                                VerificationList.SOCIAL_INSURANCE,
                                Period.from(LocalDate.of(2019, 1, 1)),
                                EMPLOYER.value())),
                new Story("put down as poor, registered by nobody", "F5", random -> ClaimDraft.training()
                        .group(TraineeGroup.POOR_LABOURER, LocalDate.of(2018, 1, 1))
                        .roster(TraineeGroup.POOR_LABOURER, 1, true)),
                new Story("poor and registered", "", random -> ClaimDraft.training()
                        .group(TraineeGroup.POOR_LABOURER, LocalDate.of(2018, 1, 1))
                        .roster(TraineeGroup.POOR_LABOURER, 1, true)
                        .listed(VerificationList.REGISTERED_POOR, Period.from(LocalDate.of(2018, 1, 1)), "")));
    }

    /** Who is paid by the state or draws a pension. */
    private static List<Story> incomes() {
        return List.of(
                new Story("on the public payroll", "F6", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.PUBLIC_PAYROLL,
                                Period.from(START.minusDays(random.nextInt(3000))),
                                "")),
                new Story("left the public payroll before", "", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.PUBLIC_PAYROLL,
                                Period.of(LocalDate.of(2010, 1, 1), START.minusDays(1 + random.nextInt(200))),
                                "")),
                new Story("draws a pension", "F7", random -> ClaimDraft.training()
                        .listed(VerificationList.PENSIONERS, Period.from(START.minusDays(random.nextInt(900))), "")),
                new Story("over age", "F7", random -> ClaimDraft.training()
                        .born(LocalDate.of(1960, 6, 1).minusDays(random.nextInt(3000)))),
                new Story("a day too young to be over age", "", random -> ClaimDraft.training()
                        .born(LocalDate.of(1960, 6, 2).plusDays(random.nextInt(30)))),
                new Story("a pension from the month after", "", random -> ClaimDraft.training()
                        .listed(VerificationList.PENSIONERS, Period.from(END.plusDays(1 + random.nextInt(30))), "")));
    }

    /** Who cannot have been there: at school, dead, in prison. */
    private static List<Story> absences() {
        return List.of(
                new Story("enrolled in full-time schooling", "F8", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.STUDENTS,
                                Period.of(
                                        LocalDate.of(2019, 9, 1),
                                        LocalDate.of(2020, 6, 10).plusDays(random.nextInt(400))),
                                "")),
                new Story("left school before", "", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.STUDENTS,
                                Period.of(LocalDate.of(2017, 9, 1), START.minusDays(1 + random.nextInt(300))),
                                "")),
                new Story("died before the class", "F9", random -> ClaimDraft.training()
                        .listed(VerificationList.DEATHS, Period.from(START.minusDays(1 + random.nextInt(900))), "")),
                new Story("died during the class", "F9", random -> ClaimDraft.training()
                        .listed(VerificationList.DEATHS, Period.from(START.plusDays(1 + random.nextInt(15))), "")),
                new Story("died after it", "", random -> ClaimDraft.training()
                        .listed(VerificationList.DEATHS, Period.from(END.plusDays(1 + random.nextInt(40))), "")),
                new Story("worked in the month of death", "", random -> ClaimDraft.work()
                        .listed(VerificationList.DEATHS, Period.from(START.plusDays(5 + random.nextInt(20))), "")),
                new Story("in prison", "F9", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.IMPRISONED,
                                Period.of(
                                        START.minusDays(random.nextInt(400)), END.plusDays(100 + random.nextInt(900))),
                                "")),
                new Story("free again before the class", "", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.IMPRISONED,
                                Period.of(LocalDate.of(2018, 1, 1), START.minusDays(1 + random.nextInt(100))),
                                "")));
    }

    /** What others paid for or gave a certificate for. */
    private static List<Story> otherOffices() {
        return List.of(
                new Story("the same course, paid by another department", "F14", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.OTHER_DEPARTMENTS,
                                Period.of(START.minusDays(random.nextInt(30)), END.minusDays(random.nextInt(10))),
                                COOK.code())),
                new Story("another department taught something else", "", random -> ClaimDraft.training()
                        .listed(VerificationList.OTHER_DEPARTMENTS, Period.of(START, END), HOUSEKEEPER.code())),
                new Story("another department taught the same long before", "", random -> ClaimDraft.training()
                        .listed(
                                VerificationList.OTHER_DEPARTMENTS,
                                Period.of(START.minusDays(600), START.minusDays(500 - random.nextInt(90))),
                                COOK.code())),
                new Story("the certificate of a contest", "F18", random -> ClaimDraft.training()
                        .listed(VerificationList.CONTESTS, Period.of(END, END), "C-" + KEY)),
                new Story("another certificate was won at a contest", "", random -> ClaimDraft.training()
                        .listed(VerificationList.CONTESTS, Period.of(END, END), "C-" + random.nextInt(100000))));
    }
}
