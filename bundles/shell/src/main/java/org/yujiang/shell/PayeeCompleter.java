package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.policy.PayeeKind;

/** Who is paid. */
@Service
public final class PayeeCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public PayeeCompleter() {
        super(PayeeKind.class);
    }
}
