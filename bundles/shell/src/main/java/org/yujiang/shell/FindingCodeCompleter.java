package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yujiang.registry.api.Checks;
import org.yujiang.registry.api.Checks.Severity;
import org.yujiang.registry.api.RegistryException;

/** Codes that findings of the deployed checks have. */
@Service
@SuppressWarnings("NullAway.Init")
public final class FindingCodeCompleter implements Completer {
    @Reference
    private Checks checks;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(codes()).complete(session, line, candidates);
    }

    /** Whoever may not see them, or a registry that is away, has nothing offered. */
    private List<String> codes() {
        try {
            return checks.checks(SessionUser.caller()).stream()
                    .flatMap(check -> check.severities().stream())
                    .map(Severity::code)
                    .toList();
        } catch (RegistryException | Refusal e) {
            return List.of();
        }
    }
}
