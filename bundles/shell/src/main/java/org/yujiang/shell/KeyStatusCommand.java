package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.registry.api.Custody.Rotation;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.RotationTable;

/** {@code yujiang:key-status}. */
@Service
@Command(scope = "yujiang", name = "key-status", description = "密钥与更换进度 / the key in force and how its rotation stands")
@SuppressWarnings("NullAway.Init")
public final class KeyStatusCommand extends CoreCommand {
    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        Rotation rotation = custody.rotation(caller);
        output.table(RotationTable.of(rotation));
        rotation.problem().ifPresent(output::problem);
        return rotation.problem().isEmpty() ? OK : FAILED;
    }
}
