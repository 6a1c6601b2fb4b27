package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;
import org.yujiang.registry.internal.matching.Match.Verdict;

class ScorerTest {
    private static final ResidentId ID = ResidentId.parse("419801199001010012");
    private static final ResidentId OTHER_ID = ResidentId.parse("419801200002290023");
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    private static final DivisionCode VILLAGE = DivisionCode.parse("419801100201");
    private static final String PHONE = "12000000001";

    private final Scorer scorer = new Scorer(Thresholds.DEFAULT);

    /** Somebody of whom everything is known but the id. */
    private static Descriptor full(String name) {
        return Descriptor.named(name)
                .born(BORN)
                .ofSex(Sex.MALE)
                .livingAt(VILLAGE)
                .withPhone(PHONE);
    }

    @Test
    void isSymmetric() {
        List<Descriptor> people = varied();
        for (Descriptor one : people) {
            for (Descriptor other : people) {
                Match there = scorer.compare(one, other);
                Match back = scorer.compare(other, one);
                assertThat(back.score()).isEqualTo(there.score());
                assertThat(back.verdict()).isEqualTo(there.verdict());
                assertThat(new HashSet<>(back.evidence())).isEqualTo(new HashSet<>(there.evidence()));
            }
        }
    }

    @Test
    void scoresLieBetweenNothingAndAHundred() {
        List<Descriptor> people = varied();
        for (Descriptor one : people) {
            assertThat(people)
                    .allSatisfy(other ->
                            assertThat(scorer.compare(one, other).score()).isBetween(0, 100));
        }
    }

    @Test
    void twoVerifiedIdsThatDifferAreNeverTheSameWithoutReview() {
        Match match = scorer.compare(full("王建国").withId(ID), full("王建国").withId(OTHER_ID));
        assertThat(match.verdict()).isNotEqualTo(Verdict.SAME);
        for (Descriptor one : varied()) {
            for (Descriptor other : varied()) {
                if (one.verifiedId().isPresent()
                        && other.verifiedId().isPresent()
                        && !one.id().equals(other.id())) {
                    assertThat(scorer.compare(one, other).verdict()).isNotEqualTo(Verdict.SAME);
                }
            }
        }
    }

