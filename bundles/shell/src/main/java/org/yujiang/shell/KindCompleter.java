package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.policy.SubsidyKind;

/** The kinds of subsidies. */
@Service
public final class KindCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public KindCompleter() {
        super(SubsidyKind.class);
    }
}
