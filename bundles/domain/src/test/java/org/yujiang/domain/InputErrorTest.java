package org.yujiang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yujiang.domain.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputErrorTest {
    /** Something a user can do that ends in this error: a new constant without an example does not compile. */
    private static ThrowingCallable example(InputError error) {
        return switch (error) {
            case RESIDENT_ID_LENGTH -> () -> ResidentId.parse("4198");
            case RESIDENT_ID_CHARACTER -> () -> ResidentId.parse("41980119900101001A");
            case RESIDENT_ID_BIRTH_DATE -> () -> ResidentId.parse("419801199002300012");
            case RESIDENT_ID_CHECK_DIGIT -> () -> ResidentId.parse("419801199001010013");
            case RESIDENT_ID_FLOAT_DAMAGED -> () -> ResidentId.parseImported("4.19801E+17");
            case CREDIT_CODE_LENGTH -> () -> CreditCode.parse("5241");
            case CREDIT_CODE_CHARACTER -> () -> CreditCode.parse("52411722MJ000010I6");
            case CREDIT_CODE_CHECK_DIGIT -> () -> CreditCode.parse("52411722MJ0000106T");
            case CREDIT_CODE_FLOAT_DAMAGED -> () -> CreditCode.parse("9.14403E+17");
            case DIVISION_CODE_LENGTH -> () -> DivisionCode.parse("4117");
            case DIVISION_CODE_CHARACTER -> () -> DivisionCode.parse("4117xx");
            case DIVISION_CODE_STRUCTURE -> () -> DivisionCode.parse("410022");
            case DIVISION_CODE_UNKNOWN -> () -> Divisions.henan().reportingUnit(DivisionCode.parse("110101"));
            case DIVISION_CODE_DISSOLVED -> () -> Divisions.henan().reportingUnit(DivisionCode.parse("412728"));
            case DIVISION_CODE_REPLACED ->
                () -> Divisions.henan().requirePresent(DivisionCode.parse("411626"), LocalDate.of(2020, 4, 1));
            case DIVISION_CODE_NO_REPORTING_UNIT -> () -> Divisions.henan().reportingUnit(DivisionCode.parse("410000"));
            case DIVISION_CODE_NO_PARENT -> () -> Divisions.henan().statisticalParent(DivisionCode.parse("410000"));
            case MONEY_FORMAT -> () -> Money.parse("一千");
            case MONEY_SEPARATOR -> () -> Money.parse("1,200");
            case MONEY_SCIENTIFIC -> () -> Money.parse("1.2E+3");
            case MONEY_DECIMALS -> () -> Money.parse("1.234");
            case MONEY_RANGE -> () -> Money.parse("99999999999999999999");
            case HOURS_FORMAT -> () -> StudyHours.parse("一天");
            case HOURS_NEGATIVE -> () -> new StudyHours(-1);
            case HOURS_DECIMALS -> () -> StudyHours.parse("0.001");
            case HOURS_RANGE -> () -> StudyHours.parse("99999999999999999999");
            case DATE_FORMAT -> () -> Dates.parse("明天");
            case DATE_INVALID -> () -> Dates.parse("2020-02-30");
            case DATE_SERIAL -> () -> Dates.parse("99999");
            case MONTH_FORMAT -> () -> Dates.parseMonth("五月");
            case MONTH_INVALID -> () -> Dates.parseMonth("2020-13");
            case PERIOD_REVERSED -> () -> Period.of(LocalDate.of(2020, 5, 2), LocalDate.of(2020, 5, 1));
            case SEX_UNKNOWN -> () -> Sex.parse("?");
            case SKILL_LEVEL_UNKNOWN -> () -> SkillLevel.parse("六级");
            case CERTIFICATE_KIND_UNKNOWN -> () -> CertificateKind.parse("奖状");
            case DELIVERY_MODE_UNKNOWN -> () -> DeliveryMode.parse("函授");
            case TRAINEE_GROUP_UNKNOWN -> () -> TraineeGroup.parse("公务员");
            case TRAINEE_GROUP_COHORT_MISSING -> () -> TraineeGroup.parse("两后生");
            case PROVIDER_KIND_UNKNOWN -> () -> ProviderKind.parse("医院");
            case OCCUPATION_CODE_FORMAT -> () -> Occupations.catalogue().parse("4-10-1-6");
            case OCCUPATION_UNKNOWN -> () -> Occupations.catalogue().parse("宇航员");
            case ETHNIC_GROUP_UNKNOWN -> () -> new PersonDetail(PersonField.ETHNIC_GROUP, "火星族");
            case EDUCATION_UNKNOWN -> () -> Education.parse("幼儿园");
            case PHONE_FORMAT -> () -> new PersonDetail(PersonField.PHONE, "无");
            case ACCOUNT_FORMAT -> () -> new PersonDetail(PersonField.PAYEE_ACCOUNT, "12-34");
            case TEXT_LENGTH -> () -> new PersonDetail(PersonField.HOUSEHOLD, " ");
            case BIRTH_DATE_IN_FUTURE ->
                () -> Dates.requireBirthDate(LocalDate.of(2020, 5, 2), LocalDate.of(2020, 5, 1));
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorIsReachableAndSaysWhatToDo(InputError error) {
        InvalidValueException refusal = assertRefused(error, example(error));
        Problem problem = refusal.problem();

        assertThat(refusal).hasMessage(problem.code() + ": " + problem.en());
        assertThat(problem.zh()).contains("请").endsWith("。").doesNotContain("%", "null");
        assertThat(problem.en()).containsAnyOf(";", ",").endsWith(".").doesNotContain("%", "null");
        assertThat(problem.en()).isEqualTo(problem.en().strip());
        assertThat(problem.en().split("[.] [A-Z]")).as("one sentence").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void noErrorRepeatsAWholeResidentId(InputError error) {
        String id = "419801199001010012";
        Problem problem = error.problem(id, id);

        assertThat(problem.zh()).doesNotContain(id, "19900101");
        assertThat(problem.en()).doesNotContain(id, "19900101");
    }

    @Test
    void aResidentIdInTheWrongColumnIsMasked() {
        InvalidValueException refusal = assertRefused(InputError.DATE_FORMAT, () -> Dates.parse("419801199001010012"));

        assertThat(refusal).hasMessageContaining("\"4198************12\"");
    }

    @Test
    void theCodeIsTheNameAndFitsAColumnOf40() {
        assertThat(InputError.values()).allMatch(error -> error.name().length() <= 40);
        assertThat(InputError.SEX_UNKNOWN.problem("x").code()).isEqualTo("SEX_UNKNOWN");
        assertThat(InputError.SEX_UNKNOWN.zh()).contains("%s");
        assertThat(InputError.SEX_UNKNOWN.en()).contains("%s");
    }

    @Test
    void aRefusalSurvivesSerialisation() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(InputError.SEX_UNKNOWN.exception("x"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((InvalidValueException) in.readObject()).problem())
                    .isEqualTo(InputError.SEX_UNKNOWN.problem("x"));
        }
    }
}
