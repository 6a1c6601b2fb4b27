package org.yujiang.rest.operations;

import java.util.Locale;
import java.util.Map;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.CsvSink;
import org.yujiang.registry.api.ExportFilter;
import org.yujiang.registry.api.ExportPurpose;
import org.yujiang.registry.api.Registry;
import org.yujiang.rest.contract.Call;

/** Lists that leave for a purpose. */
final class ExportOperations {
    private final Registry registry;

    ExportOperations(Registry registry) {
        this.registry = registry;
    }

    Map<String, Operation> byId() {
        return Map.of("exportClaims", this::export);
    }

    private Answer export(Call call) {
        ExportPurpose purpose = call.requiredChoice("purpose", ExportPurpose.class);
        ExportFilter filter = new ExportFilter(
                call.parsedIfThere("division", DivisionCode::parse), call.choice("kind", SubsidyKind.class));
        String reason = call.text("reason").orElse("");
        String file = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        return Answer.csv(out -> registry.export(call.caller(), purpose, filter, reason, new CsvSink(out)))
                .with("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