    @Test
    void theSameIdIsNeverDifferent() {
        Match match = scorer.compare(
                Descriptor.named("王建国").withId(ID).withPhone("12000000002").livingAt(DivisionCode.parse("411702")),
                full("李秀英").born(LocalDate.of(1960, 5, 5)).ofSex(Sex.FEMALE).withId(ID));
        assertThat(match.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(match.nameConflict()).isTrue();
    }

    @Test
    void sexAndBirthDateThatContradictAreNotTheSameWithoutReview() {
        Descriptor inTheVillage = Descriptor.named("赵建国").born(BORN).livingAt(VILLAGE);
        assertThat(scorer.compare(inTheVillage.ofSex(Sex.MALE), inTheVillage.ofSex(Sex.FEMALE))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
        // With the telephone too it is the sex that is wrong.
        assertThat(scorer.compare(full("王建国"), full("王建国").ofSex(Sex.FEMALE)).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(scorer.compare(full("王建国"), full("王建军").ofSex(Sex.FEMALE)).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(scorer.compare(full("王建国"), full("王建国").born(LocalDate.of(1985, 7, 9)))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(scorer.compare(full("王建国"), full("王建国").born(LocalDate.of(1990, 1, 2)))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void monthAndDayInTheWrongOrderAreASlip() {
        Descriptor right = full("王建国").born(LocalDate.of(1990, 3, 12));
        assertThat(scorer.compare(right, right.born(LocalDate.of(1990, 12, 3))).evidence())
                .contains(Evidence.BIRTH_DATE_NEAR);
        assertThat(scorer.compare(right, right.born(LocalDate.of(1991, 12, 3))).evidence())
                .contains(Evidence.BIRTH_DATE_DIFFERENT);
    }

    @Test
    void twinsAreNotTaken() {
        Match withoutIds = scorer.compare(full("王文龙"), full("王文虎"));
        assertThat(withoutIds.verdict()).isEqualTo(Verdict.REVIEW);
        Match withIds =
                scorer.compare(full("王文龙").withId(ID), full("王文虎").withId(ResidentId.parseImported("419801900101003")));
        assertThat(withIds.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void anIdConvertedFromFifteenDigitsProvesLess() {
        assertThat(scorer.compare(
                                Descriptor.named("王建国").withId(ID),
                                Descriptor.named("王建国").withOldId(ID))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(scorer.compare(
                                Descriptor.named("王建国").withId(ID),
                                Descriptor.named("李秀英").withOldId(ID))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aRoundedIdAndANameNeedMore() {
        Descriptor person = Descriptor.named("王建国").withId(ID);
        Descriptor rounded = Descriptor.named("王建国").withIdText("419801199001010000");
        assertThat(scorer.compare(person, rounded).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(scorer.compare(person.livingAt(VILLAGE), rounded.livingAt(VILLAGE))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void theNarrowestAgreementOfResidencesCounts() {
        Descriptor here = Descriptor.named("赵建国").livingAt(VILLAGE);
        assertThat(evidence(here, VILLAGE.value())).contains(Evidence.VILLAGE_SAME);
        assertThat(evidence(here, "419801100")).contains(Evidence.TOWNSHIP_SAME);
        assertThat(evidence(here, "419801")).contains(Evidence.COUNTY_SAME);
        assertThat(evidence(here, "419801100202")).contains(Evidence.VILLAGE_OTHER);
        assertThat(evidence(here, "419801101201")).contains(Evidence.TOWNSHIP_OTHER);
        assertThat(evidence(here, "419802100201")).contains(Evidence.COUNTY_OTHER);
        assertThat(evidence(here, "419800")).containsExactly(Evidence.NAME_EQUAL);
        assertThat(evidence(here.livingAt(DivisionCode.parse("419802100201")), "419802100201"))
                .contains(Evidence.VILLAGE_SAME);
    }

    @Test
    void aNameSaysTheLessTheMoreBearIt() {
        assertThat(alike("欧阳建国")).isGreaterThan(alike("赵建国"));
        assertThat(alike("欧阳建国")).isEqualTo(alike("甯建国"));
        assertThat(alike("赵建国")).isGreaterThan(alike("王建国"));
        assertThat(alike("張建国")).isEqualTo(alike("张建国"));
        assertThat(alike("王建国")).isGreaterThan(alike("王伟"));
        // Name and birth date alone are enough but for the most frequent names.
        assertThat(scorer.compare(
                                Descriptor.named("张伟").born(BORN),
                                Descriptor.named("张伟").born(BORN))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    private int alike(String name) {
        return scorer.compare(Descriptor.named(name), Descriptor.named(name)).score();
    }

    @Test
    void aDamagedIdWithAnotherNameNeedsVillageAndPhone() {
        Descriptor person = Descriptor.named("王建国").withId(ID).livingAt(VILLAGE);
        Descriptor line =
                Descriptor.named("李秀英").withIdText("419801199001010013").livingAt(VILLAGE);
        assertThat(scorer.compare(person, line).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(scorer.compare(person.withPhone(PHONE), line.withPhone(PHONE))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void thresholdsAreParameters() {
        Descriptor one = Descriptor.named("赵建国").born(BORN);
        Match usual = scorer.compare(one, one);
        assertThat(usual.score()).isEqualTo(94);
        assertThat(new Scorer(new Thresholds(95, 60)).compare(one, one).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(new Scorer(new Thresholds(100, 95)).compare(one, one).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThatThrownBy(() -> new Thresholds(60, 90)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(101, 90)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Evidence.class)
    void everyReasonHasASentenceInBothLanguages(Evidence evidence) {
        assertThat(evidence.zh()).matches(".*[一-龥].*");
        assertThat(evidence.en()).matches("[ -~]+");
        assertThat(evidence.code()).isEqualTo(evidence.name());
    }

    private List<Evidence> evidence(Descriptor one, String residence) {
        return scorer.compare(one, Descriptor.named("赵建国").livingAt(DivisionCode.parse(residence)))
                .evidence();
    }

    private static List<Descriptor> varied() {
        List<Descriptor> people = new ArrayList<>();
        for (String name : List.of("王建国", "王建军", "王建果", "王伟", "王芳", "王峯", "王峰", "")) {
            Descriptor person = full(name);
            people.addAll(Arrays.asList(
                    Descriptor.named(name),
                    person,
                    person.born(LocalDate.of(1990, 1, 2)).withPhone("12000000002"),
                    person.withId(ID),
                    person.withId(OTHER_ID),
                    person.withOldId(ID),
                    person.withIdText("419801900101002"),
                    person.withIdText("419801199001010013"),
                    person.withIdText("41980119900101001"),
                    person.withIdText("419801199001010000"),
                    Descriptor.named(name).withId(ID).livingAt(DivisionCode.parse("419801100"))));
        }
        return people;
    }
}
