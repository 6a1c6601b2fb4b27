package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Checks.FindingState;

/** How findings stand. */
@Service
public final class FindingStateCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public FindingStateCompleter() {
        super(FindingState.class);
    }
}
