package org.yujiang.registry.internal.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujiang.check.internal.AbnormalVolume;
import org.yujiang.check.internal.AnnualCap;
import org.yujiang.check.internal.BeyondLicence;
import org.yujiang.check.internal.ContestCertificate;
import org.yujiang.check.internal.DeadOrInPrison;
import org.yujiang.check.internal.DoubleFunding;
import org.yujiang.check.internal.EnrolledStudent;
import org.yujiang.check.internal.NeverAttended;
import org.yujiang.check.internal.NotAtWork;
import org.yujiang.check.internal.OddAttendance;
import org.yujiang.check.internal.PensionOrOverAge;
import org.yujiang.check.internal.PublicPayroll;
import org.yujiang.check.internal.SameLevelAgain;
import org.yujiang.check.internal.SharedPayee;
import org.yujiang.check.internal.TimetableClash;
import org.yujiang.check.internal.TuitionCharged;
import org.yujiang.check.internal.TwoPlacesAtOnce;
import org.yujiang.check.internal.WrongCategory;
import org.yujiang.check.internal.WrongIdentity;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.PaymentCheck;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.ProviderRecord.ListIssue;
import org.yujiang.registry.api.Checks.CheckReport;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.internal.Facts;
import org.yujiang.registry.internal.database.Sql;
import org.yujiang.registry.internal.life.Office;

/**
 * The figures of docs/performance.md: people decided, and claims checked by all checks that are delivered, through the registry.
 * No test of the build: {@code -Dtest=ThroughputFigures}.
 */
class ThroughputFigures {
    private static final List<PaymentCheck> ALL = List.of(
            new NeverAttended(),
            new TwoPlacesAtOnce(),
            new SameLevelAgain(),
            new AnnualCap(),
            new WrongCategory(),
            new PublicPayroll(),
            new PensionOrOverAge(),
            new EnrolledStudent(),
            new DeadOrInPrison(),
            new SharedPayee(),
            new BeyondLicence(),
            new AbnormalVolume(),
            new NotAtWork(),
            new DoubleFunding(),
            new TimetableClash(),
            new OddAttendance(),
            new WrongIdentity(),
            new ContestCertificate(),
            new TuitionCharged());
    private static final int CLASSES = 2;
    private static final int CLASS_SIZE = 900;

    private final Office office = new Office();

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void decideAndCheck() {
        ALL.forEach(check -> office.services.checkDesk.bind(check, Map.of()));
        for (int n = 0; n < CLASSES; n++) {
            office.train("F" + n, 1, CLASS_SIZE);
        }
        for (int round = 1; round <= 3; round++) {
            office.services.database.write(
                    connection -> Sql.update(
                            connection,
                            "INSERT INTO adjudication_due (person_id, since) SELECT id, now() FROM person WHERE id = master_id"));
            long begin = System.nanoTime();
            office.services.awaitDecisions();
            say(
                    "decided: %d people with %d trainings each, %.0f claims/s",
                    CLASS_SIZE, CLASSES, CLASS_SIZE * CLASSES / since(begin));
        }
        UUID batch = office.open();
        office.bring(batch, ClaimStep.PUBLISH);
        office.clock.advance(Duration.ofDays(20));
        List<FeedItem> issues = new ArrayList<>();
        for (VerificationList list : VerificationList.values()) {
            issues.add(Facts.line(issues.size() + 1L, new ListIssue(list, LocalDate.now(office.clock), true)));
        }
        office.services.pull("lists", issues);
        for (int round = 1; round <= 3; round++) {
            long begin = System.nanoTime();
            CheckReport report = office.services.checks.run(Office.OPERATOR, batch, true, done -> {});
            say(
                    "checked: %d claims by %d checks, %.0f claims/s; %s",
                    report.claims(), ALL.size(), report.claims() / since(begin), report.counts());
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String form, Object... values) {
        System.out.println("FIGURE " + String.format(Locale.ROOT, form, values));
    }
}
