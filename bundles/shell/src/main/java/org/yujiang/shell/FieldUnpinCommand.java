package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.PersonField;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.Output;

/** {@code yujiang:field-unpin}. */
@Service
@Command(scope = "yujiang", name = "field-unpin", description = "解除字段锁定 / takes a pin off a field")
@SuppressWarnings("NullAway.Init")
public final class FieldUnpinCommand extends ChangeCommand {
    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(
            index = 0,
            name = "trainee",
            description = "学员编号或公民身份号码 / the trainee's key or resident id",
            required = true,
            censor = true)
    @Completion(TypedCompleter.class)
    private String trainee;

    @Argument(index = 1, name = "field", description = "字段 / the field", required = true)
    @Completion(FieldCompleter.class)
    private String field;

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        UUID person = TraineeKey.find(registry, caller, trainee);
        curation.unpin(caller, person, Choice.required("field", PersonField.class, field), reason());
        return OK;
    }
}
