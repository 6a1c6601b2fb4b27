package org.yujiang.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yujiang.domain.PersonField;

/** The fields of a person. */
@Service
public final class FieldCompleter extends ChoiceCompleter {
    /** For Karaf. */
    public FieldCompleter() {
        super(PersonField.class);
    }
}
