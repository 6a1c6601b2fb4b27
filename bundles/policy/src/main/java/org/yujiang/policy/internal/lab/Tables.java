package org.yujiang.policy.internal.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.pack.Pack;
import org.yujiang.policy.internal.parameters.Parameter;
import org.yujiang.policy.internal.parameters.Readings;

/**
 * A pack as arrays. Immutable.
 *
 * @param eras when what changes
 * @param readings how the pack reads what its documents leave open
 * @param training the training subsidy
 * @param work 以工代训
 */
record Tables(Eras eras, Readings readings, TrainingTables training, WorkTables work) {

    /** The arrays; empty for a pack that says something which columns do not know: it is left to its own adjudicator. */
    static Optional<Tables> of(PolicyPack policy, Columns columns) {
        // Whatever a pack says stands among what it describes; so another section of it shows.
        if (!(policy instanceof Pack pack) || !pack.describe().stream().allMatch(Known::describes)) {
            return Optional.empty();
        }
        List<Parameter<?>> parameters =
                Stream.concat(pack.training().all(), pack.workTraining().all()).toList();
        Eras eras = new Eras(parameters);
        return Optional.of(new Tables(
                eras,
                pack.readings(),
                TrainingTables.of(pack.training(), eras, columns.trainings().places()),
                WorkTables.of(pack.workTraining(), eras)));
    }
}
