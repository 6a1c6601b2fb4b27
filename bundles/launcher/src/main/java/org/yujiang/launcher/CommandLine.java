package org.yujiang.launcher;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command and its arguments as the console's shell reads them. */
final class CommandLine {
    private static final String SCOPE = "yujiang:";
    private static final Pattern COMMAND = Pattern.compile("[\\w*.:-]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@+-]+");

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
        return words.stream().skip(1).map(word -> " " + quote(word)).collect(Collectors.joining("", scoped, ""));
    }

    /** In single quotes everything stands for itself but these two, which go between two quoted parts. */
    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replaceAll("(['\\\\])", "'\\\\$1'") + "'";
    }
}
