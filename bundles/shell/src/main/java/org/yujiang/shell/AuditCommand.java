package org.yujiang.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.registry.api.AuditTrail;
import org.yujiang.registry.api.AuditTrail.Entry;
import org.yujiang.registry.api.AuditTrail.Filter;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.shell.text.AuditTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:audit}. */
@Service
@Command(scope = "yujiang", name = "audit", description = "审计日志:谁看过、改过什么 / the audit log: who read and changed what")
@SuppressWarnings("NullAway.Init")
public final class AuditCommand extends ListCommand {
    @Option(name = "--trainee", description = "只看此学员(编号) / only of this trainee, by key")
    private @Nullable String trainee;

    @Option(name = "--actor", description = "操作人,如 user:zhang / who, e.g. user:zhang")
    private @Nullable String actor;

    @Option(name = "--action", description = "操作 / what was done")
    private @Nullable String action;

    @Option(name = "--from", description = "起 / not before")
    private @Nullable String from;

    @Option(name = "--until", description = "止 / before")
    private @Nullable String until;

    @Reference
    private AuditTrail audit;

    @Override
    int answer(Caller caller, Output output) {
        Filter filter = new Filter(
                Optional.ofNullable(trainee).map(TraineeKey::parse),
                Optional.ofNullable(actor),
                Optional.ofNullable(action),
                Times.moment("--from", from),
                Times.moment("--until", until));
        Page<Entry> page = audit.entries(caller, filter, page());
        output.table(AuditTable.of(page.items()));
        output.next(page.next());
        return OK;
    }
}
