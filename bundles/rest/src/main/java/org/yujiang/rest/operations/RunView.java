package org.yujiang.rest.operations;

import java.util.Optional;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds.RunReport;
import org.yujiang.registry.api.Counts;

/** How a run ended, or that it has not. */
record RunView(String feed, boolean finished, Optional<Counts> counts, Optional<Problem> problem) {

    static RunView finished(RunReport report) {
        return new RunView(report.feed(), true, Optional.of(report.counts()), report.problem());
    }

    static RunView underWay(String feed) {
        return new RunView(feed, false, Optional.empty(), Optional.empty());
    }
}
