package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;
import static org.yujiang.domain.Refusals.fullWidth;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationsTest {
    private final Occupations catalogue = Occupations.catalogue();

    @ParameterizedTest
    @CsvSource({
        "4-10-01-06, 4-10-01-06, 家政服务员",
        "家政服务员, 4-10-01-06, 家政服务员",
        "4–10–01–06, 4-10-01-06, 家政服务员",
        "' 家政服务员 ', 4-10-01-06, 家政服务员",
        "育婴员, 4-10-01-02, 育婴员",
        "育婴师, 4-10-01-02, 育婴员",
        "4-10-01-02, 4-10-01-02, 育婴员",
        "保育员, 4-10-01-03, 保育师",
        "保育师, 4-10-01-03, 保育师",
        "焊工, 6-18-02-04, 焊工"
    })
    void readsCodesAndNamesOfBothEditions(String text, String code, String name) {
        Occupation occupation = catalogue.parse(text);

        assertThat(occupation.code()).isEqualTo(code);
        assertThat(occupation.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "4-10-1-6, OCCUPATION_CODE_FORMAT",
        "4100106, OCCUPATION_CODE_FORMAT",
        "9-99-99-99, OCCUPATION_UNKNOWN",
        "宇航员, OCCUPATION_UNKNOWN",
        "'', OCCUPATION_UNKNOWN"
    })
    void acceptsOnlyWhatTheCatalogueHas(String text, InputError error) {
        assertRefused(error, () -> catalogue.parse(text));
    }

    @Test
    void readsFullWidthCodes() {
        assertThat(catalogue.parse(fullWidth("4-10-01-06"))).isEqualTo(catalogue.parse("家政服务员"));
    }

    @Test
    void findsWithoutThrowing() {
        assertThat(catalogue.byCode("4-10-01-05")).map(Occupation::name).contains("养老护理员");
        assertThat(catalogue.byName("养老护理员")).map(Occupation::code).contains("4-10-01-05");
        assertThat(catalogue.byCode("9-99-99-99")).isEmpty();
        assertThat(catalogue.byName("宇航员")).isEmpty();
    }

    @Test
    void knowsTheIndustriesOfTheNotice() {
        assertThat(catalogue.industry(catalogue.parse("家政服务员"))).contains(NoticeIndustry.ELDERLY_AND_HOME_CARE);
        assertThat(catalogue.industry(catalogue.parse("食用菌生产工"))).contains(NoticeIndustry.PLANTING_AND_BREEDING);
        assertThat(catalogue.industry(catalogue.parse("焊工"))).isEmpty();
        assertThat(catalogue.industry(new Occupation("9-99-99-99", "宇航员"))).isEmpty();
        assertThat(NoticeIndustry.values())
                .hasSize(5)
                .allMatch(industry -> !catalogue.in(industry).isEmpty());
        assertThat(Stream.of(NoticeIndustry.values())
                        .mapToInt(industry -> catalogue.in(industry).size())
                        .sum())
                .isEqualTo(24);
    }

    @Test
    void hasEveryCodeAndNameOnce() {
        assertThat(catalogue.all()).hasSize(39);
        assertThat(catalogue.all().stream().map(Occupation::code)).doesNotHaveDuplicates();
        assertThat(catalogue.all().stream().map(Occupation::name)).doesNotHaveDuplicates();
        assertThat(CodeTable.load("occupations.csv").rows())
                .extracting(row -> row.text("edition"))
                .containsOnly("2015", "2022");
    }

    @Test
    void theCodeMakesTheOccupation() {
        assertThat(new Occupation("4-10-01-03", "保育员"))
                .isEqualTo(catalogue.parse("保育师"))
                .hasSameHashCodeAs(catalogue.parse("保育师"))
                .isNotEqualTo(catalogue.parse("育婴员"));
        assertRefused(InputError.OCCUPATION_CODE_FORMAT, () -> new Occupation("4-10", "x"));
    }
}
