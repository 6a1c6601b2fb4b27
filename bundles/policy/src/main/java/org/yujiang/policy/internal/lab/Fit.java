package org.yujiang.policy.internal.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.Period;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Membership;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PersonFacts.WorkMonth;

/** Whether columns can hold the facts of a person without losing anything that a rule reads. */
final class Fit {
    /** Columns keep the groups of a day as bits of two bytes. */
    private static final boolean GROUPS = TraineeGroup.values().length <= Character.SIZE;

    private Fit() {}

    static boolean fits(PersonFacts person) {
        return GROUPS
                && Days.holds(person.birthDate())
                && holds(person.diedOn())
                && fitGroups(person.groups())
                && fitTrainings(person)
                && fitWork(person);
    }

    private static boolean fitGroups(List<Membership> memberships) {
        for (Membership membership : memberships) {
            if (!fits(membership.period())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitTrainings(PersonFacts person) {
        List<String> keys = new ArrayList<>();
        for (Training training : person.trainings()) {
            if (!fits(training) || !ageFits(person, training.period().start()) || keys.contains(training.key())) {
                return false;
            }
            keys.add(training.key());
        }
        return true;
    }

    private static boolean fitWork(PersonFacts person) {
        List<String> keys = new ArrayList<>();
        for (WorkMonth work : person.workMonths()) {
            LocalDate begin = work.month().atDay(1);
            if (!Days.holds(begin)
                    || !Days.holds(work.month().atEndOfMonth())
                    || !holds(work.hiredOn())
                    || !ageFits(person, begin)
                    || !daysFit(work)
                    || keys.contains(work.key())) {
                return false;
            }
            keys.add(work.key());
        }
        return true;
    }

    private static boolean daysFit(WorkMonth work) {
        int days = work.terms().daysWorked().orElse(0);
        return days >= 0 && days <= Byte.MAX_VALUE;
    }

    private static boolean fits(Training training) {
        for (Session session : training.sessions()) {
            if (!isWhole(session.from()) || !isWhole(session.to())) {
                return false;
            }
        }
        return fits(training.period())
                && AttendanceWriter.fit(training.sessions())
                && training.attended().seconds() <= Integer.MAX_VALUE
                && holds(training.certificate().map(Certificate::issuedOn));
    }

    private static boolean fits(Period period) {
        return Days.holds(period.start()) && holds(period.end());
    }

    private static boolean holds(Optional<LocalDate> day) {
        return day.isEmpty() || Days.holds(day.get());
    }

    @SuppressWarnings("JavaLocalDateTimeGetNano") // only whether there is a fraction of a second
    private static boolean isWhole(LocalDateTime time) {
        return time.getNano() == 0;
    }

    private static boolean ageFits(PersonFacts person, LocalDate day) {
        int age = Days.years(person.birthDate(), day);
        return age == (byte) age;
    }
}
