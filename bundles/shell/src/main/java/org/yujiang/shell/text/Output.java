package org.yujiang.shell.text;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.yujiang.domain.Problem;

/** Where a command prints: answers to the one stream, remarks and errors to the other. */
public final class Output {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean plain;

    /**
     * An output.
     *
     * @param plain whether a script reads it: values between tabs, no headers
     */
    public Output(PrintStream out, PrintStream err, boolean plain) {
        this.out = out;
        this.err = err;
        this.plain = plain;
    }

    /** Prints a table. */
    public void table(Table table) {
        (plain ? table.plain() : table.formatted()).forEach(out::println);
    }

    /** Prints tables; for a script each line begins with the table's title. */
    public void tables(Map<Term, Table> tables) {
        tables.forEach((title, table) -> {
            if (plain) {
                table.plain().forEach(line -> out.println(title.code() + "\t" + line));
            } else {
                out.println("【" + title.zh() + "】");
                table(table);
                out.println();
            }
        });
    }

    /** Says where a list goes on. */
    public void next(Optional<String> key) {
        key.ifPresent(value -> remark("下一页 / next page: --after " + value));
    }

    /** Prints an answer of one line. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints a remark, which a script does not get to read. */
    public void remark(String text) {
        (plain ? err : out).println(text);
    }

    /** Prints an error as one line. */
    public void problem(Problem problem) {
        err.println(problem.code() + " " + problem.zh() + " / " + problem.en());
    }
}
