package org.yujiang.county;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yujiang.county.corpus.Corpus;

/** The county from the command line. */
public final class CountyMain {
    private static final String USAGE = """
            A synthetic county for Yujiang: what its colleges, its platform and its employers report,
            and labels.json with what must come of it.

              generate DIR [--seed N] [--people N]
                  writes the files of every feed and labels.json below DIR
              lrs DIR [--port N] [--user NAME] [--password SECRET]
                  serves the platform's statements of DIR as a learning record store on 127.0.0.1
                  until it is stopped; --port 0 takes any that is free
              corpus FILE [--seed N] [--people N] [--rows N]
                  writes a labelled corpus for measuring how well people are recognised

            Defaults: --seed\s"""
            + County.DEFAULT_SEED + " --people " + County.DEFAULT_PEOPLE + " (of a corpus " + Corpus.DEFAULT_PEOPLE
            + ") --rows 3 for each of the people --port 8282 --user county --password county";

    private static final Set<String> OPTIONS = Set.of("--seed", "--people", "--rows", "--port", "--user", "--password");

    private CountyMain() {}

    /** Runs a command; exit status 2 when it was not understood, 1 when it failed. */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return new Command(args, out).run();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (NoSuchFileException e) {
            err.println("There is no " + e.getMessage() + "; run generate first.");
            return 1;
        } catch (IOException e) {
            err.println("It failed: " + e.getMessage());
            return 1;
        }
    }

    private static final class Command {
        private final List<String> words = new ArrayList<>();
        private final Map<String, String> options = new HashMap<>();
        private final PrintStream out;

        Command(String[] args, PrintStream out) {
            this.out = out;
            for (int i = 0; i < args.length; i++) {
                if (!args[i].startsWith("--") || args[i].equals("--help")) {
                    words.add(args[i]);
                } else if (!OPTIONS.contains(args[i])) {
                    throw new IllegalArgumentException("There is no option " + args[i] + ".");
                } else if (i + 1 < args.length) {
                    options.put(args[i], args[++i]);
                } else {
                    throw new IllegalArgumentException("The option " + args[i] + " needs a value.");
                }
            }
        }

        int run() throws IOException {
            if (words.isEmpty() || words.contains("--help")) {
                out.println(USAGE);
                return 0;
            }
            if (words.size() != 2) {
                throw new IllegalArgumentException("A command and a folder or file are needed.");
            }
            Path folder = Path.of(words.get(1));
            switch (words.get(0)) {
                case "generate" -> generate(folder);
                case "lrs" -> serve(folder);
                case "corpus" -> corpus(folder);
                default -> throw new IllegalArgumentException("There is no command " + words.get(0) + ".");
            }
            return 0;
        }

        private void generate(Path folder) throws IOException {
            County county = County.generate(
                    number("--seed", County.DEFAULT_SEED), Math.toIntExact(number("--people", County.DEFAULT_PEOPLE)));
            county.writeTo(folder);
            Labels labels = county.labels();
            out.printf(
                    Locale.ROOT,
                    "%s: %d people, %d enrolments, %d sessions, %d certificates, %d work months%n",
                    folder,
                    labels.people(),
                    labels.enrolments(),
                    labels.attendances(),
                    labels.certificates(),
                    labels.workMonths());
        }

        private void corpus(Path file) throws IOException {
            long people = number("--people", Corpus.DEFAULT_PEOPLE);
            Corpus corpus = new Corpus(
                    number("--seed", Corpus.DEFAULT_SEED),
                    Math.toIntExact(people),
                    Math.toIntExact(number("--rows", people * 3)));
            corpus.writeTo(file);
            out.printf(Locale.ROOT, "%s: %d people, %d rows%n", file, corpus.people(), corpus.rows());
        }

        private void serve(Path folder) throws IOException {
            List<StoredStatement> statements = read(folder.resolve(County.STATEMENTS));
            LearningRecordStore store = LearningRecordStore.start(
                    Math.toIntExact(number("--port", 8282)),
                    options.getOrDefault("--user", "county"),
                    options.getOrDefault("--password", "county"),
                    Clock.systemUTC());
            store.store(statements);
            out.println(store.endpoint() + ": " + statements.size() + " statements; Ctrl-C stops it");
        }

        private long number(String option, long otherwise) {
            String text = options.getOrDefault(option, Long.toString(otherwise));
            if (!text.matches("-?\\d{1,18}")) {
                throw new IllegalArgumentException("The option " + option + " needs a number, not " + text + ".");
            }
            return Long.parseLong(text);
        }

        private static List<StoredStatement> read(Path file) throws IOException {
            ObjectMapper mapper = new ObjectMapper();
            List<StoredStatement> statements = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String stored = mapper.readTree(line).path("stored").asText();
                statements.add(new StoredStatement(OffsetDateTime.parse(stored).toInstant(), line));
            }
            return statements;
        }
    }
}
