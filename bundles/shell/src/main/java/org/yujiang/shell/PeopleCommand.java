package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.Trainee;
import org.yujiang.registry.api.Registry.TraineeFilter;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.TraineeTable;

/** {@code yujiang:people}. */
@Service
@Command(scope = "yujiang", name = "people", description = "学员名单 / the people of one's divisions")
@SuppressWarnings("NullAway.Init")
public final class PeopleCommand extends ListCommand {
    @Option(name = "--division", description = "仅此区划及其下级 / only of this division and below it")
    @Completion(DivisionCompleter.class)
    private @Nullable String division;

    @Option(
            name = "--no-division",
            description = "仅未落区划的人员,只有省级可见 / only whom nobody places in a division; the province alone sees them")
    private boolean unplaced;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        Page<Trainee> page = registry.trainees(caller, filter(), page());
        output.table(TraineeTable.of(page.items()));
        output.next(page.next());
        return OK;
    }

    private TraineeFilter filter() {
        if (unplaced && division != null) {
            throw new Refusal(
                    FAILED,
                    "OPTIONS_EXCLUDE",
                    "--division 与 --no-division 只能用其一。",
                    "Give --division or --no-division, not both.");
        }
        return new TraineeFilter(Optional.ofNullable(division).map(DivisionCode::parse), unplaced);
    }
}
