package org.yujiang.policy.internal.lab;

import java.util.Set;

/** The parameters that columns know, by their names; written out, so that a new one is unknown until somebody teaches it. */
final class Known {
    private static final Set<String> NAMES = Set.of(
            "readings.annualCapScope",
            "readings.completionAmount",
            "readings.countingDate",
            "readings.categoryDate",
            "readings.amountDate",
            "readings.workTrainingCounts",
            "readings.workMonthCap",
            "readings.areaOf",
            "readings.blendedMode",
            "readings.allowanceNeedsCertificate",
            "readings.incentiveDate",
            "areas.nationalPoor",
            "areas.provincialPoor",
            "areas.deeplyPoor",
            "areas.oldArea",
            "training.fund",
            "training.eligibleGroups",
            "training.poorGroups",
            "training.annualCapPoor",
            "training.annualCapOthers",
            "training.deepCounties",
            "training.minHours",
            "training.minAge",
            "training.maxAge",
            "training.deceased",
            "training.sessionOverlap",
            "training.sameOccupationLevel",
            "training.amountByLevel",
            "training.amountByKind",
            "training.completionPerHour",
            "training.completionCeiling",
            "training.completionFlat",
            "workTraining.fund",
            "workTraining.programme",
            "workTraining.eligibleGroups",
            "workTraining.minAge",
            "workTraining.maxMonths",
            "workTraining.minDays",
            "workTraining.deceased",
            "workTraining.wageLine",
            "workTraining.oneEmployerPerMonth",
            "workTraining.dispatchLabour",
            "workTraining.repeatedApplication",
            "workTraining.legNewHire",
            "workTraining.legStandstill",
            "workTraining.legIndustry",
            "workTraining.legPoorLabour",
            "workTraining.monthlyRate",
            "livingAllowance.fund",
            "livingAllowance.eligibleGroups",
            "livingAllowance.deceased",
            "livingAllowance.offline",
            "livingAllowance.online",
            "livingAllowance.base",
            "livingAllowance.minDaysPerMonth",
            "livingAllowance.maxUnits",
            "livingAllowance.maxPerTraining",
            "livingAllowance.maxPerYear",
            "livingAllowance.maxTimesPerYear");

    /** The kinds that the pack decides itself, for whoever has such facts: whatever it says of them. */
    private static final Set<String> LEFT_TO_THE_PACK =
            Set.of("apprenticeship", "schooling", "startup", "employmentIncentive");

    /** What says nothing of these kinds. */
    private static final Set<String> OF_COLUMNS_ONLY = Set.of("training", "workTraining", "livingAllowance");

    /** What comes after a decision: it changes none. */
    private static final Set<String> AFTERWARDS = Set.of("process", "calendar");

    private Known() {}

    /** Whether a line that describes a parameter is about one of them. */
    static boolean describes(String line) {
        return NAMES.contains(line.split("[ @]", 2)[0])
                || LEFT_TO_THE_PACK.contains(section(line))
                || AFTERWARDS.contains(section(line));
    }

    /** Whether a line that describes a parameter may say something of kinds that the pack decides itself. */
    static boolean concernsOtherKinds(String line) {
        return !OF_COLUMNS_ONLY.contains(section(line)) && !AFTERWARDS.contains(section(line));
    }

    private static String section(String line) {
        return line.split("\\.", 2)[0];
    }
}
