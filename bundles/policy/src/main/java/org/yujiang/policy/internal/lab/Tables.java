package org.yujiang.policy.internal.lab;

import java.util.Optional;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.internal.pack.Pack;
import org.yujiang.policy.internal.parameters.Kinds;
import org.yujiang.policy.internal.parameters.Readings;

/**
 * A pack as arrays. Immutable.
 *
 * @param eras when what changes
 * @param readings how the pack reads what its documents leave open
 * @param areas which place is in which class of area
 * @param training the training subsidy, if the pack has it
 * @param work 以工代训, if the pack has it
 * @param living the living allowance, if the pack has it
 * @param others whether it has kinds that it decides itself
 */
record Tables(
        Eras eras,
        Readings readings,
        AreaClasses areas,
        Optional<TrainingTables> training,
        Optional<WorkTables> work,
        Optional<LivingTables> living,
        boolean others) {
    /** The arrays; empty for a pack that says something which columns do not know: it is left to its own adjudicator. */
    static Optional<Tables> of(PolicyPack policy, Columns columns) {
        // Whatever a pack says stands among what it describes; so another section of it shows.
        if (!(policy instanceof Pack pack) || !pack.describe().stream().allMatch(Known::describes)) {
            return Optional.empty();
        }
        Kinds kinds = pack.kindParameters();
        Eras eras = new Eras(pack.parameters());
        return Optional.of(new Tables(
                eras,
                pack.readings(),
                AreaClasses.of(kinds.areas(), columns.places(), eras),
                kinds.training().map(it -> TrainingTables.of(it, eras, columns.places())),
                kinds.workTraining().map(it -> WorkTables.of(it, eras)),
                kinds.livingAllowance().map(it -> LivingTables.of(it, eras)),
                pack.kinds().stream().anyMatch(Tables::isLeftToThePack)));
    }

    private static boolean isLeftToThePack(SubsidyKind kind) {
        return switch (kind) {
            case TRAINING, WORK_TRAINING, LIVING_ALLOWANCE -> false;
            case APPRENTICESHIP, SCHOOLING, STARTUP, EMPLOYMENT_INCENTIVE -> true;
        };
    }
}
