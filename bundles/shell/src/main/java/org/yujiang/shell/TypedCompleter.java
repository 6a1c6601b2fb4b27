package org.yujiang.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** Takes what was typed as it is: behind an argument that nothing completes, Karaf completes no other. */
@Service
public final class TypedCompleter implements Completer {
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = line.getCursorArgument();
        if (typed == null || typed.isEmpty()) {
            return -1;
        }
        candidates.add(typed);
        return line.getBufferPosition() - line.getArgumentPosition();
    }
}
