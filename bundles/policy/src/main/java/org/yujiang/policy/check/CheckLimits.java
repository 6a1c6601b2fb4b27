package org.yujiang.policy.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Sex;
import org.yujiang.domain.VerificationList;

/**
 * Where the ordinary ends and a check speaks.
 *
 * @param freshDays how old a list may be, in days; one that is not named, none
 * @param annualCap training lines of a person that may be paid in a calendar year
 * @param annualCapPoor the same for the registered poor
 * @param pensionAge the age from which nobody is trained for employment, by sex
 * @param prisonLastDays days before release in which a prisoner may be trained; 0 when never
 * @param accountPeople people that may share a bank account
 * @param phonePeople people that may share a phone number
 * @param youngDays days for which an institution counts as new
 * @param youngCertificates certificates that a new institution may bring forth in 60 days
 * @param sameSecondPercent share of a class that may sign in within the same second, in percent
 * @param devicePeople people that may sign in with the same personal device
 * @param hoursADay study hours that fit in a day
 */
public record CheckLimits(
        Map<VerificationList, Integer> freshDays,
        int annualCap,
        int annualCapPoor,
        Map<Sex, Integer> pensionAge,
        int prisonLastDays,
        int accountPeople,
        int phonePeople,
        int youngDays,
        int youngCertificates,
        int sameSecondPercent,
        int devicePeople,
        int hoursADay) {
    /** What holds when the policy says nothing: lists of at most 92 days, the values of the audit reports that are cited. */
    public static final CheckLimits USUAL = usual();

    /** Copies the tables. */
    public CheckLimits {
        freshDays = Map.copyOf(freshDays);
        pensionAge = Map.copyOf(pensionAge);
    }

    /** How old a list may be, in days. */
    public int freshDays(VerificationList list) {
        return freshDays.getOrDefault(list, 0);
    }

    /** Whether a list can be relied on, on a day. */
    public ListState state(Optional<ListIssued> issue, VerificationList list, LocalDate today) {
        return issue.map(it -> it.state(today, freshDays(list))).orElse(ListState.MISSING);
    }

    private static CheckLimits usual() {
        Map<VerificationList, Integer> fresh = new EnumMap<>(VerificationList.class);
        for (VerificationList list : VerificationList.values()) {
            fresh.put(list, 92);
        }
        return new CheckLimits(fresh, 3, 2, Map.of(Sex.MALE, 60, Sex.FEMALE, 55), 0, 1, 4, 365, 1000, 50, 3, 10);
    }
}
