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
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Money;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.SubsidyKind;

/** The kinds of values that packs hold. Terms of the field are written in Chinese or by their codes. */
public final class Forms {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    /** Any text. */
    public static final Form<String> TEXT = of(Optional::of, PackError.PACK_VALUE_EMPTY, Function.identity());
    /** A day. */
    public static final Form<LocalDate> DATE =
            of(text -> time(text, LocalDate::parse), PackError.PACK_DATE_WRONG, LocalDate::toString);
    /** A month. */
    public static final Form<YearMonth> MONTH =
            of(text -> time(text, YearMonth::parse), PackError.PACK_MONTH_WRONG, YearMonth::toString);
    /** An amount in yuan above nought. */
    public static final Form<Money> AMOUNT = of(Forms::amount, PackError.PACK_AMOUNT_WRONG, Yuan::show);
    /** A trainee group. */
    public static final Form<TraineeGroup> GROUP = term(TraineeGroup::parse, TraineeGroup::zh);
    /** Trainee groups. */
    public static final Form<Set<TraineeGroup>> GROUPS = setOf(GROUP);
    /** A sex. */
    public static final Form<Sex> SEX = term(Sex::parse, Sex::zh);
    /** A delivery mode. */
    public static final Form<DeliveryMode> MODE = term(DeliveryMode::parse, DeliveryMode::zh);
    /** A kind of provider. */
    public static final Form<ProviderKind> PROVIDER_KIND = term(ProviderKind::parse, ProviderKind::zh);
    /** Study hours. */
    public static final Form<StudyHours> HOURS = term(StudyHours::parse, StudyHours::toString);
    /** A credit code. */
    public static final Form<CreditCode> CREDIT_CODE = term(CreditCode::parse, CreditCode::value);
    /** A division. */
    public static final Form<DivisionCode> DIVISION = term(DivisionCode::parse, DivisionCode::value);
    /** Divisions. */
    public static final Form<Set<DivisionCode>> DIVISIONS = setOf(DIVISION);
    /** An amount for each skill level, from the lowest skill to the highest. */
    public static final Form<Map<SkillLevel, Money>> AMOUNT_BY_LEVEL = TableForm.ofAmounts(
            term(SkillLevel::parse, SkillLevel::zh), SkillLevel.class, List.of(SkillLevel.values()), AMOUNT);
    /** An amount for each kind of certificate that has neither level nor hours. */
    public static final Form<Map<CertificateKind, Money>> AMOUNT_BY_KIND = TableForm.ofAmounts(
            term(CertificateKind::parse, CertificateKind::zh),
            CertificateKind.class,
            List.of(CertificateKind.SPECIAL_SKILL, CertificateKind.SPECIAL_OPERATION),
            AMOUNT);
    /** An age for each sex. */
    public static final Form<Map<Sex, Integer>> AGE_BY_SEX =
            TableForm.full(SEX, Sex.class, List.of(Sex.MALE, Sex.FEMALE), wholeNumber(1, 150));

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
                String::valueOf);
    }

    /** One of the constants of an enum, by name. */
    public static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return listed(constants, Enum::name, PackError.PACK_CHOICE_UNKNOWN);
    }

    /** One of some values, by its word; {@code wrong} says the word and the words allowed. */
    public static <T> Form<T> listed(Collection<T> values, Function<T, String> word, PackError wrong) {
        return new TextForm<>(
                text -> values.stream()
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst(),
                wrong,
                List.of(values.stream().map(word).collect(Collectors.joining(", "))),
                word);
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
    public static <T> Form<T> of(Function<String, Optional<T>> read, PackError wrong, Function<T, String> show) {
        return new TextForm<>(read, wrong, List.of(), show);
    }

    private static <T> Form<T> term(Function<String, T> parse, Function<T, String> show) {
        return of(text -> Optional.of(parse.apply(text)), PackError.PACK_VALUE_EMPTY, show);
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
