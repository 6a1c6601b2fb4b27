package org.yujiang.rest.operations;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.yujiang.registry.api.CsvSink;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.LabRows;
import org.yujiang.rest.contract.Call;
import org.yujiang.rest.problem.ApiError;

/** The policy lab. */
final class LabOperations {
    private final Lab lab;

    LabOperations(Lab lab) {
        this.lab = lab;
    }

    Map<String, Operation> byId() {
        return Map.of(
                "getLab", call -> Answer.ok(LabStatusView.of(lab.status(call.caller()))),
                "loadLab", this::load,
                "dropLab", this::drop,
                "compareInLab", this::compare);
    }

    /** Goes on in the background; who wants to know how far it is asks again. */
    private Answer load(Call call) {
        Optional<Integer> people = call.text("synthetic").map(Integer::parseInt);
        CompletableFuture<Lab.Status> load = people.isPresent()
                ? lab.synthesize(call.caller(), people.get(), call.number("seed"), status -> {})
                : lab.load(call.caller(), status -> {});
        Lab.Status begun = lab.status(call.caller());
        return Answer.accepted(LabStatusView.of(load.isCompletedExceptionally() ? begun : load.getNow(begun)));
    }

    private Answer drop(Call call) {
        lab.drop(call.caller());
        return Answer.ok(LabStatusView.of(lab.status(call.caller())));
    }

    private Answer compare(Call call) {
        Lab.By by = call.requiredChoice("by", Lab.By.class);
        Lab.Report report = lab.compare(call.caller(), draft(call), (int) call.number("examples"));
        return call.prefers("text/csv", "application/json")
                ? Answer.csv(out -> LabRows.write(report.comparison(), by, new CsvSink(out)))
                        .with("Content-Disposition", "attachment; filename=\"policy-lab.csv\"")
                : Answer.ok(LabReportView.of(report, by));
    }

    private static Lab.Draft draft(Call call) {
        Optional<String> draft = call.text("draft");
        Optional<String> yaml = call.text("yaml");
        if (draft.isPresent() == yaml.isPresent()) {
            throw ApiError.LAB_DRAFT.exception().at("draft");
        }
        return draft.<Lab.Draft>map(Lab.Deployed::new).orElseGet(() -> new Lab.Text("yaml", yaml.orElseThrow()));
    }
}
