package org.yujiang.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.threadio.ThreadIO;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.RegistryImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.parsing.DefaultParser;
import org.yujiang.domain.Problem;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.fixture.FakeAccess;
import org.yujiang.registry.api.fixture.FakeAdjudication;
import org.yujiang.registry.api.fixture.FakeAuditTrail;
import org.yujiang.registry.api.fixture.FakeClaims;
import org.yujiang.registry.api.fixture.FakeCuration;
import org.yujiang.registry.api.fixture.FakeCustody;
import org.yujiang.registry.api.fixture.FakeImports;
import org.yujiang.registry.api.fixture.FakeLab;
import org.yujiang.registry.api.fixture.FakeMatchingTrial;
import org.yujiang.registry.api.fixture.FakePayments;
import org.yujiang.registry.api.fixture.FakeRegistry;
import org.yujiang.registry.api.fixture.Journal;
import org.yujiang.registry.api.fixture.Samples;

/** Our commands in Karaf's own shell, with the registry in memory behind them. */
final class TestConsole implements AutoCloseable {
    static final Problem AMBIGUOUS = new Problem("POLICY_AMBIGUOUS", "请设置 id。", "Set id.");

    final Journal registry = new Journal();
    final FakeAuditTrail audit = new FakeAuditTrail(registry);
    final FakeAdjudication adjudication = new FakeAdjudication(registry);

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final SessionFactoryImpl karaf;

    TestConsole() throws IOException {
        threads.start();
        karaf = new WordsAsTexts(threads);
        RegistryImpl services = new RegistryImpl(karaf);
        Stream.of(
                        new FakeRegistry(registry),
                        new FakeCuration(registry),
                        new FakeImports(registry),
                        adjudication,
                        audit,
                        new FakeAccess(registry),
                        new FakeCustody(registry),
                        new FakeMatchingTrial(registry),
                        new FakeLab(registry),
                        new FakeClaims(registry),
                        new FakePayments(registry),
                        new OneFeed(),
                        new NoPolicy(),
                        Clock.fixed(Instant.parse("2020-05-31T16:30:00Z"), ZoneOffset.UTC))
                .forEach(services::register);
        ManagerImpl manager = new ManagerImpl(services, karaf, true);
        for (Class<?> type : ours()) {
            manager.register(type);
        }
    }

    /** What a command did. */
    record Result(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command as a user with roles. */
    Result as(String roles, String line) throws Exception {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal("li"));
        Stream.of(roles.split(" ", -1)).map(RolePrincipal::new).forEach(subject.getPrincipals()::add);
        // As Karaf runs it.
        return Subject.doAs(subject, (PrivilegedExceptionAction<Result>) () -> run(line));
    }

    /** Runs a command that nobody is logged in for. */
    Result run(String line) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = karaf.create(new ByteArrayInputStream(new byte[0]), stream(out), stream(err));
        try {
            Object answer = session.execute("yujiang:" + line);
            return new Result(answer instanceof Integer code ? code : 0, text(out), text(err));
        } catch (CommandException e) {
            return new Result(1, text(out), String.valueOf(e.getMessage()));
        } finally {
            session.close();
        }
    }

    /** What the console offers at the end of a line. */
    List<String> complete(String line) {
        Session session = karaf.create(
                new ByteArrayInputStream(new byte[0]),
                stream(new ByteArrayOutputStream()),
                stream(new ByteArrayOutputStream()));
        try {
            CommandLine words = new DefaultParser().parse(session, line, line.length());
            Command command = karaf.getRegistry().getCommand("yujiang", words.getArguments()[0]);
            List<String> candidates = new ArrayList<>();
            command.getCompleter(false).complete(session, words, candidates);
            return candidates.stream().map(String::strip).toList();
        } finally {
            session.close();
        }
    }

    /** All commands. */
    List<Command> commands() {
        return karaf.getRegistry().getCommands().stream()
                .filter(command -> command.getScope().equals("yujiang"))
                .toList();
    }

    /** The classes that Karaf finds by the header of the bundle. */
    private static List<Class<?>> ours() throws IOException {
        Path folder = Path.of(CoreCommand.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .resolve("org/yujiang/shell");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$")) {
                    add(types, "org.yujiang.shell." + name.substring(0, name.length() - ".class".length()));
                }
            }
        }
        return types;
    }

    private static void add(List<Class<?>> types, String name) {
        try {
            Class<?> type = Class.forName(name);
            if (type.isAnnotationPresent(Service.class)) {
                types.add(type);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Override
    public void close() {
        karaf.stop();
        threads.stop();
    }

    /** Hands words on as texts, as Karaf's own factory in the framework does, which needs a bundle context. */
    private static final class WordsAsTexts extends SessionFactoryImpl {
        WordsAsTexts(ThreadIO threads) {
            super(threads);
        }

        @Override
        protected Function wrap(Command command) {
            Function function = super.wrap(command);
            return (session, words) -> function.execute(
                    session,
                    new ArrayList<>(words.stream()
                            .map(word -> word instanceof CharSequence text ? text.toString() : word)
                            .toList()));
        }
    }

    /** Two packs that nobody chose from. */
    private static final class NoPolicy implements PolicyLibrary {
        @Override
        public List<PolicyPack> packs() {
            return List.of();
        }

        @Override
        public Optional<PolicyPack> inForce() {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(AMBIGUOUS);
        }
    }

    private static final class OneFeed implements Feeds {
        @Override
        public List<FeedStatus> list() {
            return List.of(new FeedStatus(
                    Samples.FEED, "a/1", State.WAITING, Optional.empty(), Counts.NONE, Optional.empty()));
        }

        @Override
        public Optional<CompletableFuture<RunReport>> run(String feed) {
            return feed.equals(Samples.FEED)
                    ? Optional.of(CompletableFuture.completedFuture(
                            new RunReport(feed, new Counts(2, 2, 0, 0, 0), Optional.empty())))
                    : Optional.empty();
        }
    }
}
