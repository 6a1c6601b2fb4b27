package org.yujiang.registry.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.registry.internal.TestServices.NO_POLICY;
import static org.yujiang.registry.internal.TestServices.PROVINCE;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.ListIssued;
import org.yujiang.policy.check.Listed;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ListEntry;
import org.yujiang.provider.ProviderRecord.ListIssue;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.TestDatabase;
import org.yujiang.registry.internal.TestServices;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.people.People;
import org.yujiang.registry.internal.statements.Kind;

class ListReaderTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final CreditCode EMPLOYER = CreditCode.parse("91419801MA0000010X");

    private final TestServices services = new TestServices(TestDatabase.empty(), NO_POLICY, Clock.systemUTC());

    @AfterEach
    void close() throws InterruptedException {
        services.close();
    }

    @Test
    void entriesAreThoseOfThePerson() {
        Counts first = pull(
                insured(Period.from(DAY)),
                new ListEntry(VerificationList.CONTESTS, Facts.WANG, Period.of(DAY, DAY), "A/1/2"),
                new ListEntry(VerificationList.PENSIONERS, Facts.person(2), Period.from(DAY), ""));

        assertThat(first.stored()).isEqualTo(3);
        assertThat(people())
                .containsExactlyInAnyOrder(
                        List.of(
                                new Listed(VerificationList.SOCIAL_INSURANCE, Period.from(DAY), EMPLOYER.value()),
                                new Listed(VerificationList.CONTESTS, Period.of(DAY, DAY), "A/1/2")),
                        List.of(new Listed(VerificationList.PENSIONERS, Period.from(DAY), "")));
    }

    @Test
    void theSameAgainIsNothingNewAndAnotherEndReplacesTheFirst() {
        Counts ignored = pull(insured(Period.from(DAY)));
        Counts again = pull(insured(Period.from(DAY)));
        Counts ended = pull(insured(Period.of(DAY, DAY.plusDays(9))));

        assertThat(again.stored()).isZero();
        assertThat(ended.stored()).isOne();
        assertThat(people())
                .containsExactly(List.of(new Listed(
                        VerificationList.SOCIAL_INSURANCE, Period.of(DAY, DAY.plusDays(9)), EMPLOYER.value())));
    }

    @Test
    void whatAnImportSaidIsGoneWithIt() {
        Counts ignored = pull(insured(Period.from(DAY)), new ListIssue(VerificationList.DEATHS, DAY, true));
        services.imports.retract(PROVINCE, services.lastRun("list"), "the wrong file");

        assertThat(people()).isEmpty();
        assertThat(issues()).isEmpty();
    }

    @Test
    void organisationsAreFoundByTheirCode() {
        Counts ignored = pull(new ListEntry(VerificationList.MARKET_REGISTRATION, EMPLOYER, Period.from(DAY), ""));

        assertThat(organisations(EMPLOYER, Facts.COLLEGE.code()))
                .containsOnlyKeys(EMPLOYER)
                .containsEntry(
                        EMPLOYER, List.of(new Listed(VerificationList.MARKET_REGISTRATION, Period.from(DAY), "")));
    }

    @Test
    void theLastIssueCountsWhateverComesFirst() {
        Counts ignored = pull(
                new ListIssue(VerificationList.DEATHS, DAY.plusDays(30), false),
                new ListIssue(VerificationList.DEATHS, DAY, true),
                new ListIssue(VerificationList.STUDENTS, DAY, true));

        assertThat(issues())
                .containsOnlyKeys(VerificationList.DEATHS, VerificationList.STUDENTS)
                .containsEntry(VerificationList.DEATHS, new ListIssued(DAY.plusDays(30), false))
                .containsEntry(VerificationList.STUDENTS, new ListIssued(DAY, true));
    }

    @Test
    void anIssueOfADayToComeIsQuarantined() {
        Counts counts = pull(new ListIssue(
                VerificationList.DEATHS, LocalDate.now(Clock.systemUTC()).plusDays(3), true));

        assertThat(counts.quarantined()).isOne();
        assertThat(issues()).isEmpty();
    }

    @Test
    void aListIsAboutPeopleOrAboutOrganisations() {
        assertThatThrownBy(() -> new ListEntry(VerificationList.DEATHS, EMPLOYER, Period.from(DAY), ""))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("LIST_ENTRY_SUBJECT"));
        assertThatThrownBy(() -> new ListEntry(VerificationList.MARKET_REGISTRATION, Facts.WANG, Period.from(DAY), ""))
                .isInstanceOf(InvalidValueException.class);
    }

    private static ProviderRecord insured(Period period) {
        return new ListEntry(VerificationList.SOCIAL_INSURANCE, Facts.WANG, period, EMPLOYER.value());
    }

    private Counts pull(ProviderRecord... records) {
        FeedItem[] items = new FeedItem[records.length];
        for (int i = 0; i < records.length; i++) {
            items[i] = Facts.line(i + 1, records[i]);
        }
        return services.pull("list", items);
    }

    private List<List<Listed>> people() {
        return services.database.read(connection -> {
            List<UUID> ids = Sql.list(connection, "SELECT id FROM person", row -> Sql.uuid(row, "id"));
            return new People(connection, services.database.vault(), services.settings.precedence())
                    .read(ids, List.of(Kind.LISTED), Optional.empty()).values().stream()
                            .map(ListReader::listed)
                            .filter(listed -> !listed.isEmpty())
                            .toList();
        });
    }

    private Map<CreditCode, List<Listed>> organisations(CreditCode... codes) {
        return services.database.read(connection -> reader(connection).organisations(List.of(codes), Optional.empty()));
    }

    private Map<VerificationList, ListIssued> issues() {
        return services.database.read(connection -> reader(connection).issues(Optional.empty()));
    }

    private ListReader reader(Connection connection) {
        return new ListReader(connection, services.database.vault(), services.settings.precedence());
    }
}
