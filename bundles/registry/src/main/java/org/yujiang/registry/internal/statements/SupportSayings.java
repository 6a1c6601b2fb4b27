package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.yujiang.domain.Money;
import org.yujiang.domain.Period;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.ApprenticeshipContract;
import org.yujiang.provider.ProviderRecord.ApprenticeshipProgress;
import org.yujiang.provider.ProviderRecord.EmploymentTerms;
import org.yujiang.provider.ProviderRecord.Hiring;
import org.yujiang.provider.ProviderRecord.SchoolTerm;
import org.yujiang.provider.ProviderRecord.StartupSupport;
import org.yujiang.provider.ProviderRef;

/**
 * What records say of a person that are for other subsidies than that of training, or for checks before payment.
 *
 * @param person of whom
 * @param provider who employs or teaches, where the record describes them
 * @param kind the kind
 * @param key the key
 * @param body the body, whose members are for ever
 */
record SupportSayings(PersonRef person, Optional<ProviderRef> provider, Kind kind, String key, ObjectNode body) {

    /** What a record says; empty when it is of another sort. */
    static Optional<SupportSayings> of(ProviderRecord record) {
        if (record instanceof EmploymentTerms terms) {
            return Optional.of(terms(terms));
        } else if (record instanceof ApprenticeshipContract contract) {
            ObjectNode body = period(contract.period())
                    .put("occupation", contract.occupation().code())
                    .put("occupationName", contract.occupation().name())
                    .put("target", contract.target().name());
            contract.place().ifPresent(place -> body.put("place", place.value()));
            return Optional.of(new SupportSayings(
                    contract.person(),
                    Optional.of(contract.employer()),
                    Kind.APPRENTICESHIP,
                    contract.employer().code() + "/" + Encoder.classNo(contract.contractNo()),
                    body));
        } else if (record instanceof ApprenticeshipProgress progress) {
            return Optional.of(progress(progress));
        } else if (record instanceof SchoolTerm term) {
            ObjectNode body = period(term.period())
                    .put("kind", term.school().kind().name())
                    .put("feeFen", term.feeCharged().fen());
            term.place().ifPresent(place -> body.put("place", place.value()));
            return Optional.of(new SupportSayings(
                    term.person(),
                    Optional.of(term.school()),
                    Kind.SCHOOL_TERM,
                    term.school().code() + "/" + Encoder.classNo(term.term()),
                    body));
        } else if (record instanceof StartupSupport startup) {
            ObjectNode body = period(startup.period());
            startup.place().ifPresent(place -> body.put("place", place.value()));
            startup.spent().map(Money::fen).ifPresent(fen -> body.put("spentFen", fen));
            return Optional.of(new SupportSayings(
                    startup.person(),
                    Optional.empty(),
                    Kind.STARTUP,
                    startup.measure() + "/" + Encoder.classNo(startup.reference()),
                    body));
        } else if (record instanceof Hiring hiring) {
            ObjectNode body =
                    period(hiring.period()).put("kind", hiring.employer().kind().name());
            hiring.place().ifPresent(place -> body.put("place", place.value()));
            return Optional.of(new SupportSayings(
                    hiring.person(),
                    Optional.of(hiring.employer()),
                    Kind.HIRING,
                    hiring.employer().code() + "/" + hiring.period().start(),
                    body));
        }
        return CheckSayings.of(record);
    }

    private static SupportSayings terms(EmploymentTerms terms) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("suspended", terms.suspended())
                .put("dispatched", terms.dispatched())
                .put("applied", terms.applied());
        terms.size().ifPresent(size -> body.put("size", size.name()));
        terms.industry().ifPresent(industry -> body.put("industry", industry.name()));
        terms.place().ifPresent(place -> body.put("place", place.value()));
        terms.daysWorked().ifPresent(days -> body.put("days", days));
        return new SupportSayings(
                terms.person(), Optional.empty(), Kind.WORK_TERMS, terms.employer() + "/" + terms.month(), body);
    }

    private static SupportSayings progress(ApprenticeshipProgress progress) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("yearsPassed", progress.yearsPassed());
        progress.completedOn().map(LocalDate::toString).ifPresent(day -> body.put("completed", day));
        progress.droppedOn().map(LocalDate::toString).ifPresent(day -> body.put("dropped", day));
        progress.spent().map(Money::fen).ifPresent(fen -> body.put("spentFen", fen));
        return new SupportSayings(
                progress.person(),
                Optional.empty(),
                Kind.APPRENTICESHIP_PROGRESS,
                progress.employer() + "/" + Encoder.classNo(progress.contractNo()),
                body);
    }

    private static ObjectNode period(Period period) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("start", period.start().toString());
        period.end().map(LocalDate::toString).ifPresent(day -> body.put("end", day));
        return body;
    }
}
