package org.yujiang.policy;

/** Why a line is paid, waits or is refused. The names are for ever. */
public enum ReasonCode {
    /** The amount follows from the certificate's skill level. */
    AMOUNT_BY_LEVEL,
    /** The amount follows from the study hours, up to a ceiling. */
    AMOUNT_BY_HOURS,
    /** The amount is the same for every certificate of the kind. */
    AMOUNT_FLAT,
    /** A month of 以工代训 at the monthly rate. */
    AMOUNT_PER_MONTH,
    /** Which of the months of 以工代训 that the person may have this is. */
    WORK_MONTH_COUNT,
    /** The pack in force has no amount for this line. */
    NO_AMOUNT,
    /** The pack in force says nothing for the date of this line, or a fact that a rule needs is not known. */
    NO_RULE,
    /** The person belongs to none of the groups that the subsidy is for. */
    GROUP_NOT_COVERED,
    /** Which of the subsidised trainings that the person may have in the year this is (1.3-a). */
    ANNUAL_COUNT,
    /** The year's number of subsidised trainings is used up (F4, 1.3-a). */
    ANNUAL_CAP,
    /** The same occupation and level was subsidised before (F3). */
    SAME_OCCUPATION_LEVEL,
    /** Sessions of two classes overlap; this is the later line (F2). */
    SESSION_OVERLAP,
    /** Sessions of two classes overlap; this is the line that stands, marked for a look (F2). */
    SESSION_OVERLAP_FLAG,
    /** Too few study hours. */
    MIN_HOURS,
    /** The person died before the line was completed (F9). */
    DECEASED,
    /** The person was past the age limit (F7). */
    OVER_AGE,
    /** The person was below the age limit. */
    UNDER_AGE,
    /** No wage line of the bank proves the month (F13). */
    NO_WAGE_LINE,
    /** Another employer's claim for the same person and month stands (F13). */
    MONTH_CLAIMED_ELSEWHERE,
    /** The months of 以工代训 are used up. */
    MAX_WORK_MONTHS,
    /** The month lies outside the programme. */
    OUTSIDE_PROGRAMME,
    /** A month fits none of the legs of 以工代训 that the pack knows. */
    LEG_NOT_COVERED,
    /** Too few days were worked in the month. */
    MIN_DAYS,
    /** The worker is dispatched labour (劳务派遣), which another employer may claim too (F13). */
    DISPATCHED,
    /** The month was applied for before. */
    REPEATED_APPLICATION,
    /** A living allowance, by its unit. */
    AMOUNT_ALLOWANCE,
    /** The pack has no allowance for this way of delivery. */
    MODE_NOT_COVERED,
    /** No certificate completes the training yet. */
    NOT_COMPLETED,
    /** A ceiling lowers the amount. */
    CEILING_APPLIED,
    /** A ceiling leaves nothing. */
    CEILING_REACHED,
    /** Some days were paid for with another training already. */
    DAYS_PAID_ALREADY,
    /** Some months were paid for with another training already. */
    MONTHS_PAID_ALREADY,
    /** A number of times in a year is used up. */
    TIMES_REACHED,
    /** An instalment of an apprenticeship. */
    AMOUNT_INSTALMENT,
    /** The apprenticeship, or the year of it, goes on. */
    APPRENTICESHIP_RUNNING,
    /** The apprenticeship was not completed: nothing is due, and what was advanced is taken back. */
    APPRENTICESHIP_NOT_COMPLETED,
    /** What was really spent is not known yet. */
    SPEND_UNKNOWN,
    /** A tuition waiver or grant for a term. */
    AMOUNT_PER_TERM,
    /** The school charged tuition that should be free (2.1-d, F19). */
    FEE_CHARGED,
    /** The school is of no kind that the subsidy is for. */
    SCHOOL_NOT_COVERED,
    /** The terms are used up. */
    MAX_TERMS,
    /** Part of what was really spent. */
    AMOUNT_OF_SPEND,
    /** The same was supported before. */
    REPEATED,
    /** Too few months in business, or in employment. */
    MIN_MONTHS
}
