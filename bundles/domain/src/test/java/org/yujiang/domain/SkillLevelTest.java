package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillLevelTest {
    @ParameterizedTest
    @CsvSource({
        "五级, LEVEL_5",
        "初级, LEVEL_5",
        "初级工, LEVEL_5",
        "五级/初级工, LEVEL_5",
        "五级(初级工), LEVEL_5",
        "初级(五级), LEVEL_5",
        "五级、初级工, LEVEL_5",
        "5, LEVEL_5",
        "5级, LEVEL_5",
        "五, LEVEL_5",
        "LEVEL_5, LEVEL_5",
        "level_5, LEVEL_5",
        "国家职业资格五级, LEVEL_5",
        "职业技能等级五级, LEVEL_5",
        "中级, LEVEL_4",
        "四级/中级工, LEVEL_4",
        "高级, LEVEL_3",
        "高级工, LEVEL_3",
        "技师, LEVEL_2",
        "二级/技师, LEVEL_2",
        "高级技师, LEVEL_1",
        "一级, LEVEL_1",
        "' 高 级 技 师 ', LEVEL_1"
    })
    void readsWhatPeopleWrite(String text, SkillLevel level) {
        assertThat(SkillLevel.parse(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItShows(SkillLevel level) {
        assertThat(SkillLevel.parse(level.zh())).isEqualTo(level);
        assertThat(SkillLevel.parse(String.valueOf(level.number()))).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "六级", "0", "五级/高级工", "专项职业能力", "培训合格", "无"})
    void refusesUnknownAndContradictoryLevels(String text) {
        assertRefused(InputError.SKILL_LEVEL_UNKNOWN, () -> SkillLevel.parse(text));
    }

    @Test
    void readsFullWidthCharacters() {
        assertThat(SkillLevel.parse(fullWidth("5"))).isEqualTo(SkillLevel.LEVEL_5);
        assertThat(SkillLevel.parse("五级" + fullWidth("(") + "初级工" + fullWidth(")")))
                .isEqualTo(SkillLevel.LEVEL_5);
    }

    @Test
    void skillRisesAsNumbersDescend() {
        SkillLevel[] levels = SkillLevel.values();
        for (int i = 0; i < levels.length; i++) {
            for (int j = 0; j < levels.length; j++) {
                assertThat(levels[i].isHigherThan(levels[j])).isEqualTo(i > j);
            }
        }
        assertThat(SkillLevel.LEVEL_1.isHigherThan(SkillLevel.LEVEL_5)).isTrue();
    }
}
