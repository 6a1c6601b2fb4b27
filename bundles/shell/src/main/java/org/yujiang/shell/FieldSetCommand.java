package org.yujiang.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.PersonDetail;
import org.yujiang.domain.PersonField;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Curation;
import org.yujiang.registry.api.Registry;
import org.yujiang.shell.text.Output;

/** {@code yujiang:field-set}. */
@Service
@Command(
        scope = "yujiang",
        name = "field-set",
        description = "更正学员的一个字段,可锁定 / says a value of a trainee's field by hand, and pins it")
@SuppressWarnings("NullAway.Init")
public final class FieldSetCommand extends ChangeCommand {
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

    @Argument(
            index = 2,
            name = "value",
            description = "值,写法同导入文件 / the value, as files write it",
            required = true,
            censor = true)
    private String value;

    @Option(name = "--since", description = "起始日期 / from when it holds")
    private @Nullable String since;

    @Option(name = "--pin", description = "锁定:其他来源不得覆盖 / no source overrules it")
    private boolean pin;

    @Reference
    private Registry registry;

    @Reference
    private Curation curation;

    @Override
    int answer(Caller caller, Output output) {
        UUID person = TraineeKey.find(registry, caller, trainee);
        PersonDetail detail =
                new PersonDetail(Choice.required("field", PersonField.class, field), value, Times.day(since));
        if (pin) {
            curation.pin(caller, person, detail, reason());
        } else {
            curation.correct(caller, person, detail, reason());
        }
        return OK;
    }
}
