package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.TraineeGroup;

/** The trainee groups. */
@Service
public final class GroupCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public GroupCompleter() {
        super(TraineeGroup.class);
    }
}
