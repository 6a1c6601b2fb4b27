package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.Curation.CaseKind;

/** The kinds of cases. */
@Service
public final class CaseKindCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public CaseKindCompleter() {
        super(CaseKind.class);
    }
}
