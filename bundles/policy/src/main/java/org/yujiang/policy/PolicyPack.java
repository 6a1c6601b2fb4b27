package org.yujiang.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.policy.check.CheckPolicy;

/** One version of one province's rules. Immutable. */
@ProviderType
public interface PolicyPack {

    /** Its name, e.g. {@code henan-2020}. */
    String id();

    /** Its version, e.g. {@code 1.0.0}. */
    String version();

    /** Its title in Chinese. */
    String titleZh();

    /** Its title in English. */
    String titleEn();

    /** Whether some amounts are samples: not from the notice, for demonstration until the province confirms them. */
    boolean hasSampleAmounts();

    /** The documents that it rests on, as citations. */
    List<String> documents();

    /** The parameters as lines of text for a person to read: name, value, validity, provision. */
    List<String> describe();

    /** The kinds of subsidy that it knows; a province may lack some. All by default. */
    default Set<SubsidyKind> kinds() {
        return EnumSet.allOf(SubsidyKind.class);
    }

    /** What it says of the checks before payment. Nothing by default. */
    default CheckPolicy checks() {
        return CheckPolicy.SILENT;
    }

    /** The worked cases that it carries. None by default. */
    default List<PolicyExample> examples() {
        return List.of();
    }

    /** How claims are handled on a day. By default as nobody says anything. */
    default ClaimProcess process(LocalDate day) {
        return ClaimProcess.STANDARD;
    }

    /** Which days are worked on. By default Monday to Friday. */
    default WorkingCalendar calendar() {
        return WorkingCalendar.WEEKDAYS;
    }

    /**
     * Decides every line of a person: each training with a certificate, each month of work, each training attended (living
     * allowance), each instalment of an apprenticeship, each part of a school term, each measure for a start-up, each hiring.
     *
     * <p>A pure function: the same facts give the same decisions, whatever the order of the lists. Decisions come in
     * the order of the kinds, by key within a kind.
     */
    List<Decision> adjudicate(PersonFacts facts);
}
