package org.yujiang.registry.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.registry.internal.matching.Names.Likeness;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "张伟, 张伟, EQUAL",
        "张 伟, 张伟, EQUAL",
        "张　伟, 张伟, EQUAL",
        "张\u200B伟, 张伟, EQUAL",
        "阿依古丽·买买提, 阿依古丽买买提, EQUAL",
        "阿依古丽•买买提, 阿依古丽·买买提, EQUAL",
        "⼩明, 小明, EQUAL",
        "Ｌｉ Ming, li ming, EQUAL",
        "張偉, 张伟, VARIANT",
        "王峯, 王峰, VARIANT",
        "李群, 李羣, VARIANT",
        "鍾麗, 钟丽, VARIANT",
        "王莉, 王丽, SOUND",
        "萧建国, 肖建国, SOUND",
        "付军, 傅军, SOUND",
        "闫梅, 阎梅, SOUND",
        "張建國, 张建果, SOUND",
        "王丽英, 王莉瑛, DIFFERENT",
        "王建国, 王建军, SIMILAR",
        "王建国, 王国建, SIMILAR",
        "王建国, 王国, SIMILAR",
        "王小建国, 王建国, SIMILAR",
        "王建国, 李建国, DIFFERENT",
        "王伟, 王芳, HALF",
        "王建国, 王志强, DIFFERENT",
        "王, 李, DIFFERENT",
        "莉, 丽, DIFFERENT",
    })
    void tellsHowAlikeNamesAre(String one, String other, Likeness likeness) {
        assertThat(Names.compare(one, other)).isEqualTo(likeness);
        assertThat(Names.compare(other, one)).isEqualTo(likeness);
    }

    /** Kept apart by the Table of General Standard Chinese Characters of 2013, for the sake of names. */
    @ParameterizedTest
    @ValueSource(strings = {"於于", "喆哲", "堃坤", "昇升", "淼渺", "甯宁", "仝同", "犇奔", "祕秘", "乾干", "沈沉", "萧肖"})
    void standardCharactersAreNotFoldedIntoOneAnother(String pair) {
        assertThat(Names.fold(pair.substring(0, 1))).isEqualTo(pair.substring(0, 1));
        assertThat(Names.fold(pair)).isEqualTo(pair);
    }

    @Test
    void normalisingAndFoldingTwiceChangesNothing() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                name.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0x20, 0x2FF);
                            case 1 -> random.nextInt(0x2E80, 0x33FF);
                            case 2 -> random.nextInt(0xF900, 0xFFF0);
                            default -> random.nextInt(0x3400, 0x9FFF);
                        });
            }
            String once = Names.normalise(name.toString());
            String folded = Names.fold(name.toString());
            assertThat(Names.normalise(once)).isEqualTo(once);
            assertThat(Names.fold(folded)).isEqualTo(folded);
            assertThat(Names.fold(once)).isEqualTo(folded);
            assertThat(Names.sound(folded)).isEqualTo(Names.sound(name.toString()));
        }
    }

    @Test
    void rareCharactersOfFourBytesStay() {
        assertThat(Names.normalise("王 𬱖")).isEqualTo("王𬱖");
        assertThat(Names.compare("王𬱖", "王䶮")).isEqualTo(Likeness.HALF);
    }

    @Test
    void theBestOfSeveralNamesCounts() {
        assertThat(Names.compare(List.of("王芳", "李秀英"), List.of("李秀英"))).isEqualTo(Likeness.EQUAL);
        assertThat(Names.compare(List.of(), List.of("李秀英"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void homophonesSoundTheSame() {
        assertThat(Names.sound("王丽")).isEqualTo("wang li").isEqualTo(Names.sound("王莉"));
        assertThat(Names.sound("張偉")).isEqualTo(Names.sound("章玮"));
    }
}
