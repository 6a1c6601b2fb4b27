package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Claims.ObjectionState;

/** What comes of an objection. */
@Service
public final class ObjectionOutcomeCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ObjectionOutcomeCompleter() {
        super(ObjectionState.class, ObjectionState.OPEN);
    }
}
