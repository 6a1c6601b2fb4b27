package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the constants of an enum. Karaf knows completers by their class: one for each enum. */
abstract class ChoiceCompleter implements Completer {
    private final List<String> names;

    ChoiceCompleter(Class<? extends Enum<?>> type) {
        names = Choice.names(type);
    }

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
