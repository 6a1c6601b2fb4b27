package org.yujiang.policy.internal.yaml;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.domain.Money;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StartupMeasure;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.FundSource;
import org.yujiang.policy.SubsidyKind;

/** The kinds of values that packs hold. Terms of the field are written in Chinese or by their codes. */
public final class Forms {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    /** Any text. */
    public static final Form<String> TEXT =
            of(Optional::of, PackError.PACK_VALUE_EMPTY, Function.identity(), new Help("文字", "text", "任意文字"));
    /** A day. */
    public static final Form<LocalDate> DATE = of(
            text -> time(text, LocalDate::parse),
            PackError.PACK_DATE_WRONG,
            LocalDate::toString,
            new Help("日期", "a day", "2020-05-01"));
    /** A month. */
    public static final Form<YearMonth> MONTH = of(
            text -> time(text, YearMonth::parse),
            PackError.PACK_MONTH_WRONG,
            YearMonth::toString,
            new Help("月份", "a month", "2020-05"));
    /** An amount in yuan above nought. */
    public static final Form<Money> AMOUNT = of(
            Forms::amount,
            PackError.PACK_AMOUNT_WRONG,
            Yuan::show,
            new Help("大于零的元数,至多两位小数", "yuan above nought, at most two decimals", "1200.50"));
    /** An amount in yuan, or nothing. */
    public static final Form<Money> AMOUNT_OR_ZERO = of(
            text -> text.equals("0") ? Optional.of(Money.ZERO) : amount(text),
            PackError.PACK_AMOUNT_WRONG,
            Yuan::show,
            new Help("元数,可以为0", "yuan, may be 0", "0"));
    /** A trainee group. */
    public static final Form<TraineeGroup> GROUP =
            term(TraineeGroup::parse, TraineeGroup::zh, List.of(TraineeGroup.values()));
    /** Trainee groups. */
    public static final Form<Set<TraineeGroup>> GROUPS = setOf(GROUP);
    /** A sex. */
    public static final Form<Sex> SEX = term(Sex::parse, Sex::zh, List.of(Sex.values()));
    /** A delivery mode. */
    public static final Form<DeliveryMode> MODE =
            term(DeliveryMode::parse, DeliveryMode::zh, List.of(DeliveryMode.values()));
    /** A kind of provider. */
    public static final Form<ProviderKind> PROVIDER_KIND =
            term(ProviderKind::parse, ProviderKind::zh, List.of(ProviderKind.values()));
    /** Kinds of provider. */
    public static final Form<Set<ProviderKind>> PROVIDER_KINDS = setOf(PROVIDER_KIND);
    /** A size class of enterprises. */
    public static final Form<EnterpriseSize> SIZE =
            listed(List.of(EnterpriseSize.values()), EnterpriseSize::zh, PackError.PACK_CHOICE_UNKNOWN);
    /** An industry of employers. */
    public static final Form<EmployerIndustry> INDUSTRY =
            listed(List.of(EmployerIndustry.values()), EmployerIndustry::zh, PackError.PACK_CHOICE_UNKNOWN);
    /** A measure for those who start a business. */
    public static final Form<StartupMeasure> MEASURE =
            listed(List.of(StartupMeasure.values()), StartupMeasure::zh, PackError.PACK_CHOICE_UNKNOWN);
    /** A class of areas. */
    public static final Form<AreaClass> AREA =
            listed(List.of(AreaClass.values()), AreaClass::zh, PackError.PACK_CHOICE_UNKNOWN);
    /** Which money pays. */
    public static final Form<FundSource> FUND =
            listed(List.of(FundSource.values()), FundSource::zh, PackError.PACK_CHOICE_UNKNOWN);
    /** Yes or no. */
    public static final Form<Boolean> YES_NO =
            listed(List.of(true, false), yes -> yes ? "YES" : "NO", PackError.PACK_CHOICE_UNKNOWN);
    /** Study hours. */
    public static final Form<StudyHours> HOURS = of(
            text -> Optional.of(StudyHours.parse(text)),
            PackError.PACK_VALUE_EMPTY,
            StudyHours::toString,
            new Help("学时,至多两位小数", "study hours, at most two decimals", "80"));
    /** A credit code. */
    public static final Form<CreditCode> CREDIT_CODE = of(
            text -> Optional.of(CreditCode.parse(text)),
            PackError.PACK_VALUE_EMPTY,
            CreditCode::value,
            new Help("统一社会信用代码", "a unified social credit code", "91419801MA0000010X"));
    /** A division. */
    public static final Form<DivisionCode> DIVISION = of(
            text -> Optional.of(DivisionCode.parse(text)),
            PackError.PACK_VALUE_EMPTY,
            DivisionCode::value,
            new Help("行政区划代码,2、4、6、9或12位", "a division code of 2, 4, 6, 9 or 12 digits", "411224"));
    /** Divisions. */
    public static final Form<Set<DivisionCode>> DIVISIONS = setOf(DIVISION);
    /** An amount for each skill level, from the lowest skill to the highest. */
    public static final Form<Map<SkillLevel, Money>> AMOUNT_BY_LEVEL = TableForm.ofAmounts(
            term(SkillLevel::parse, SkillLevel::zh, List.of(SkillLevel.values())),
            SkillLevel.class,
            List.of(SkillLevel.values()),
            AMOUNT);
    /** An amount for each kind of certificate that has neither level nor hours. */
    public static final Form<Map<CertificateKind, Money>> AMOUNT_BY_KIND = TableForm.ofAmounts(
            term(CertificateKind::parse, CertificateKind::zh, List.of(CertificateKind.values())),
            CertificateKind.class,
            List.of(CertificateKind.SPECIAL_SKILL, CertificateKind.SPECIAL_OPERATION),
            AMOUNT);
    /** An age for each sex. */
    public static final Form<Map<Sex, Integer>> AGE_BY_SEX =
            TableForm.full(SEX, Sex.class, List.of(Sex.MALE, Sex.FEMALE), wholeNumber(1, 150));

