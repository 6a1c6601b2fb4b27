package org.yujiang.registry.internal.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.Occupation;
import org.yujiang.domain.Period;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRef;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.Registry.ClaimFilter;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.HenanOnly;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;

/** What sources say of other subsidies than that of training becomes claims, whatever comes first. */
class OtherKindsTest {
    private static final PersonRef PERSON = Facts.person(1);
    private static final ProviderRef EMPLOYER =
            new ProviderRef(CreditCode.parse("91419801MA0000010X"), "服装厂", ProviderKind.ENTERPRISE, Optional.empty());
    private static final ProviderRef SCHOOL = new ProviderRef(
            CreditCode.parse("12419801MB00000191"), "技师学院", ProviderKind.TECHNICIAN_COLLEGE, Optional.empty());
    private static final List<String> EXPECTED = List.of(
            "APPRENTICESHIP 91419801MA0000010X/合同／1/advance PAY 2500.00",
            "APPRENTICESHIP 91419801MA0000010X/合同／1/final PAY 2000.00",
            "EMPLOYMENT_INCENTIVE 91419801MA0000010X/2020-04-01 PAY 2000.00",
            "SCHOOLING 12419801MB00000191/2019秋/grant HOLD 0.00",
            "SCHOOLING 12419801MB00000191/2019秋/waiver HOLD 0.00",
            "STARTUP PREMISES_RENT/L1 PAY 8000.00",
            "WORK_TRAINING 91419801MA0000010X/2020-06 HOLD 0.00");

    private final TestServices services = new TestServices(TestDatabase.empty(), new HenanOnly(), Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void becomeClaims() {
        pull(records());
        assertThat(claims()).isEqualTo(EXPECTED);
    }

    @Test
    void becomeTheSameClaimsWhenEachComesBeforeWhatItCompletes() {
        List<ProviderRecord> reversed = new ArrayList<>(records());
        Collections.reverse(reversed);
        reversed.forEach(record -> pull(List.of(record)));
        assertThat(claims()).isEqualTo(EXPECTED);
    }

    private static List<ProviderRecord> records() {
        Optional<DivisionCode> nowhere = Optional.empty();
        List<ProviderRecord> records = new ArrayList<>(List.of(
                Facts.trainee(PERSON, TraineeGroup.POOR_LABOURER),
                new ProviderRecord.ApprenticeshipContract(
                        EMPLOYER,
                        PERSON,
                        "合同/1",
                        new Occupation("6-18-02-04", "焊工"),
                        SkillLevel.LEVEL_4,
                        Period.of(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 2, 28)),
                        nowhere),
                new ProviderRecord.ApprenticeshipProgress(
                        EMPLOYER.code(),
                        PERSON,
                        "合同/1",
                        1,
                        Optional.of(LocalDate.of(2021, 3, 5)),
                        Optional.empty(),
                        Optional.of(Money.ofYuan(4500))),
                new ProviderRecord.SchoolTerm(
                        SCHOOL,
                        PERSON,
                        "2019秋",
                        Period.of(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 1, 15)),
                        nowhere,
                        Money.ofYuan(800)),
                new ProviderRecord.StartupSupport(
                        PERSON,
                        StartupMeasure.PREMISES_RENT,
                        "L1",
                        Period.of(LocalDate.of(2020, 10, 1), LocalDate.of(2020, 12, 31)),
                        nowhere,
                        Optional.of(Money.ofYuan(10_000))),
                new ProviderRecord.Hiring(EMPLOYER, PERSON, Period.from(LocalDate.of(2020, 4, 1)), nowhere),
                new ProviderRecord.EmploymentMonth(
                        EMPLOYER, PERSON, YearMonth.of(2020, 6), Optional.empty(), Optional.empty()),
                new ProviderRecord.EmploymentTerms(
                        EMPLOYER.code(),
                        PERSON,
                        YearMonth.of(2020, 6),
                        Optional.of(EnterpriseSize.SMALL),
                        Optional.empty(),
                        nowhere,
                        Optional.of(20),
                        false,
                        false,
                        true)));
        IntStream.range(4, 10)
                .mapToObj(month -> YearMonth.of(2020, month))
                .map(month -> new ProviderRecord.WagePayment(
                        EMPLOYER.code(), PERSON, month, Money.ofYuan(2000), month.atEndOfMonth(), "L" + month))
                .forEach(records::add);
        return records;
    }

    private void pull(List<ProviderRecord> records) {
        Counts ignored = services.pull(
                "employer",
                IntStream.range(0, records.size())
                        .mapToObj(i -> Facts.line(i + 1, records.get(i)))
                        .toList());
    }

    private List<String> claims() {
        services.awaitDecisions();
        return services.registry.claims(PROVINCE, ClaimFilter.ALL, PageRequest.first(100)).items().stream()
                .map(claim -> claim.kind() + " " + claim.key() + " " + claim.outcome() + " " + claim.amountYuan())
                .sorted()
                .toList();
    }
}
