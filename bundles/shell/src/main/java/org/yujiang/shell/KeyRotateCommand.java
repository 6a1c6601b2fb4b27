package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Custody;
import org.yujiang.shell.text.Output;
import org.yujiang.shell.text.RotationTable;

/** {@code yujiang:key-rotate}. */
@Service
@Command(
        scope = "yujiang",
        name = "key-rotate",
        description = "更换密钥,后台重新加密 / adds a key and brings everything under it in the background")
@SuppressWarnings("NullAway.Init")
public final class KeyRotateCommand extends ChangeCommand {
    @Option(name = "--suite", description = "密码套件,缺省同现用 / the cipher suite; that of the present key when left out")
    private String suite = "";

    @Reference
    private Custody custody;

    @Override
    int answer(Caller caller, Output output) {
        output.table(RotationTable.of(custody.rotateKey(caller, suite, reason())));
        output.remark("进度 / progress: yujiang:key-status");
        return OK;
    }
}
