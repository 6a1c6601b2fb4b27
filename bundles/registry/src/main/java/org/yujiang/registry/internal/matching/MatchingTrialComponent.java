package org.yujiang.registry.internal.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.MatchingTrial;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.access.Guard;

/** Lets whoever connects sources measure a labelled sample of theirs. */
@Component
public final class MatchingTrialComponent implements MatchingTrial {
    private final Guard guard;
    private final Clock clock;

    /** Trials for those who may. */
    @Activate
    public MatchingTrialComponent(@Reference Guard guard, @Reference Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public List<String> run(Caller caller, Path corpus, int automatic, int review, Consumer<String> progress)
            throws IOException {
        guard.require(caller, Permission.FEEDS);
        Thresholds thresholds = thresholds(automatic, review);
        return Trial.run(
                        corpus,
                        thresholds,
                        clock,
                        rows -> progress.accept(String.format(Locale.ROOT, "已匹配 %,d 行 / %,d rows", rows, rows)))
                .lines();
    }

    private static Thresholds thresholds(int automatic, int review) {
        if (review < 0 || automatic <= review || automatic > 100) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "TRIAL_THRESHOLDS",
                            "分数线应满足 0 ≤ 待办 < 自动 ≤ 100,现为 " + review + " 和 " + automatic + ",请更正。",
                            "The scores must be 0 <= review < automatic <= 100, not " + review + " and " + automatic
                                    + ": correct them."));
        }
        return new Thresholds(automatic, review);
    }
}
