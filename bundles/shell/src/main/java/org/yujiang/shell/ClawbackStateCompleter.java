package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Payments.ClawbackState;

/** How a clawback stands. */
@Service
public final class ClawbackStateCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ClawbackStateCompleter() {
        super(ClawbackState.class);
    }
}
