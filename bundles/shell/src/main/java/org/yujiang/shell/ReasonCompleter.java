package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.policy.ReasonCode;

/** The reason codes. */
@Service
public final class ReasonCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ReasonCompleter() {
        super(ReasonCode.class);
    }
}
