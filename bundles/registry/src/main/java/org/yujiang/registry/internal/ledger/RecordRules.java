package org.yujiang.registry.internal.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.provider.FeedItem;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ApprenticeshipContract;
import org.yujiang.provider.ProviderRecord.Details;
import org.yujiang.provider.ProviderRecord.EmploymentTerms;
import org.yujiang.provider.ProviderRecord.Hiring;
import org.yujiang.provider.ProviderRecord.IdentityCheck;
import org.yujiang.provider.ProviderRecord.ListIssue;
import org.yujiang.provider.ProviderRecord.SchoolTerm;
import org.yujiang.provider.ProviderRecord.SignIn;
import org.yujiang.provider.ProviderRecord.StartupSupport;
import org.yujiang.provider.ProviderRecord.Trainee;
import org.yujiang.provider.ProviderRecord.TuitionReceipt;
import org.yujiang.provider.ProviderRecord.Visit;
import org.yujiang.provider.ProviderRecord.WorkSite;
import org.yujiang.registry.internal.people.References;

/** What no value can know by itself: that a day has not come yet, that a division does not exist, or exists no more. */
public final class RecordRules {
    private final LocalDate today;

    /** The rules on a day. */
    public RecordRules(LocalDate today) {
        this.today = today;
    }

    /** What is wrong with an item, if something is. */
    Optional<Problem> check(FeedItem.Accepted item) {
        return item.records().stream().flatMap(record -> check(record).stream()).findFirst();
    }

    private Optional<Problem> check(ProviderRecord record) {
        if (record instanceof ListIssue issue) {
            return issue.asOf().isAfter(today) ? Optional.of(inFuture(issue)) : Optional.empty();
        }
        Optional<Problem> early =
                happened(record).filter(day -> day.isAfter(today)).map(RecordRules::inFuture);
        if (early.isPresent()) {
            return early;
        }
        return Stream.concat(
                        References.of(record).stream().flatMap(person -> check(person).stream()),
                        divisions(record).flatMap(code -> check(code).stream()))
                .findFirst();
    }

    /** It would count as recent for ever. */
    private static Problem inFuture(ListIssue issue) {
        return new Problem(
                "LIST_ISSUE_IN_FUTURE",
                "%s的截止日期%s晚于今天,请核对后重新导入。".formatted(issue.list().zh(), issue.asOf()),
                "The issue of the list of %s is of %s, which lies after today. Check its date and import it again."
                        .formatted(issue.list().en(), issue.asOf()));
    }

    /** When something was, of which the last one counts or what was is added up: of a day to come it would count for ever. */
    private static Optional<LocalDate> happened(ProviderRecord record) {
        if (record instanceof Visit visit) {
            return Optional.of(visit.on());
        } else if (record instanceof IdentityCheck check) {
            return Optional.of(check.on());
        } else if (record instanceof SignIn signIn) {
            return Optional.of(signIn.at().toLocalDate());
        } else if (record instanceof TuitionReceipt receipt) {
            return Optional.of(receipt.paidOn());
        }
        return Optional.empty();
    }

    private static Problem inFuture(LocalDate day) {
        return new Problem(
                "DAY_IN_FUTURE",
                "日期%s晚于今天,请核对后重新提交。".formatted(day),
                "The day %s lies after today. Check it and submit the line again.".formatted(day));
    }

    private Optional<Problem> check(PersonRef person) {
        return person.id()
                .map(ResidentId::birthDate)
                .or(() -> person.description().birthDate())
                .flatMap(day -> refused(() -> Dates.requireBirthDate(day, today)));
    }

    /** What is wrong with a detail, if something is. */
    public Optional<Problem> check(PersonDetail detail) {
        if (detail.field() == PersonField.BIRTH_DATE) {
            return refused(() -> Dates.requireBirthDate(LocalDate.parse(detail.value()), today));
        }
        boolean division =
                detail.field() == PersonField.PRESENT_RESIDENCE || detail.field() == PersonField.REGISTERED_RESIDENCE;
        return division ? check(DivisionCode.parse(detail.value())) : Optional.empty();
    }

    private Optional<Problem> check(DivisionCode code) {
        return refused(() -> Divisions.henan().requirePresent(code, today));
    }

    private static Optional<Problem> refused(Supplier<?> check) {
        try {
            Object ignored = check.get();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.problem());
        }
    }

    private static Stream<DivisionCode> divisions(ProviderRecord record) {
        if (record instanceof Trainee trainee) {
            return Stream.concat(trainee.residence().stream(), described(trainee.person()));
        }
        if (record instanceof Details details) {
            return details.details().stream()
                    .filter(detail -> detail.field() == PersonField.PRESENT_RESIDENCE
                            || detail.field() == PersonField.REGISTERED_RESIDENCE)
                    .map(detail -> DivisionCode.parse(detail.value()));
        }
        if (record instanceof WorkSite site) {
            return Stream.of(site.place());
        }
        return Stream.concat(
                place(record).stream(), References.of(record).stream().flatMap(RecordRules::described));
    }

    private static Optional<DivisionCode> place(ProviderRecord record) {
        if (record instanceof EmploymentTerms terms) {
            return terms.place();
        } else if (record instanceof ApprenticeshipContract contract) {
            return contract.place();
        } else if (record instanceof SchoolTerm term) {
            return term.place();
        } else if (record instanceof StartupSupport startup) {
            return startup.place();
        } else if (record instanceof Hiring hiring) {
            return hiring.place();
        }
        return Optional.empty();
    }

    private static Stream<DivisionCode> described(PersonRef person) {
        return person.description().residence().stream();
    }
}
