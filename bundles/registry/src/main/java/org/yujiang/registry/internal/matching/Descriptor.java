package org.yujiang.registry.internal.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.registry.internal.matching.BirthDates.Nearness;

/**
 * What a line of a source, or a person of the registry, offers for matching. Built from {@link #named} by the methods that
 * add one thing; immutable. {@link #toString()} tells nothing of the person.
 *
 * @param id the resident id
 * @param idVerified whether the source wrote the check character of the id; not so for one converted from 15 digits, or that
 *     Excel may have rounded
 * @param damagedIds what was written in place of an id and is none, as it was written
 * @param names the names reported, normalised ({@link Names#normalise}); none of them empty
 * @param statedBirthDate the birth date as its own column says it
 * @param statedSex the sex as its own column says it; never unknown or unstated
 * @param residences villages, or coarser divisions
 * @param phones telephone numbers, digits only
 */
public record Descriptor(
        Optional<ResidentId> id,
        boolean idVerified,
        List<String> damagedIds,
        List<String> names,
        Optional<LocalDate> statedBirthDate,
        Optional<Sex> statedSex,
        List<DivisionCode> residences,
        List<String> phones) {
    /** With so many digits that a birth date is among them. */
    private static final Pattern NUMBER_CELL = Pattern.compile("[1-9]\\.[0-9]{13,}[Ee][+]?17");

    private static final int OLD_ID = 15;
    private static final int SHORTEST_ID = 14;
    private static final int LONGEST_ID = 19;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 11;

    /** Copies the lists. */
    public Descriptor {
        damagedIds = List.copyOf(damagedIds);
        names = List.copyOf(names);
        residences = List.copyOf(residences);
        phones = List.copyOf(phones);
    }

    /** Somebody of whom only the name is known; an empty name says nothing. */
    public static Descriptor named(String name) {
        String plain = Names.normalise(name);
        return new Descriptor(
                Optional.empty(),
                false,
                List.of(),
                plain.isEmpty() ? List.of() : List.of(plain),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /**
     * With an id whose check character the source wrote. One that ends as Excel's rounded numbers do is not verified: more of
     * them fit the check by chance than there are people who have such an id.
     */
    public Descriptor withId(ResidentId written) {
        return new Descriptor(
                Optional.of(written),
                !written.mayBeRounded(),
                List.of(),
                names,
                statedBirthDate,
                statedSex,
                residences,
                phones);
    }

    /** With an id that was converted from an old number of 15 digits. */
    public Descriptor withOldId(ResidentId converted) {
        return new Descriptor(
                Optional.of(converted), false, List.of(), names, statedBirthDate, statedSex, residences, phones);
    }

    /** With whatever stands in the column for the id: whole, old, damaged, or empty. */
    public Descriptor withIdText(String text) {
        try {
            ResidentId id = ResidentId.parseImported(text);
            return IdCorrections.plain(text).length() == OLD_ID ? withOldId(id) : withId(id);
        } catch (InvalidValueException noId) {
            return withDamagedId(text);
        }
    }

    /**
     * With a text that is no id. One of fewer than 14 or more than 19 characters says nothing; of a number of Excel such as
     * 4.1980119900101E+17 the digits do that are left.
     */
    public Descriptor withDamagedId(String text) {
        boolean number = NUMBER_CELL.matcher(text.strip()).matches();
        String plain = IdCorrections.plain(number ? new BigDecimal(text.strip()).toPlainString() : text);
        boolean meantAsId = plain.length() >= SHORTEST_ID && plain.length() <= LONGEST_ID;
        List<String> damaged = meantAsId ? List.of(plain) : List.of();
        return new Descriptor(Optional.empty(), false, damaged, names, statedBirthDate, statedSex, residences, phones);
    }

    /** Without id and without what was written in its place. */
    public Descriptor withoutId() {
        return new Descriptor(
                Optional.empty(), false, List.of(), names, statedBirthDate, statedSex, residences, phones);
    }

    /** With the birth date of its own column. */
    public Descriptor born(LocalDate date) {
        return new Descriptor(id, idVerified, damagedIds, names, Optional.of(date), statedSex, residences, phones);
    }

    /** With the sex of its own column; unknown and unstated say nothing. */
    public Descriptor ofSex(Sex sex) {
        boolean known = sex == Sex.MALE || sex == Sex.FEMALE;
        Optional<Sex> stated = known ? Optional.of(sex) : Optional.empty();
        return new Descriptor(id, idVerified, damagedIds, names, statedBirthDate, stated, residences, phones);
    }

    /** With one more residence. */
    public Descriptor livingAt(DivisionCode residence) {
        return new Descriptor(
                id,
                idVerified,
                damagedIds,
                names,
                statedBirthDate,
                statedSex,
                union(residences, List.of(residence)),
                phones);
    }

    /** With one more telephone number; what is too short to be one says nothing. */
    public Descriptor withPhone(String text) {
        String digits = IdCorrections.plain(text).replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST_PHONE) {
            return this;
        }
        String number = digits.substring(Math.max(0, digits.length() - LONGEST_PHONE));
        return new Descriptor(
                id,
                idVerified,
                damagedIds,
                names,
                statedBirthDate,
                statedSex,
                residences,
                union(phones, List.of(number)));
    }

    /**
     * This person with what a line adds that was found to mean them: names, residences and phones are kept all, of ids the
     * best; columns for birth date and sex only as long as no verified id tells them.
     */
    public Descriptor with(Descriptor line) {
        boolean mine = idVerified || (id.isPresent() && !line.idVerified);
        Optional<ResidentId> best = mine ? id : line.id.or(() -> id);
        boolean verified = idVerified || line.idVerified;
        return new Descriptor(
                best,
                verified,
                best.isPresent() ? List.of() : union(damagedIds, line.damagedIds),
                union(names, line.names),
                verified ? Optional.empty() : statedBirthDate.or(() -> line.statedBirthDate),
                verified ? Optional.empty() : statedSex.or(() -> line.statedSex),
                union(residences, line.residences),
                union(phones, line.phones));
    }

    /** The id, if its check character was written. */
    public Optional<ResidentId> verifiedId() {
        return idVerified ? id : Optional.empty();
    }

    /** The birth date: of a verified id, else of its column, else of what there is of an id. */
    public Optional<LocalDate> birthDate() {
        return firmBirthDate().or(() -> id.map(ResidentId::birthDate)).or(() -> damagedIds.stream()
                .flatMap(text -> IdCorrections.birthDate(text).stream())
                .findFirst());
    }

    /** The birth date of a verified id, else of its column: no wrong digit of an id can have changed it. */
    Optional<LocalDate> firmBirthDate() {
        return verifiedId().map(ResidentId::birthDate).or(() -> statedBirthDate);
    }

    /** The sex: of a verified id, else of its column. The digit of an unverified id may be the wrong one. */
    public Optional<Sex> sex() {
        return verifiedId().map(ResidentId::sex).or(() -> statedSex);
    }

    /** Whether the id was issued in the county of one of the residences, as the ids of most of the young are. */
    boolean idIsOfCounty(List<DivisionCode> places) {
        return id.isPresent()
                && places.stream()
                        .anyMatch(place ->
                                id.get().value().startsWith(place.county().value()));
    }

    /** Whether birth date or sex of their own columns say something else than the verified id: it may be somebody else's. */
    public boolean contradictsItsId() {
        return birthDateContradictsId() || sexContradictsId();
    }

    /** Whether the column's birth date is not that of the verified id, by more than a slip of the hand. */
    boolean birthDateContradictsId() {
        return idVerified
                && id.isPresent()
                && statedBirthDate.isPresent()
                && BirthDates.compare(id.get().birthDate(), statedBirthDate.get()) == Nearness.DIFFERENT;
    }

    /** Whether the column's sex is not that of the verified id. */
    boolean sexContradictsId() {
        return idVerified && id.isPresent() && statedSex.isPresent() && id.get().sex() != statedSex.get();
    }

    /** Tells only what there is, nothing of what it says. */
    @Override
    public String toString() {
        return "Descriptor[id " + (id.isEmpty() ? "none" : idVerified ? "verified" : "not verified")
                + ", damaged ids " + damagedIds.size()
                + ", names " + names.size()
                + ", birth date " + statedBirthDate.isPresent()
                + ", sex " + statedSex.isPresent()
                + ", residences " + residences.size()
                + ", phones " + phones.size() + "]";
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        if (first.containsAll(second)) {
            return first;
        }
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
