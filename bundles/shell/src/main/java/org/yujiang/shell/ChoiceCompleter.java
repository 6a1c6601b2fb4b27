package org.yujiang.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the constants of an enum. Karaf knows completers by their class: one for each enum. */
abstract class ChoiceCompleter implements Completer {
    private final List<String> names;

    ChoiceCompleter(Class<? extends Enum<?>> type, Enum<?>... but) {
        List<Enum<?>> left = List.of(but);
        names = Arrays.stream(type.getEnumConstants())
                .filter(constant -> !left.contains(constant))
                .map(Enum::name)
                .toList();
    }

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
