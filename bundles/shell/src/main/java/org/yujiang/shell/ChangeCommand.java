package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Option;

/** What commands share that change something. */
@SuppressWarnings("NullAway.Init")
abstract class ChangeCommand extends CoreCommand {
    @Option(name = "--reason", description = "理由,记入审计日志 / why; the audit log keeps it", required = true)
    private String reason;

    final String reason() {
        return reason;
    }
}
