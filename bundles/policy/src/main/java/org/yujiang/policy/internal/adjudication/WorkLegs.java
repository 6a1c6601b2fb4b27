package org.yujiang.policy.internal.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujiang.policy.PersonFacts.WorkTerms;
import org.yujiang.policy.ReasonCode;
import org.yujiang.policy.internal.parameters.Citation;
import org.yujiang.policy.internal.parameters.Dated;
import org.yujiang.policy.internal.parameters.LegTerms;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.WorkLeg;

/**
 * The legs of 以工代训: a month must fit one of those that the pack knows; the first that fits counts.
 *
 * @param legs what each asks for
 */
record WorkLegs(Map<WorkLeg, Parameter<LegTerms>> legs) {

    /** A leg that a month fits. */
    record Fit(WorkLeg leg, Dated<LegTerms> terms) {}

    /** The leg that a month fits. A pack without legs asks for none. */
    Optional<Fit> judge(WorkLine line) {
        List<String> missingZh = new ArrayList<>();
        List<String> missingEn = new ArrayList<>();
        Optional<Citation> citation = Optional.empty();
        for (Map.Entry<WorkLeg, Parameter<LegTerms>> leg : legs.entrySet()) {
            Optional<Dated<LegTerms>> terms = leg.getValue().at(line.firstDay());
            if (terms.isPresent() && allows(line, terms.get().value())) {
                List<Missing> missing = missing(line, terms.get().value());
                if (missing.isEmpty()) {
                    return Optional.of(new Fit(leg.getKey(), terms.get()));
                }
                missing.forEach(it -> {
                    missingZh.add(leg.getKey().zh() + ":" + it.zh());
                    missingEn.add(leg.getKey() + ": " + it.en());
                });
            }
            citation = citation.or(() -> terms.map(Dated::citation));
        }
        citation.ifPresent(it -> refuse(line, it, missingZh, missingEn));
        return Optional.empty();
    }

    private static void refuse(WorkLine line, Citation citation, List<String> missingZh, List<String> missingEn) {
        if (missingZh.isEmpty()) {
            line.findings()
                    .deny(
                            ReasonCode.LEG_NOT_COVERED,
                            citation,
                            "%s的人员、单位和用工情况不属于以工代训的任何一类".formatted(line.work().month()),
                            "worker, employer and work in %s fit none of the legs"
                                    .formatted(line.work().month()),
                            Remedy.NONE);
            return;
        }
        String zh = String.join("、", missingZh);
        String en = String.join(", ", missingEn);
        line.findings()
                .hold(
                        ReasonCode.LEG_NOT_COVERED,
                        citation,
                        "无法确定属于以工代训的哪一类,缺少:%s;暂缓".formatted(zh),
                        "it is open which leg it fits; missing: %s; the line waits".formatted(en),
                        Remedy.note("来源补充其中一项后重新核定", "is decided anew once a source says one of them"));
    }

    /** A fact that is not known. */
    private record Missing(String zh, String en) {}

    /** Whether nothing that is known speaks against the leg. */
    private static boolean allows(WorkLine line, LegTerms terms) {
        WorkTerms said = line.work().terms();
        boolean groups = line.person().groups().isEmpty()
                || terms.groups()
                        .map(it -> Groups.isIn(line.person(), it, line.days()))
                        .orElse(true);
        return groups
                && isIn(said.size(), terms.sizes())
                && isIn(said.industry(), terms.industries())
                && terms.employers()
                        .map(it -> it.contains(line.work().employerKind()))
                        .orElse(true)
                && (!terms.suspended() || said.suspended())
                && !line.work()
                        .hiredOn()
                        .flatMap(hired -> terms.hiredFrom().filter(hired::isBefore))
                        .isPresent();
    }

    private static <T> boolean isIn(Optional<T> fact, Optional<Set<T>> asked) {
        return fact.isEmpty() || asked.isEmpty() || asked.get().contains(fact.get());
    }

    private static List<Missing> missing(WorkLine line, LegTerms terms) {
        WorkTerms said = line.work().terms();
        List<Missing> missing = new ArrayList<>();
        if (terms.groups().isPresent() && line.person().groups().isEmpty()) {
            missing.add(new Missing("人员类别", "groups of the worker"));
        }
        if (terms.sizes().isPresent() && said.size().isEmpty()) {
            missing.add(new Missing("企业规模", "size of the enterprise"));
        }
        if (terms.industries().isPresent() && said.industry().isEmpty()) {
            missing.add(new Missing("所属行业", "industry of the employer"));
        }
        Optional<LocalDate> hired = line.work().hiredOn();
        if (terms.hiredFrom().isPresent() && hired.isEmpty()) {
            missing.add(new Missing("入职日期", "day of hiring"));
        }
        return missing;
    }
}
