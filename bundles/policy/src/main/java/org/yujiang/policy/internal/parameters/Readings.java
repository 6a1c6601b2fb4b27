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
 */
public record Readings(
        Reading<Scope> annualCapScope,
        Reading<CompletionAmount> completionAmount,
        Reading<TrainingDate> countingDate,
        Reading<TrainingDate> categoryDate,
        Reading<TrainingDate> amountDate,
        Reading<YesNo> workTrainingCounts) {

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
                section.reading(
                        "workTrainingCounts", "以工代训是否占用当年培训次数", "whether 以工代训 uses up a training", YesNo.class));
        section.refuseOthers();
        return readings;
    }

    /** Each as a line of text. */
    public Stream<String> describe() {
        return Stream.of(annualCapScope, completionAmount, countingDate, categoryDate, amountDate, workTrainingCounts)
                .map(Reading::describe);
    }
}
