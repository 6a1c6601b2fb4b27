package org.yujiang.launcher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command and its arguments as the console's shell reads them. */
final class CommandLine {
    private static final String SCOPE = "yujiang:";
    private static final Pattern COMMAND = Pattern.compile("[\\w*.:-]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@+-]+");
    /** Options of our commands that take no value; all others take one. */
    private static final Set<String> FLAGS =
            Set.of("--counts", "--en", "--help", "--no-format", "--no-wait", "--pin", "--totals", "--yes");

    private CommandLine() {}

    /** One line that the console splits into exactly these words. A command without a scope is one of ours. */
    static String of(List<String> words) throws Refusal {
        String command = words.isEmpty() ? "" : words.get(0);
        if (!COMMAND.matcher(command).matches()) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "不是命令：" + command + "；bin/yujiang --help 列出全部命令",
                    "not a command: " + command + "; bin/yujiang --help lists them");
        }
        String scoped = command.contains(":") ? command : SCOPE + command;
        List<String> rest = words.subList(1, words.size());
        return (scoped.startsWith(SCOPE) ? optionsFirst(rest) : rest)
                .stream().map(word -> " " + quote(word)).collect(Collectors.joining("", scoped, ""));
    }

    /** The console takes everything behind the first argument for an argument; people write options last. */
    private static List<String> optionsFirst(List<String> words) {
        List<String> options = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String next = word.next();
            boolean option = next.startsWith("--");
            (option ? options : arguments).add(next);
            if (option && !FLAGS.contains(next) && next.indexOf('=') < 0 && word.hasNext()) {
                options.add(word.next());
            }
        }
        options.addAll(arguments);
        return options;
    }

    /** In single quotes everything stands for itself but these two, which go between two quoted parts. */
    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replaceAll("(['\\\\])", "'\\\\$1'") + "'";
    }
}
