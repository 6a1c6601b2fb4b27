package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.provider.ProviderRecord.ReturnCause;

/** Why somebody fell back into poverty. */
@Service
public final class ReturnCauseCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public ReturnCauseCompleter() {
        super(ReturnCause.class);
    }
}
