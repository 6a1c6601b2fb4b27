package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;

/** What is done with a single claim. */
@Service
public final class ClaimActionCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ClaimActionCompleter() {
        super(ClaimAction.class);
    }
}
