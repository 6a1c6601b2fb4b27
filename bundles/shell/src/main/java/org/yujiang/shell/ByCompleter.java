package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Lab;

/** By what the lab counts. */
@Service
public final class ByCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ByCompleter() {
        super(Lab.By.class);
    }
}
