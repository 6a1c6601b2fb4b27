package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;

/** What comes of a proposal. */
@Service
public final class ClawbackDecisionCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ClawbackDecisionCompleter() {
        super(ClawbackDecision.class);
    }
}