    /** A number of days for each verification list. */
    public static final Form<Map<VerificationList, Integer>> DAYS_BY_LIST = TableForm.full(
            listed(List.of(VerificationList.values()), VerificationList::name, PackError.PACK_CHOICE_UNKNOWN),
            VerificationList.class,
            List.of(VerificationList.values()),
            wholeNumber(1, 3660));

    private Forms() {}

    /** A whole number within bounds, both included. */
    public static Form<Integer> wholeNumber(int least, int most) {
        return new TextForm<>(
                text -> Optional.of(text)
                        .filter(DIGITS.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most),
                PackError.PACK_NUMBER_WRONG,
                List.of(least, most),
                String::valueOf,
                new Help(
                        "整数,%d到%d".formatted(least, most),
                        "a whole number from %d to %d".formatted(least, most),
                        String.valueOf(Math.max(least, Math.min(most, 6)))));
    }

    /** One of the constants of an enum, by name. */
    public static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return listed(constants, Enum::name, PackError.PACK_CHOICE_UNKNOWN);
    }

    /** One of some values, by its word; {@code wrong} says the word and the words allowed. */
    public static <T> Form<T> listed(Collection<T> values, Function<T, String> word, PackError wrong) {
        String words = values.stream().map(word).collect(Collectors.joining(", "));
        return new TextForm<>(
                text -> values.stream()
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst(),
                wrong,
                List.of(words),
                word,
                oneOf(values, word));
    }

    /** A list of different values, at least one. */
    public static <T> Form<Set<T>> setOf(Form<T> element) {
        return new SetForm<>(element);
    }

    /** A value for each of some kinds of subsidy. */
    public static <V> Form<Map<SubsidyKind, V>> byKind(Form<V> value) {
        return new KindTableForm<>(value);
    }

    /** A text that a function reads; one that it leaves empty is wrong in the way given. */
    public static <T> Form<T> of(
            Function<String, Optional<T>> read, PackError wrong, Function<T, String> show, Help help) {
        return new TextForm<>(read, wrong, List.of(), show, help);
    }

    private static <T> Form<T> term(Function<String, T> parse, Function<T, String> show, Collection<T> values) {
        return of(text -> Optional.of(parse.apply(text)), PackError.PACK_VALUE_EMPTY, show, oneOf(values, show));
    }

    private static <T> Help oneOf(Collection<T> values, Function<T, String> word) {
        String words = values.stream().map(word).collect(Collectors.joining("、"));
        return new Help(
                "以下之一:" + words,
                "one of: " + words,
                values.stream().findFirst().map(word).orElse(""));
    }

    private static Optional<Money> amount(String text) {
        return Optional.of(text)
                .filter(YUAN.asMatchPredicate())
                .map(Money::parse)
                .filter(amount -> !amount.isZero());
    }

    private static <T> Optional<T> time(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
