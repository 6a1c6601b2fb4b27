package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.CreditCode;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry;
import org.yujiang.registry.api.Registry.ClassFile;
import org.yujiang.shell.text.ClassTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:class}. */
@Service
@Command(scope = "yujiang", name = "class", description = "班次及开班申请 / a class with its application")
@SuppressWarnings("NullAway.Init")
public final class ClassCommand extends CoreCommand {
    @Argument(index = 0, name = "provider", description = "机构的统一社会信用代码 / the provider's credit code", required = true)
    private String provider;

    @Argument(index = 1, name = "class-no", description = "班次编号 / the provider's number of the class", required = true)
    private String classNo;

    @Option(name = "--valid-on", description = "有效日期:当日的情况 / what was true on this day")
    private @Nullable String validOn;

    @Option(name = "--known-at", description = "知悉时点:当时登记库所知 / what the registry knew at this moment")
    private @Nullable String knownAt;

    @Reference
    private Registry registry;

    @Override
    int answer(Caller caller, Output output) {
        ClassFile file = registry.trainingClass(
                        caller, CreditCode.parse(provider), classNo, Times.asOf(validOn, knownAt))
                .orElseThrow(() -> new Refusal(
                        UNKNOWN,
                        "CLASS_UNKNOWN",
                        "查无此班次,请核对机构代码和班次编号。",
                        "There is no such class: check provider and number."));
        output.table(ClassTable.of(file));
        return OK;
    }
}
