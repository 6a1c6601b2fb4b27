package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.shell.text.Output;

/** What all commands share. Karaf makes a new object for each call and fills its fields. */
abstract class CoreCommand implements Action {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int UNKNOWN = 2;

    @Option(name = "--no-format", description = "供脚本使用:制表符分隔,无表头 / for scripts: tabs, no headers")
    private boolean plain;

    /** An Integer is the exit code; null is 0, and a console prints nothing for it. */
    @Override
    public final @Nullable Object execute() {
        Output output = new Output(System.out, System.err, plain);
        int code = run(output);
        return code == OK ? null : (Integer) code;
    }

    private int run(Output output) {
        try {
            return answer(SessionUser.caller(), output);
        } catch (RegistryException e) {
            output.problem(e.problem());
            return e.kind() == RegistryException.Kind.NOT_FOUND ? UNKNOWN : FAILED;
        } catch (InvalidValueException e) {
            output.problem(e.problem());
            return FAILED;
        } catch (Refusal e) {
            output.problem(e.problem());
            return e.exitCode();
        }
    }

    /** Does it for somebody and gives the exit code. */
    abstract int answer(Caller caller, Output output);
}
