package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujiang.domain.Sex;
import org.yujiang.domain.VerificationList;
import org.yujiang.policy.check.CheckLimits;
import org.yujiang.policy.check.CheckPolicy;
import org.yujiang.policy.check.CheckRule;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * What a pack says of the checks before payment: a severity for each code, which may be one of a check that the pack's authors
 * brought themselves, and the limits.
 *
 * @param rules the severities by code
 * @param freshDays how old each list may be
 * @param annualCap training lines of a year
 * @param annualCapPoor the same for the registered poor
 * @param pensionAge the age that is too old
 * @param prisonLastDays days before release in which a prisoner may be trained
 * @param accountPeople people on one account
 * @param phonePeople people on one phone
 * @param youngDays days for which an institution is new
 * @param youngCertificates certificates of a new institution in 60 days
 * @param sameSecondPercent share of a class within one second
 * @param devicePeople people on one device
 * @param hoursADay study hours of a day
 */
public record CheckParameters(
        Map<String, Parameter<CheckSeverity>> rules,
        Parameter<Map<VerificationList, Integer>> freshDays,
        Parameter<Integer> annualCap,
        Parameter<Integer> annualCapPoor,
        Parameter<Map<Sex, Integer>> pensionAge,
        Parameter<Integer> prisonLastDays,
        Parameter<Integer> accountPeople,
        Parameter<Integer> phonePeople,
        Parameter<Integer> youngDays,
        Parameter<Integer> youngCertificates,
        Parameter<Integer> sameSecondPercent,
        Parameter<Integer> devicePeople,
        Parameter<Integer> hoursADay)
        implements CheckPolicy {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int CHECKS = 19;

    /** Copies the table. */
    public CheckParameters {
        rules = Map.copyOf(rules);
    }

    /** Reads the section. */
    public static CheckParameters read(Section section) {
        Map<String, Parameter<CheckSeverity>> rules = new LinkedHashMap<>();
        for (int number = 1; number <= CHECKS; number++) {
            rules.put("F" + number, severity(section, "F" + number));
        }
        section.names().stream()
                .filter(CODE.asMatchPredicate())
                .filter(code -> !rules.containsKey(code))
                .forEach(code -> rules.put(code, severity(section, code)));
        CheckParameters parameters = new CheckParameters(
                rules,
                section.optionalParameter("freshDays", "名单有效天数", "days for which a list is recent", Forms.DAYS_BY_LIST),
                number(section, "annualCap", "每人每年补贴次数", "training lines of a person in a year", 1, 20),
                number(section, "annualCapPoor", "贫困劳动力每年补贴次数", "the same for the registered poor", 1, 20),
                section.optionalParameter("pensionAge", "超龄年龄", "the age that is too old", Forms.AGE_BY_SEX),
                number(section, "prisonLastDays", "刑满前可参训天数", "days before release open to training", 0, 3660),
                number(section, "accountPeople", "同一银行账户人数上限", "people on one bank account", 1, 1000),
                number(section, "phonePeople", "同一手机号人数上限", "people on one phone number", 1, 1000),
                number(section, "youngDays", "新设机构天数", "days for which an institution is new", 0, 3660),
                number(section, "youngCertificates", "新设机构60天发证数上限", "certificates of a new one in 60 days", 1, 100000),
                number(section, "sameSecondPercent", "同一秒签到比例上限", "percent of a class in one second", 1, 100),
                number(section, "devicePeople", "同一个人设备签到人数上限", "people on one personal device", 1, 1000),
                number(section, "hoursADay", "每日学时上限", "study hours that fit in a day", 1, 24));
        section.refuseOthers();
        return parameters;
    }

    @Override
    public Optional<CheckRule> rule(String code, LocalDate day) {
        return Optional.ofNullable(rules.get(code))
                .flatMap(rule -> rule.at(day))
                .map(version ->
                        new CheckRule(version.value(), version.citation().provision()));
    }

    @Override
    public CheckLimits limits(LocalDate day) {
        CheckLimits usual = CheckLimits.USUAL;
        return new CheckLimits(
                or(freshDays, day, usual.freshDays()),
                or(annualCap, day, usual.annualCap()),
                or(annualCapPoor, day, usual.annualCapPoor()),
                or(pensionAge, day, usual.pensionAge()),
                or(prisonLastDays, day, usual.prisonLastDays()),
                or(accountPeople, day, usual.accountPeople()),
                or(phonePeople, day, usual.phonePeople()),
                or(youngDays, day, usual.youngDays()),
                or(youngCertificates, day, usual.youngCertificates()),
                or(sameSecondPercent, day, usual.sameSecondPercent()),
                or(devicePeople, day, usual.devicePeople()),
                or(hoursADay, day, usual.hoursADay()));
    }

    private static <T> T or(Parameter<T> parameter, LocalDate day, T usual) {
        return parameter.at(day).map(Dated::value).orElse(usual);
    }

    private static Parameter<CheckSeverity> severity(Section section, String code) {
        return section.optionalParameter(
                code, "核查" + code + "的处理", "what check " + code + " does", Forms.choice(CheckSeverity.class));
    }

    private static Parameter<Integer> number(Section section, String key, String zh, String en, int least, int most) {
        return section.optionalParameter(key, zh, en, Forms.wholeNumber(least, most));
    }
}
