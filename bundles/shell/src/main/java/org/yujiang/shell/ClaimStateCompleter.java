package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.ClaimState;

/** How far claims have come. */
@Service
public final class ClaimStateCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ClaimStateCompleter() {
        super(ClaimState.class);
    }
}
