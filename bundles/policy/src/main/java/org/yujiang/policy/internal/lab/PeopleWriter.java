package org.yujiang.policy.internal.lab;

import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Membership;

/** Writes people into columns. */
final class PeopleWriter {
    private final Dictionary<Optional<DivisionCode>> counties = new Dictionary<>();
    private final Dictionary<String> causes = new Dictionary<>();
    private final CharColumn countyOf = new CharColumn();
    private final Dictionary<DivisionCode> places;
    private final IntColumn residenceOf = new IntColumn();
    private final CharColumn birth = new CharColumn();
    private final CharColumn died = new CharColumn();
    private final ByteColumn sex = new ByteColumn();
    private final IntColumn groupsFrom = new IntColumn();
    private final ByteColumn group = new ByteColumn();
    private final CharColumn since = new CharColumn();
    private final CharColumn until = new CharColumn();
    private final IntColumn causeOf = new IntColumn();

    /**
     * Empty columns.
     *
     * @param places numbers places
     */
    PeopleWriter(Dictionary<DivisionCode> places) {
        this.places = places;
    }

    /** Adds a person. */
    void add(PersonFacts person, Optional<DivisionCode> county) {
        addHead(county);
        residenceOf.add(person.residence().map(places::number).orElse(-1));
        birth.add(Days.of(person.birthDate()));
        died.add(person.diedOn().map(Days::of).orElse(Days.NONE));
        sex.add(Codes.of(person.sex()));
        person.groups().forEach(this::add);
    }

    /** Adds a person of whom columns hold nothing but the county. */
    void addWhole(Optional<DivisionCode> county) {
        addHead(county);
        residenceOf.add(-1);
        birth.add(0);
        died.add(Days.NONE);
        sex.add(0);
    }

    PeopleColumns freeze() {
        groupsFrom.add(group.size());
        return new PeopleColumns(
                counties,
                causes,
                countyOf.freeze(),
                residenceOf.freeze(),
                birth.freeze(),
                died.freeze(),
                sex.freeze(),
                groupsFrom.freeze(),
                group.freeze(),
                since.freeze(),
                until.freeze(),
                causeOf.freeze());
    }

    private void addHead(Optional<DivisionCode> county) {
        countyOf.add(counties.number(county.map(DivisionCode::county)));
        groupsFrom.add(group.size());
    }

    private void add(Membership membership) {
        group.add(Codes.of(membership.group()));
        since.add(Days.of(membership.period().start()));
        until.add(membership.period().end().map(Days::of).orElse(Days.NONE));
        causeOf.add(causes.number(membership.cause()));
    }
}
