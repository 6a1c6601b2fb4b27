package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.registry.api.ExportPurpose;

/** The purposes of exports. */
@Service
public final class PurposeCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public PurposeCompleter() {
        super(ExportPurpose.class);
    }
}
