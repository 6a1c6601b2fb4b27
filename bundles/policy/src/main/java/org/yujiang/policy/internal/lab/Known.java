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
            "workTraining.programme",
            "workTraining.eligibleGroups",
            "workTraining.minAge",
            "workTraining.maxMonths",
            "workTraining.deceased",
            "workTraining.wageLine",
            "workTraining.oneEmployerPerMonth",
            "workTraining.monthlyRate");

    private Known() {}

    /** Whether a line that describes a parameter is about one of them. */
    static boolean describes(String line) {
        return NAMES.contains(line.substring(0, Math.max(0, line.indexOf(' '))));
    }
}
