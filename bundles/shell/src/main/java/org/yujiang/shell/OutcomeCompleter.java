package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.policy.Outcome;

/** The outcomes of claims. */
@Service
public final class OutcomeCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public OutcomeCompleter() {
        super(Outcome.class);
    }
}
