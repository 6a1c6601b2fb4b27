package org.yujiang.registry.internal.people;

import java.util.Optional;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ApprenticeshipContract;
import org.yujiang.provider.ProviderRecord.ApprenticeshipProgress;
import org.yujiang.provider.ProviderRecord.Assessment;
import org.yujiang.provider.ProviderRecord.Attendance;
import org.yujiang.provider.ProviderRecord.Certificate;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.EmploymentEnd;
import org.yujiang.provider.ProviderRecord.EmploymentMonth;
import org.yujiang.provider.ProviderRecord.EmploymentOutcome;
import org.yujiang.provider.ProviderRecord.EmploymentTerms;
import org.yujiang.provider.ProviderRecord.Enrolment;
import org.yujiang.provider.ProviderRecord.EnrolmentTurn;
import org.yujiang.provider.ProviderRecord.Hiring;
import org.yujiang.provider.ProviderRecord.IdentityCheck;
import org.yujiang.provider.ProviderRecord.ListEntry;
import org.yujiang.provider.ProviderRecord.PovertyReturn;
import org.yujiang.provider.ProviderRecord.RosterGroup;
import org.yujiang.provider.ProviderRecord.SchoolTerm;
import org.yujiang.provider.ProviderRecord.SignIn;
import org.yujiang.provider.ProviderRecord.StartupSupport;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TuitionReceipt;
import org.yujiang.provider.ProviderRecord.Visit;
import org.yujiang.provider.ProviderRecord.WagePayment;
import org.yujiang.provider.ProviderRecord.WorkShift;

/** Whom records speak of. */
public final class References {
    private References() {}

    /** The person of a record; empty when it speaks of a class, a provider, a site or a list. */
    public static Optional<PersonRef> of(ProviderRecord record) {
        if (record instanceof Trainee trainee) {
            return Optional.of(trainee.person());
        } else if (record instanceof Details details) {
            return Optional.of(details.person());
        } else if (record instanceof PovertyReturn event) {
            return Optional.of(event.person());
        } else if (record instanceof Enrolment enrolment) {
            return Optional.of(enrolment.person());
        } else if (record instanceof EnrolmentTurn turn) {
            return Optional.of(turn.person());
        } else if (record instanceof Attendance attendance) {
            return Optional.of(attendance.person());
        } else if (record instanceof Assessment exam) {
            return Optional.of(exam.person());
        } else if (record instanceof Certificate certificate) {
            return Optional.of(certificate.person());
        } else if (record instanceof EmploymentOutcome outcome) {
            return Optional.of(outcome.person());
        } else if (record instanceof EmploymentMonth month) {
            return Optional.of(month.person());
        } else if (record instanceof WagePayment wage) {
            return Optional.of(wage.person());
        } else if (record instanceof EmploymentTerms terms) {
            return Optional.of(terms.person());
        } else if (record instanceof ApprenticeshipContract contract) {
            return Optional.of(contract.person());
        } else if (record instanceof ApprenticeshipProgress progress) {
            return Optional.of(progress.person());
        } else if (record instanceof SchoolTerm term) {
            return Optional.of(term.person());
        } else if (record instanceof StartupSupport startup) {
            return Optional.of(startup.person());
        } else if (record instanceof Hiring hiring) {
            return Optional.of(hiring.person());
        } else if (record instanceof ListEntry entry) {
            return entry.person();
        }
        return ofChecks(record);
    }

    private static Optional<PersonRef> ofChecks(ProviderRecord record) {
        if (record instanceof RosterGroup roster) {
            return Optional.of(roster.person());
        } else if (record instanceof Visit visit) {
            return Optional.of(visit.person());
        } else if (record instanceof SignIn signIn) {
            return Optional.of(signIn.person());
        } else if (record instanceof TuitionReceipt receipt) {
            return Optional.of(receipt.person());
        } else if (record instanceof WorkShift shift) {
            return Optional.of(shift.person());
        } else if (record instanceof EmploymentEnd end) {
            return Optional.of(end.person());
        } else if (record instanceof IdentityCheck check) {
            return Optional.of(check.person());
        }
        return Optional.empty();
    }
}
