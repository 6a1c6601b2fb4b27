package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yujiang.domain.Refusals.assertRefused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enums that are read from words. */
class CodeListsTest {
    private enum Fruit {
        APPLE,
        PEAR
    }

    @Test
    void everyConstantReadsItsOwnTermAndName() {
        for (TraineeGroup group : TraineeGroup.values()) {
            assertThat(TraineeGroup.parse(group.zh())).isEqualTo(group);
            assertThat(TraineeGroup.parse(group.name())).isEqualTo(group);
        }
        for (ProviderKind kind : ProviderKind.values()) {
            assertThat(ProviderKind.parse(kind.zh())).isEqualTo(kind);
            assertThat(ProviderKind.parse(kind.name())).isEqualTo(kind);
        }
        for (CertificateKind kind : CertificateKind.values()) {
            assertThat(CertificateKind.parse(kind.zh())).isEqualTo(kind);
            assertThat(CertificateKind.parse(kind.name())).isEqualTo(kind);
        }
        for (DeliveryMode mode : DeliveryMode.values()) {
            assertThat(DeliveryMode.parse(mode.zh())).isEqualTo(mode);
            assertThat(DeliveryMode.parse(mode.name())).isEqualTo(mode);
        }
        for (Sex sex : Sex.values()) {
            assertThat(Sex.parse(sex.zh())).isEqualTo(sex);
            assertThat(Sex.parse(String.valueOf(sex.code()))).isEqualTo(sex);
        }
        assertThat(Stream.of(AreaClass.values()).map(AreaClass::zh)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "建档立卡贫困劳动力, POOR_LABOURER",
        "建档立卡, POOR_LABOURER",
        "贫困家庭子女, POOR_LABOURER",
        "农村转移就业劳动者, RURAL_LABOURER",
        "转岗职工, ENTERPRISE_EMPLOYEE",
        "“两后生”(应届), JUNIOR_SENIOR_LEAVER_CURRENT",
        "应届两后生, JUNIOR_SENIOR_LEAVER_CURRENT",
        "往届两后生, JUNIOR_SENIOR_LEAVER_FORMER",
        "脱贫返贫人员, RETURNED_TO_POVERTY",
        "边缘易致贫户, MARGINAL_HOUSEHOLD",
        "监测对象, MONITORED_HOUSEHOLD",
        "失业人员, UNEMPLOYED",
        "残疾人, DISABLED",
        "退役军人, VETERAN",
        "就业困难人员, EMPLOYMENT_DIFFICULTY",
        "零就业家庭, ZERO_EMPLOYMENT_FAMILY"
    })
    void readsTraineeGroupsOfRosters(String text, TraineeGroup group) {
        assertThat(TraineeGroup.parse(text)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "两后生, TRAINEE_GROUP_COHORT_MISSING",
        "“两后生”, TRAINEE_GROUP_COHORT_MISSING",
        "城乡未继续升学初高中毕业生, TRAINEE_GROUP_COHORT_MISSING",
        "脱贫户, TRAINEE_GROUP_UNKNOWN",
        "公务员, TRAINEE_GROUP_UNKNOWN",
        "'', TRAINEE_GROUP_UNKNOWN"
    })
    void refusesGroupsThatDoNotDecide(String text, InputError error) {
        assertRefused(error, () -> TraineeGroup.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "高级技校, ADVANCED_TECHNICAL_SCHOOL",
        "职业培训学校, TRAINING_INSTITUTION",
        "乡镇扶贫车间, POVERTY_ALLEVIATION_WORKSHOP",
        "代工点, VILLAGE_WORK_SITE",
        "合作社, COOPERATIVE",
        "线上平台, ONLINE_PLATFORM"
    })
    void readsProviderKinds(String text, ProviderKind kind) {
        assertThat(ProviderKind.parse(text)).isEqualTo(kind);
    }

    @Test
    void fourKindsAreTechnicalSchools() {
        assertThat(Stream.of(ProviderKind.values()).filter(ProviderKind::isTechnicalSchool))
                .containsExactly(
                        ProviderKind.TECHNICIAN_COLLEGE,
                        ProviderKind.ADVANCED_TECHNICAL_SCHOOL,
                        ProviderKind.TECHNICAL_SCHOOL,
                        ProviderKind.SPECIAL_TECHNICAL_SCHOOL);
    }

    @ParameterizedTest
    @CsvSource({
        "职业资格证书, SKILL_LEVEL",
        "职业技能等级, SKILL_LEVEL",
        "专项职业能力证书, SPECIAL_SKILL",
        "培训合格证书, TRAINING_COMPLETION",
        "特种作业操作证, SPECIAL_OPERATION"
    })
    void readsCertificateKinds(String text, CertificateKind kind) {
        assertThat(CertificateKind.parse(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"线上培训, ONLINE", "下线, OFFLINE", "线下实操培训, OFFLINE", "线上+线下, BLENDED", "offline, OFFLINE"})
    void readsDeliveryModes(String text, DeliveryMode mode) {
        assertThat(DeliveryMode.parse(text)).isEqualTo(mode);
    }

    @Test
    void sexHasTheCodesOfTheStandard() {
        assertThat(Stream.of(Sex.values()).map(Sex::code)).containsExactly(0, 1, 2, 9);
        assertThat(Sex.parse("男性")).isEqualTo(Sex.MALE);
        assertThat(Sex.parse("f")).isEqualTo(Sex.FEMALE);
    }

    @Test
    void oneSpellingCannotNameTwoConstants() {
        assertThatThrownBy(() -> Labels.of(Fruit.values(), fruit -> "水果", fruit -> ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("水果");
    }
}
