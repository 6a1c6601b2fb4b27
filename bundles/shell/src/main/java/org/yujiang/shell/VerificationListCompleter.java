package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.VerificationList;

/** Lists of other offices. */
@Service
public final class VerificationListCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public VerificationListCompleter() {
        super(VerificationList.class);
    }
}
