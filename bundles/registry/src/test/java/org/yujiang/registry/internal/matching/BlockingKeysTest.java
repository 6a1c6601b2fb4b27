package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.internal.matching.BlockingKey.Kind;

class BlockingKeysTest {
    private static final ResidentId ID = ResidentId.parse("419801199001010012");

    private static final Descriptor PERSON = Descriptor.named("王建国")
            .withId(ID)
            .livingAt(DivisionCode.parse("419801100201"))
            .withPhone("12000000001");

    @ParameterizedTest
    @CsvSource({
        "王建國, 1990-01-01, 419801101201, 12000000009, NAME_BIRTH",
        "王建国, 1985-06-07, 419801100201, 12000000009, NAME_VILLAGE",
        "王建国, 1985-06-07, 419801101201, 12000000001, NAME_PHONE",
        "王小虎, 1990-01-01, 419801100201, 12000000009, BIRTH_VILLAGE",
        "王小虎, 1990-01-01, 419801101201, 12000000001, BIRTH_PHONE",
    })
    void everyKindServesItsCaseAlone(String name, LocalDate born, String village, String phone, Kind kind) {
        Descriptor line = Descriptor.named(name)
                .born(born)
                .livingAt(DivisionCode.parse(village))
                .withPhone(phone);
        assertThat(shared(line)).containsExactly(kind);
    }

    @Test
    void anIdIsFoundWholeOldAndDamaged() {
        for (String id : List.of("419801199001010012", "419801900101001", "419801199001010013", "419801900101009")) {
            assertThat(shared(Descriptor.named("").withIdText(id))).as(id).contains(Kind.ID);
        }
        assertThat(shared(Descriptor.named("").withIdText("419801199001010120")))
                .isEmpty();
    }

    @Test
    void aCoarseResidenceMakesNoKey() {
        Set<BlockingKey> keys = BlockingKeys.stored(Descriptor.named("王建国").livingAt(DivisionCode.parse("419801100")));
        assertThat(keys).isEmpty();
    }

    @Test
    void fewKeysAreStored() {
        assertThat(BlockingKeys.stored(PERSON)).hasSize(6);
        assertThat(BlockingKeys.stored(PERSON.withOldId(ID))).hasSize(6);
        assertThat(BlockingKeys.probes(PERSON)).hasSize(6);
        assertThat(BlockingKeys.probes(PERSON.withOldId(ID))).hasSizeBetween(80, 160);
        assertThat(BlockingKeys.stored(PERSON.withDamagedId("419801199001010013")))
                .hasSizeLessThan(45);
    }

    @Test
    void keysOfDifferentKindsNeverAreTheSameText() {
        Set<BlockingKey> keys = BlockingKeys.stored(PERSON);
        assertThat(keys.stream().map(BlockingKey::text)).allMatch(text -> text.contains("|"));
        assertThat(keys).allMatch(key -> key.text().startsWith(key.kind().name() + "|"));
    }

    private static Set<Kind> shared(Descriptor line) {
        Set<BlockingKey> both = new HashSet<>(BlockingKeys.stored(PERSON));
        both.retainAll(BlockingKeys.probes(line));
        return both.stream().map(BlockingKey::kind).collect(Collectors.toSet());
    }
}
