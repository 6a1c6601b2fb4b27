package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EthnicGroupsTest {
    @Test
    void hasTheTableOfTheStandard() {
        assertThat(EthnicGroups.all()).hasSize(56).doesNotHaveDuplicates();
        assertThat(EthnicGroups.all().get(0)).isEqualTo(new EthnicGroup("01", "汉族"));
        assertThat(EthnicGroups.all().get(55)).isEqualTo(new EthnicGroup("56", "基诺族"));
    }

    @Test
    void findsByCodeAndName() {
        assertThat(EthnicGroups.byCode("03")).map(EthnicGroup::name).contains("回族");
        assertThat(EthnicGroups.byCode("3")).map(EthnicGroup::name).contains("回族");
        assertThat(EthnicGroups.byCode("57")).isEmpty();
        assertThat(EthnicGroups.byName(" 回族 ")).map(EthnicGroup::code).contains("03");
        assertThat(EthnicGroups.byName("回")).map(EthnicGroup::code).contains("03");
        assertThat(EthnicGroups.byName("火星族")).isEmpty();
    }
}
