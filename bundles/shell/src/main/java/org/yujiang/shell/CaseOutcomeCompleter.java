package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Curation.CaseOutcome;

/** What a reviewer says. */
@Service
public final class CaseOutcomeCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public CaseOutcomeCompleter() {
        super(CaseOutcome.class, CaseOutcome.SOURCE_RETRACTED);
    }
}
