package org.yujiang.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What must come of the county, under the sample amounts of the policy pack {@code henan-2020}.
 *
 * @param seed the seed that it was made from
 * @param people people whom at least one good line names
 * @param enrolments people in classes
 * @param certificates certificates that can be read
 * @param attendances sessions that somebody attended and that can be read
 * @param workMonths months of a person at an employer
 * @param claims the claims by kind, outcome and first reason
 * @param payable what is payable
 * @param quarantined lines that go to quarantine
 * @param refused documents that go back
 * @param lines lines that the feeds hold, good or bad, without those of refused documents
 * @param scenarios how many people live through what
 */
public record Labels(
        long seed,
        int people,
        int enrolments,
        int certificates,
        int attendances,
        int workMonths,
        List<Claims> claims,
        List<Payable> payable,
        List<Quarantined> quarantined,
        List<Refused> refused,
        List<Lines> lines,
        List<Lived> scenarios) {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Copies the lists. */
    public Labels {
        claims = List.copyOf(claims);
        payable = List.copyOf(payable);
        quarantined = List.copyOf(quarantined);
        refused = List.copyOf(refused);
        lines = List.copyOf(lines);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Claims that end in the same way.
     *
     * @param kind {@code TRAINING}, {@code LIVING_ALLOWANCE} or {@code WORK_TRAINING}
     * @param outcome {@code PAY}, {@code HOLD} or {@code DENY}
     * @param reason the first reason's code
     * @param claims how many
     * @param yuan what is due for them in all
     */
    public record Claims(String kind, String outcome, String reason, long claims, long yuan) {}

    /**
     * What is payable of a kind.
     *
     * @param kind {@code TRAINING}, {@code LIVING_ALLOWANCE} or {@code WORK_TRAINING}
     * @param claims claims to pay
     * @param yuan what is due for them in all
     */
    public record Payable(String kind, long claims, long yuan) {}

    /** Lines of a feed that go to quarantine with the same code. */
    public record Quarantined(String feed, String code, long lines) {}

    /** Documents of a feed that go back with the same code. */
    public record Refused(String feed, String code, long documents) {}

    /** Lines of a feed. */
    public record Lines(String feed, long lines) {}

    /**
     * People who live through the same.
     *
     * @param scenario a {@link Scenario}
     * @param times how many
     * @param example the resident id of one of them; empty where nobody is known by it
     */
    public record Lived(String scenario, long times, String example) {}

    /** The labels as JSON. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Records of numbers and texts are always JSON", e);
        }
    }
}
