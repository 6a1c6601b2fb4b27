package org.yujiang.policy.internal;

import java.io.IOException;
import java.util.List;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;

/** Packs under which properties are tried: both provinces, each once more under other readings and severities. */
final class TestPacks {
    private TestPacks() {}

    /** The fictitious province. */
    static List<PolicyPack> yunmeng() throws IOException, PolicyPackException {
        String text = TestPack.text();
        return List.of(
                TestPack.parse(text),
                TestPack.parse(text.replace(
                                "sessionOverlap:\n    - {from: 2021-01-01, value: OFF",
                                "sessionOverlap:\n    - {from: 2021-01-01, value: DENY")
                        .replace("countingDate: {value: CERTIFICATE", "countingDate: {value: COMPLETION")
                        .replace("completionAmount: {value: BY_HOURS", "completionAmount: {value: FLAT")
                        .replace("workTrainingCounts: {value: YES", "workTrainingCounts: {value: NO")
                        .replace("allowanceNeedsCertificate: {value: YES", "allowanceNeedsCertificate: {value: NO")
                        .replace("blendedMode: {value: ONLINE", "blendedMode: {value: OFFLINE")
                        .replace(
                                "maxTimesPerYear:\n    - {from: 2021-01-01, value: 3",
                                "maxTimesPerYear:\n    - {from: 2021-01-01, value: 1")));
    }

    /** Henan, and Henan with rules that hold or flag; its programme of 以工代训 goes on for both. */
    static List<PolicyPack> henan() throws IOException, PolicyPackException {
        String text = TestPack.henan()
                .replace("until: 2020-12-31, value: OPEN", "until: 2021-10-31, value: OPEN")
                .replace(
                        "{from: 2020-05-01, until: 2020-12-31, value: 200,",
                        "{from: 2020-05-01, until: 2021-09-30, value: 200,");
        return List.of(
                TestPack.parse(text),
                TestPack.parse(
                        text.replace("value: DENY, source: reading", "value: FLAG, source: reading")
                                .replace("value: DENY, provision", "value: HOLD, provision")
                                .replace(
                                        "dispatchLabour:\n    - {from: 2020-05-01, value: FLAG",
                                        "dispatchLabour:\n    - {from: 2020-05-01, value: DENY")
                                .replace(
                                        "minDays:\n    - {from: 2020-05-01, value: 0",
                                        "minDays:\n    - {from: 2020-05-01, value: 15")
                                .replace(
                                        "maxTerms:\n    - {from: 2019-01-01, value: 6",
                                        "maxTerms:\n    - {from: 2019-01-01, value: 2")
                                .replace("areaOf: {value: PLACE", "areaOf: {value: RESIDENCE")
                                .replace(
                                        "  training:\n    - {from: 2019-01-01, until: 2020-09-21",
                                        "  minMonths:\n    - {from: 2019-01-01, value: 6, source: sample}\n  training:\n    - {from: 2019-01-01, until: 2020-09-21")));
    }
}
