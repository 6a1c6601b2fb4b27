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
    OUTSIDE_PROGRAMME
}
