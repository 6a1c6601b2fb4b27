package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Training;

/**
 * How a pack reads what its documents leave open.
 *
 * @param annualCapScope where the annual cap of the poor holds
 * @param completionAmount how the amount of a training without level is found
 * @param countingDate which date puts a training into a calendar year
 * @param categoryDate on which date the trainee groups are looked at
 * @param amountDate which date selects the version of an amount
 * @param workTrainingCounts whether a year with 以工代训 has used up one subsidised training
 * @param workMonthCap over what the months of 以工代训 are counted
 * @param areaOf whose place selects amounts that differ by area
 * @param blendedMode as what a training that is both online and offline is counted for the living allowance
 * @param allowanceNeedsCertificate whether a living allowance is due only when the training ends with a certificate
 * @param incentiveDate which date selects the version of an employment incentive
 */
public record Readings(
        Reading<Scope> annualCapScope,
        Reading<CompletionAmount> completionAmount,
        Reading<TrainingDate> countingDate,
        Reading<TrainingDate> categoryDate,
        Reading<TrainingDate> amountDate,
        Reading<YesNo> workTrainingCounts,
        Reading<MonthCap> workMonthCap,
        Reading<AreaOf> areaOf,
        Reading<BlendedMode> blendedMode,
        Reading<YesNo> allowanceNeedsCertificate,
        Reading<IncentiveDate> incentiveDate) {

    /** Where a rule holds. */
    public enum Scope {
        /** In the whole province. */
        ALL("全省", "whole province"),
        /** In deeply poor counties only. */
        DEEP_COUNTIES("深度贫困县", "deeply poor counties");

        private final String zh;
        private final String en;

        Scope(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }

        /** The English term. */
        public String en() {
            return en;
        }
    }

    /** How an amount is found. */
    public enum CompletionAmount {
        /** So much an hour, up to a ceiling. */
        BY_HOURS,
        /** The same for all. */
        FLAT
    }

    /** Yes or no. */
    public enum YesNo {
        /** No. */
        NO,
        /** Yes. */
        YES
    }

    /** Over what months of work are counted. */
    public enum MonthCap {
        /** All employers of a person together. */
        PERSON("各用人单位合并计算", "all employers together"),
        /** Each employer of a person by itself. */
        PERSON_AND_EMPLOYER("每个用人单位分别计算", "each employer by itself");

        private final String zh;
        private final String en;

        MonthCap(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }

    /** Whose place it is that lies in a class of areas. */
    public enum AreaOf {
        /** Where the training, the work, the school or the business is. */
        PLACE("办理地点", "place"),
        /** Where the person lives. */
        RESIDENCE("常住地", "residence");

        private final String zh;
        private final String en;

        AreaOf(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }

    /** As what a blended training counts. */
    public enum BlendedMode {
        /** Like one in person. */
        OFFLINE,
        /** Like one online. */
        ONLINE
    }

    /** Dates in the life of an employment with an incentive. */
    public enum IncentiveDate {
        /** The last day of the month with which it lasted long enough. */
        QUALIFIED("满规定月数之日", "the day on which it lasted long enough"),
        /** The day of hiring. */
        HIRED("入职之日", "the day of hiring");

        private final String zh;
        private final String en;

        IncentiveDate(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }

    /** Dates in the life of a training. */
    public enum TrainingDate {
        /** The first day of the class. */
        CLASS_START,
        /** The last day of the class; without one, the day of the certificate. */
        COMPLETION,
        /** The day on which the certificate was issued. */
        CERTIFICATE;

        /** The date of a training. */
        public LocalDate of(Training training, Certificate certificate) {
            return switch (this) {
                case CLASS_START -> training.period().start();
                case COMPLETION -> training.period().end().orElse(certificate.issuedOn());
                case CERTIFICATE -> certificate.issuedOn();
            };
        }
    }

    /** Reads the section. */
    public static Readings read(Section section) {
        Readings readings = new Readings(
                section.reading(
                        "annualCapScope", "贫困劳动力年度次数上限的适用范围", "where the annual cap of the poor holds", Scope.class),
                section.reading(
                        "completionAmount",
                        "培训合格证书的补贴计算方式",
                        "how training without level is paid",
                        CompletionAmount.class),
                section.reading(
                        "countingDate", "计入哪一年度的日期", "date that puts a training into a year", TrainingDate.class),
                section.reading("categoryDate", "认定人员类别的日期", "date of the trainee's groups", TrainingDate.class),
                section.reading("amountDate", "选用补贴标准版本的日期", "date that selects the amount", TrainingDate.class),
                section.reading("workTrainingCounts", "以工代训是否占用当年培训次数", "whether 以工代训 uses up a training", YesNo.class),
                section.optionalReading(
                        "workMonthCap",
                        "以工代训月数上限按什么计算",
                        "over what the months of 以工代训 are counted",
                        MonthCap.class,
                        MonthCap.PERSON),
                section.optionalReading(
                        "areaOf", "按哪里的地区类别选用标准", "whose place selects amounts by area", AreaOf.class, AreaOf.PLACE),
                section.optionalReading(
                        "blendedMode",
                        "线上线下结合的培训按哪种方式计生活费",
                        "as what a blended training counts for the living allowance",
                        BlendedMode.class,
                        BlendedMode.OFFLINE),
                section.optionalReading(
                        "allowanceNeedsCertificate",
                        "生活费补贴是否以取得证书为条件",
                        "whether a living allowance needs a certificate",
                        YesNo.class,
                        YesNo.NO),
                section.optionalReading(
                        "incentiveDate",
                        "选用吸纳就业补贴标准版本的日期",
                        "date that selects the employment incentive",
                        IncentiveDate.class,
                        IncentiveDate.QUALIFIED));
        section.refuseOthers();
        return readings;
    }

    /** Each as a line of text. */
    public Stream<String> describe() {
        return Stream.of(
                        annualCapScope,
                        completionAmount,
                        countingDate,
                        categoryDate,
                        amountDate,
                        workTrainingCounts,
                        workMonthCap,
                        areaOf,
                        blendedMode,
                        allowanceNeedsCertificate,
                        incentiveDate)
                .map(Reading::describe);
    }
}
