package org.yujiang.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.AuditTrail.Verification;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.AuditTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:audit-verify}. */
@Service
@Command(
        scope = "yujiang",
        name = "audit-verify",
        description = "校验审计日志;不符时退出码为 1 / verifies the audit log; exit code 1 when it does not fit")
@SuppressWarnings("NullAway.Init")
public final class AuditVerifyCommand extends CoreCommand {
    @Reference
    private AuditTrail audit;

    @Override
    int answer(Caller caller, Output output) {
        Verification verification = audit.verify(caller, seq -> output.remark("已校验至 / verified up to " + seq));
        output.table(AuditTable.verification(verification));
        verification.problem().ifPresent(output::problem);
        return verification.brokenAt().isEmpty() ? OK : FAILED;
    }
}
