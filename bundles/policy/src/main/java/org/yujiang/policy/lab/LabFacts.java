package org.yujiang.policy.lab;

import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.internal.lab.ColumnWriter;
import org.yujiang.policy.internal.lab.Columns;

/**
 * The facts of many people, in memory as columns: about 100 bytes a person with sessions. People are numbered from 0 in the order
 * in which they were added. Immutable; safe for use by several threads.
 */
public final class LabFacts {
    private final Columns columns;

    private LabFacts(Columns columns) {
        this.columns = columns;
    }

    /** For facts that come one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many people. */
    public int people() {
        return columns.size();
    }

    /**
     * How many lines to pay columns hold: trainings with a certificate, months of work, and living allowances, one for each training
     * that was attended. How many lines there are of rarer kinds depends on the pack.
     */
    public long claims() {
        return columns.claims();
    }

    /** How many people columns cannot hold (dates before 1900 or after 2079-06-05, a key twice); they are kept as they came. */
    public int peopleKeptWhole() {
        return columns.whole().size();
    }

    /** Bytes that the columns take. */
    public long bytes() {
        return columns.bytes();
    }

    /** The county of a person, if it is known. */
    public Optional<DivisionCode> county(int person) {
        return columns.county(person);
    }

    /** The facts of a person again: equal to those added but for the order of the trainings and the numbers of certificates. */
    public PersonFacts person(int person) {
        return columns.person(person);
    }

    Columns columns() {
        return columns;
    }

    /** Takes facts, person by person. Not safe for use by several threads. */
    public static final class Builder {
        private final ColumnWriter writer = new ColumnWriter();

        private Builder() {}

        /**
         * Adds a person.
         *
         * @param facts all that the adjudicator may know
         * @param home where the person lives, if known; the county counts
         */
        public Builder add(PersonFacts facts, Optional<DivisionCode> home) {
            writer.add(facts, home);
            return this;
        }

        /** How many lines to pay there are so far, as {@link LabFacts#claims} counts them. */
        public long claims() {
            return writer.claims();
        }

        /** The facts; nothing can be added any more. */
        public LabFacts build() {
            return new LabFacts(writer.freeze());
        }
    }
}
