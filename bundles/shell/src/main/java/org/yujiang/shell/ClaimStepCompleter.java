package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.ClaimStep;

/** What is done with a batch of claims. */
@Service
public final class ClaimStepCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ClaimStepCompleter() {
        super(ClaimStep.class);
    }
}
