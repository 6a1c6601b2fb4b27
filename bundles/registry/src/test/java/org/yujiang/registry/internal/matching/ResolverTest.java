package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.registry.internal.matching.Resolution.Outcome;

/** The hard cases, each as a line and the people whom the registry knows, found by their keys as the registry finds them. */
class ResolverTest {
    private static final ResidentId ID = ResidentId.parse("419801199001010012");
    private static final ResidentId OTHER_ID = ResidentId.parse("419801200002290023");
    private static final DivisionCode VILLAGE = DivisionCode.parse("419801100201");
    private static final DivisionCode OTHER_VILLAGE = DivisionCode.parse("419801101201");
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    private static final Descriptor PERSON = Descriptor.named("王建国").withId(ID).livingAt(VILLAGE);

    private final Resolver resolver = new Resolver(Thresholds.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "419801199001010012",
                " 419801 19900101 0012",
                "４１９８０１１９９００１０１００１２",
                "419801900101001",
                "419801199001010013",
                "419801199001101012",
                "419801199001010021",
                "419801199010010012",
                "41980119900101012",
                "4198011990011010012",
                "419801900101007",
                "419801900110001",
                "4I9801199001010012",
            })
    void findsAPersonByAnIdInEveryState(String id) {
        assertIs(PERSON, Descriptor.named("王建国").withIdText(id).livingAt(VILLAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"419801900101001", "419801199001010013", "41980119900101012", "419801900101007"})
    void findsAPersonWhoIsKnownByADamagedIdWhenTheRightOneComes(String id) {
        Descriptor known = Descriptor.named("王建国").withIdText(id).livingAt(VILLAGE);
        assertIs(known, PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王建国", "王 建 国", "王·建国", "王建國", "王建囯", "王建果"})
    void findsAPersonWithoutIdByNameBirthDateAndVillage(String name) {
        assertIs(PERSON, Descriptor.named(name).born(BORN).livingAt(VILLAGE));
    }

    @Test
    void findsAPersonWithoutIdByNameBirthDateAndPhoneWhoHasMoved() {
        assertIs(
                PERSON.withPhone("12000000001"),
                Descriptor.named("王建国").born(BORN).livingAt(OTHER_VILLAGE).withPhone("12000000001"));
    }

    @Test
    void aWrongBirthDateNeedsThePhone() {
        Descriptor line = Descriptor.named("王建国").born(LocalDate.of(1990, 1, 7)).livingAt(VILLAGE);
        assertReview(PERSON, line);
        assertIs(PERSON.withPhone("12000000001"), line.withPhone("12000000001"));
    }

    @Test
    void aNameWithOneOtherCharacterMayBeATwin() {
        assertReview(PERSON, Descriptor.named("王建军").born(BORN).livingAt(VILLAGE));
    }

    @Test
    void namesakesBornOnTheSameDayInAnotherVillageAreLookedAtWithoutIdAndApartWithIds() {
        assertReview(PERSON, Descriptor.named("王建国").born(BORN).livingAt(OTHER_VILLAGE));
        assertNew(PERSON, Descriptor.named("王建国").withIdText("419801900101555").livingAt(OTHER_VILLAGE));
        assertNew(
                PERSON,
                Descriptor.named("王建国")
                        .withId(ResidentId.parseImported("419801900101555"))
                        .livingAt(OTHER_VILLAGE));
    }

    @Test
    void namesakesInAVillageAreApart() {
        assertNew(PERSON, Descriptor.named("王建国").born(LocalDate.of(1975, 6, 8)).livingAt(VILLAGE));
    }

    @Test
    void fatherAndSonWithNamesAlikeAreApart() {
        Descriptor son = PERSON.withPhone("12000000001");
        assertNew(
                son,
                Descriptor.named("王建军")
                        .born(LocalDate.of(1965, 4, 5))
                        .livingAt(VILLAGE)
                        .withPhone("12000000001"));
    }

    /** Nobody is named like another of the household; but many tell their birthday by the lunar calendar. */
    @Test
    void theSameNameInAHouseholdWithAnotherBirthDateIsLookedAtUnlessItIsTheLunarOne() {
        Descriptor known = PERSON.withPhone("12000000001");
        Descriptor line = Descriptor.named("王建国").livingAt(VILLAGE).withPhone("12000000001");
        assertReview(known, line.born(LocalDate.of(1986, 3, 9)));
        assertIs(known, line.born(LocalDate.of(1989, 12, 5)));
        assertReview(PERSON, Descriptor.named("王建国").livingAt(VILLAGE).born(LocalDate.of(1989, 12, 5)));
    }

    @Test
    void aLineThatShowsTwoToBeOneIsOfTheBetterOne() {
        Descriptor apart = Descriptor.named("王建国").born(BORN).withPhone("12000000002");
        Descriptor line = Descriptor.named("王建国").born(BORN).livingAt(VILLAGE).withPhone("12000000002");
        assertThat(resolve(apart, Map.of("known", PERSON)).outcome()).isNotEqualTo(Outcome.NEW);
        Map<String, Descriptor> people = new LinkedHashMap<>();
        people.put("apart", apart);
        people.put("known", PERSON);
        Resolution<String> resolution = resolve(line, people);
        assertThat(resolution.outcome()).isEqualTo(Outcome.SAME);
        assertThat(resolution.candidates()).hasSize(2);
    }

    @Test
    void anIdCopiedFromAnotherLineIsNotTakenWhenMoreThanTheNameIsTheTruePersons() {
        Map<String, Descriptor> people = new LinkedHashMap<>();
        people.put("copied from", Descriptor.named("李秀英").withId(OTHER_ID).livingAt(OTHER_VILLAGE));
        people.put("true", PERSON);
        Resolution<String> resolution =
                resolve(Descriptor.named("王建国").withId(OTHER_ID).born(BORN).livingAt(VILLAGE), people);
        assertThat(resolution.person()).contains("true");
        assertThat(resolution.idInDoubt()).isTrue();
        assertThat(resolution.nameConflict()).isFalse();
    }

    @Test
    void anotherNameUnderTheSameIdIsTheSamePersonAndMarked() {
        Resolution<String> resolution = resolve(Descriptor.named("李秀英").withId(ID), Map.of("known", PERSON));
        assertThat(resolution.person()).contains("known");
        assertThat(resolution.nameConflict()).isTrue();
        assertThat(resolve(Descriptor.named("王建果").withId(ID), Map.of("known", PERSON))
                        .nameConflict())
                .isFalse();
    }

    @Test
    void anotherNameAndSexOrBirthDateUnderTheSameIdIsACopiedId() {
        Descriptor line = Descriptor.named("李秀英").withId(ID);
        assertHeldBack(line.ofSex(Sex.FEMALE), Map.of("known", PERSON));
        assertHeldBack(line.born(LocalDate.of(1961, 5, 5)), Map.of("known", PERSON));
    }

    @Test
    void anIdCopiedFromAnotherLineIsHeldBackWhenItsTruePersonIsKnown() {
        Descriptor copiedFrom = Descriptor.named("李秀英").withId(OTHER_ID).livingAt(VILLAGE);
        Descriptor line =
                Descriptor.named("王建国").withId(OTHER_ID).livingAt(VILLAGE).withPhone("12000000001");
        Map<String, Descriptor> people = new LinkedHashMap<>();
        people.put("copied from", copiedFrom);
        people.put("true", PERSON.withPhone("12000000001"));

        Resolution<String> resolution = assertHeldBack(line, people);
        assertThat(resolution.candidates().stream().map(Resolution.Candidate::person))
                .containsExactly("copied from", "true");
    }

    @Test
    void aLineWhoseColumnsContradictItsIdIsHeldBackEvenWhenNobodyIsKnown() {
        Resolution<String> resolution =
                assertHeldBack(Descriptor.named("李秀英").withId(ID).ofSex(Sex.FEMALE), Map.of());
        assertThat(resolution.candidates()).isEmpty();
        assertIs(PERSON, Descriptor.named("王建国").withId(ID).ofSex(Sex.FEMALE));
    }

    @Test
    void twoCandidatesAreAmbiguous() {
        Descriptor line = Descriptor.named("王建国").born(BORN).livingAt(VILLAGE);
        Map<String, Descriptor> people = new LinkedHashMap<>();
        people.put("one", PERSON);
        people.put(
                "other",
                Descriptor.named("王建国")
                        .withId(ResidentId.parseImported("419801900101555"))
                        .livingAt(VILLAGE));

        Resolution<String> resolution = resolve(line, people);
        assertThat(resolution.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(resolution.candidates()).hasSize(2);
        assertThat(resolution.idInDoubt()).isFalse();
        // The id settles it.
        assertThat(resolve(line.withId(ID), people).person()).contains("one");
    }

    @Test
    void mostLinesAreSettledByTheirIdAlone() {
        assertThat(resolver.settledById(Descriptor.named("王建国").withId(ID), PERSON))
                .isTrue();
        assertThat(resolver.settledById(Descriptor.named("王建国").withOldId(ID), PERSON))
                .isFalse();
        assertThat(resolver.settledById(Descriptor.named("李秀英").withId(ID), PERSON))
                .isFalse();
        assertThat(resolver.settledById(Descriptor.named("王建国").withId(OTHER_ID), PERSON))
                .isFalse();
    }

    private void assertIs(Descriptor known, Descriptor line) {
        Resolution<String> resolution = resolve(line, Map.of("known", known));
        assertThat(resolution.outcome()).as("%s", resolution).isEqualTo(Outcome.SAME);
        assertThat(resolution.person()).contains("known");
        assertThat(resolution.nameConflict()).isFalse();
    }

    private void assertReview(Descriptor known, Descriptor line) {
        Resolution<String> resolution = resolve(line, Map.of("known", known));
        assertThat(resolution.outcome()).as("%s", resolution).isEqualTo(Outcome.REVIEW);
        assertThat(resolution.candidates()).hasSize(1);
        assertThat(resolution.person()).isEmpty();
    }

    private void assertNew(Descriptor known, Descriptor line) {
        Resolution<String> resolution = resolve(line, Map.of("known", known));
        assertThat(resolution.outcome()).as("%s", resolution).isEqualTo(Outcome.NEW);
    }

    private Resolution<String> assertHeldBack(Descriptor line, Map<String, Descriptor> people) {
        Resolution<String> resolution = resolve(line, people);
        assertThat(resolution.outcome()).as("%s", resolution).isEqualTo(Outcome.REVIEW);
        assertThat(resolution.idInDoubt()).isTrue();
        return resolution;
    }

    private Resolution<String> resolve(Descriptor line, Map<String, Descriptor> people) {
        Map<String, Descriptor> candidates = new LinkedHashMap<>(people);
        candidates.values().removeIf(person -> BlockingKeys.stored(person).stream()
                .noneMatch(BlockingKeys.probes(line)::contains));
        return resolver.resolve(line, candidates);
    }
}
