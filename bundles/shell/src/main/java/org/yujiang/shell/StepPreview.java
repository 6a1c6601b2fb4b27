package org.yujiang.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.ClaimStep;
import org.yujiang.registry.api.Claims;
import org.yujiang.registry.api.Claims.Batch;
import org.yujiang.registry.api.Claims.StepReport;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;
import org.yujiang.registry.api.RegistryException;

/** What a step would do with all batches of a division. */
final class StepPreview {
    private static final int CHUNK = 200;

    private final Claims claims;
    private final Caller caller;
    private final ClaimStep step;

    StepPreview(Claims claims, Caller caller, ClaimStep step) {
        this.claims = claims;
        this.caller = caller;
        this.step = step;
    }

    List<StepReport> of(DivisionCode division) {
        List<StepReport> reports = new ArrayList<>();
        // Submitted as a whole is only what was not submitted yet.
        Optional<ClaimState> state = step == ClaimStep.SUBMIT ? Optional.of(step.from()) : Optional.empty();
        Optional<String> after = Optional.empty();
        do {
            Page<Batch> page = claims.batches(caller, state, new PageRequest(after, CHUNK));
            page.items().stream()
                    .filter(batch -> DivisionCode.parse(batch.division()).within(division))
                    .map(this::report)
                    .flatMap(Optional::stream)
                    .forEach(reports::add);
            after = page.next();
        } while (after.isPresent());
        return reports;
    }

    /** Of a batch from which nothing waits, nothing. */
    private Optional<StepReport> report(Batch batch) {
        try {
            return Optional.of(claims.preview(caller, batch.id(), step));
        } catch (RegistryException e) {
            if (e.kind() != RegistryException.Kind.INVALID) {
                throw e;
            }
            return Optional.of(e.problem())
                    .filter(problem -> !problem.code().equals("STEP_EMPTY"))
                    .map(problem -> new StepReport(
                            batch.id(), batch.number(), step, 0, "0.00", List.of(), Optional.of(problem)));
        }
    }
}
