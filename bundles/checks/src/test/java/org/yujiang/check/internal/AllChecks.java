package org.yujiang.check.internal;

import java.util.List;
import org.yujiang.policy.check.PaymentCheck;

/** The checks of this bundle, as the service registry would list them. */
final class AllChecks {
    static final List<PaymentCheck> CHECKS = List.of(
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

    private AllChecks() {}
}
