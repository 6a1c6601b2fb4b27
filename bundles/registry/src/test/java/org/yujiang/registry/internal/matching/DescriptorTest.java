package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.Sex;

class DescriptorTest {
    private static final ResidentId ID = ResidentId.parse("419801199001010012");

    @Test
    void readsWhateverStandsInTheColumnForTheId() {
        Descriptor nobody = Descriptor.named("张伟");
        assertThat(nobody.withIdText(" 419801 19900101 0012 ").verifiedId()).contains(ID);
        assertThat(nobody.withIdText("419801900101001").id()).contains(ID);
        assertThat(nobody.withIdText("419801900101001").verifiedId()).isEmpty();
        assertThat(nobody.withIdText("419801199001010013").damagedIds()).containsExactly("419801199001010013");
        assertThat(nobody.withIdText("4.19801E+17")).isEqualTo(nobody);
        assertThat(nobody.withIdText("")).isEqualTo(nobody);
    }

    @Test
    void whatSaysNothingIsNotKept() {
        Descriptor empty = Descriptor.named(" · ").ofSex(Sex.UNSTATED).withPhone("120");
        assertThat(empty.names()).isEmpty();
        assertThat(empty.sex()).isEmpty();
        assertThat(empty.phones()).isEmpty();
    }

    @Test
    void phonesAreComparedByTheirLastElevenDigits() {
        assertThat(Descriptor.named("张伟").withPhone("+86 120-0000-0001").phones())
                .isEqualTo(Descriptor.named("张伟").withPhone("12000000001").phones());
    }

    @Test
    void theBirthDateIsThatOfAVerifiedIdElseOfTheColumn() {
        LocalDate stated = LocalDate.of(1991, 1, 1);
        assertThat(Descriptor.named("张伟").born(stated).withId(ID).birthDate()).contains(LocalDate.of(1990, 1, 1));
        assertThat(Descriptor.named("张伟").born(stated).withOldId(ID).birthDate())
                .contains(stated);
        assertThat(Descriptor.named("张伟").withOldId(ID).birthDate()).contains(LocalDate.of(1990, 1, 1));
        assertThat(Descriptor.named("张伟").withDamagedId("419801199001010013").birthDate())
                .contains(LocalDate.of(1990, 1, 1));
    }

    @Test
    void columnsContradictAnIdByMoreThanASlip() {
        Descriptor line = Descriptor.named("张伟").withId(ID);
        assertThat(line.contradictsItsId()).isFalse();
        assertThat(line.born(LocalDate.of(1991, 1, 1)).contradictsItsId()).isFalse();
        assertThat(line.born(LocalDate.of(1985, 6, 7)).contradictsItsId()).isTrue();
        assertThat(line.ofSex(Sex.FEMALE).contradictsItsId()).isTrue();
        assertThat(line.ofSex(Sex.MALE).contradictsItsId()).isFalse();
        assertThat(line.withOldId(ID).ofSex(Sex.FEMALE).contradictsItsId()).isFalse();
    }

    @Test
    void aPersonKeepsWhatEveryLineAdds() {
        Descriptor person = Descriptor.named("张伟")
                .withDamagedId("419801199001010013")
                .born(LocalDate.of(1991, 1, 1))
                .livingAt(DivisionCode.parse("419801100201"))
                .withPhone("12000000001");
        Descriptor line = Descriptor.named("張偉")
                .withId(ID)
                .livingAt(DivisionCode.parse("419801100202"))
                .withPhone("12000000001");

        Descriptor both = person.with(line);

        assertThat(both.verifiedId()).contains(ID);
        assertThat(both.damagedIds()).isEmpty();
        assertThat(both.names()).containsExactly("张伟", "張偉");
        assertThat(both.residences()).hasSize(2);
        assertThat(both.phones()).hasSize(1);
        assertThat(both.statedBirthDate()).isEmpty();
        assertThat(both.with(Descriptor.named("张伟")
                        .withOldId(RandomIds.ids(1).findFirst().orElseThrow())))
                .isEqualTo(both);
    }

    @Test
    void aVerifiedIdTakesThePlaceOfAnOldOne() {
        ResidentId slipped = ResidentId.parseImported("419801900101007");
        Descriptor person = Descriptor.named("张伟").withOldId(slipped);
        assertThat(person.with(Descriptor.named("张伟").withId(ID)).verifiedId()).contains(ID);
        assertThat(Descriptor.named("张伟").withId(ID).with(person).verifiedId()).contains(ID);
        assertThat(person.with(Descriptor.named("张伟").withOldId(ID)).id()).contains(slipped);
        assertThat(person.with(Descriptor.named("张伟")).id()).contains(slipped);
    }

    @Test
    void tellsNothingOfThePerson() {
        Descriptor person = Descriptor.named("张伟").withId(ID).withPhone("12000000001");
        assertThat(person.toString()).doesNotContain("张", "4198", "120000").contains("id verified", "names 1");
        assertThat(BlockingKeys.stored(person).toString()).doesNotContain("zhang", "4198", "120000");
    }
}
