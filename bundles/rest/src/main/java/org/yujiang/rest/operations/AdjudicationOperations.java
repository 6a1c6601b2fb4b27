package org.yujiang.rest.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.Adjudication.Candidate;
import org.yujiang.registry.api.Adjudication.ClassPlan;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;
import org.yujiang.rest.problem.ApiException;

/** Decisions asked for. */
final class AdjudicationOperations {
    private final Adjudication adjudication;

    AdjudicationOperations(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    Map<String, Operation> byId() {
        return Map.of("estimate", this::estimate, "replayClaim", this::replay);
    }

    private Answer estimate(Call call) {
        List<Candidate> roster = new ArrayList<>();
        for (Map<String, String> line : call.lines()) {
            roster.add(candidate(roster.size() + 1, line));
        }
        return Paging.answer(adjudication.estimate(call.caller(), plan(call), roster).stream()
                .map(EstimateView::of)
                .toList());
    }

    private static ClassPlan plan(Call call) {
        Optional<SkillLevel> level = call.choice("level", SkillLevel.class);
        try {
            return new ClassPlan(
                    call.parsed("occupation", Occupations.catalogue()::parse),
                    call.requiredChoice("mode", DeliveryMode.class),
                    Period.of(
                            call.date("from").orElseThrow(), call.date("until").orElseThrow()),
                    call.text("place").map(text -> call.parsed("place", DivisionCode::parse)),
                    StudyHours.ofHours(call.number("hours")),
                    level.isPresent()
                            ? CertificateKind.SKILL_LEVEL
                            : call.requiredChoice("certificate", CertificateKind.class),
                    level);
        } catch (InvalidValueException e) {
            throw new ApiException(400, e.problem()).at("until");
        }
    }

    private static Candidate candidate(int line, Map<String, String> fields) {
        try {
            return new Candidate(
                    ResidentId.parseImported(fields.getOrDefault("residentId", "")), fields.getOrDefault("name", ""));
        } catch (InvalidValueException e) {
            throw new ApiException(400, e.problem()).at(line + "/residentId");
        }
    }

    private Answer replay(Call call) {
        List<Replay> replays = adjudication.replay(call.caller(), call.requiredUuid("claim"));
        if (replays.isEmpty()) {
            throw ApiError.CLAIM_UNKNOWN.exception();
        }
        return Paging.answer(replays.stream().map(ReplayView::of).toList());
    }
}
