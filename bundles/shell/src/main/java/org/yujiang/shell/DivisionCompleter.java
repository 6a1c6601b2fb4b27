package org.yujiang.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yujiang.domain.Divisions;

/** The codes of prefectures and counties. */
@Service
public final class DivisionCompleter implements Completer {
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Divisions divisions = Divisions.henan();
        List<String> codes = Stream.concat(divisions.prefectures().stream(), divisions.counties().stream())
                .map(division -> division.code().value())
                .toList();
        return new StringsCompleter(codes).complete(session, line, candidates);
    }
}
