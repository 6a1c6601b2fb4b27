package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Curation.CaseState;

/** How cases stand. */
@Service
public final class CaseStateCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public CaseStateCompleter() {
        super(CaseState.class);
    }
}
