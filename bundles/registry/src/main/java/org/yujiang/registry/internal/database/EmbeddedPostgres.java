package org.yujiang.registry.internal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on 127.0.0.1: made at the first start, started and stopped with the runtime, durable
 * (fsync on), with a random password that only the owner of the folder can read.
 *
 * <p>After a crash of the runtime the server may still be running: it is stopped and started anew, so that it always has
 * the settings of this version. After a crash of the server itself (an out-of-memory killer, say) its owner sees that it
 * is not {@linkplain #isRunning() running} and {@linkplain #restart() restarts} it under the same address.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "yujiang";
    private static final int START_SECONDS = 120;

    private final Path home;
    private final Path data;
    private final Path log;
    private final String password;
    private final int port;
    private final int sharedBuffers;

    private EmbeddedPostgres(Path home, Path data, Path log, String password, int port, int sharedBuffers) {
        this.home = home;
        this.data = data;
        this.log = log;
        this.password = password;
        this.port = port;
        this.sharedBuffers = sharedBuffers;
    }

    /**
     * Starts the server; makes the database when there is none.
     *
     * @param archive the packed programs
     * @param directory where data, programs and password live
     * @param wantedPort a port, or 0 for any free one
     * @param sharedBuffers memory for its pages, in MB
     * @throws IOException when it does not start; the message names the log
     */
    public static EmbeddedPostgres start(Path archive, Path directory, int wantedPort, int sharedBuffers)
            throws IOException, InterruptedException {
        if (Files.notExists(archive)) {
            throw new IOException("There are no PostgreSQL programs for this machine: " + archive
                    + " is missing. Add them, or configure an external server in etc/org.yujiang.database.cfg");
        }
        OwnerOnly.directory(directory);
        Path home = PostgresBinaries.unpack(archive.toAbsolutePath(), directory.resolve("postgres-programs"));
        Path data = directory.resolve("postgres").toAbsolutePath();
        Path passwordFile = directory.resolve("keys").resolve("postgres.password");
        String password = readOrCreatePassword(passwordFile);
        int port = wantedPort == 0 ? freePort() : wantedPort;
        EmbeddedPostgres server = new EmbeddedPostgres(
                home, data, directory.resolve("postgres.log").toAbsolutePath(), password, port, sharedBuffers);
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            server.create(passwordFile.toAbsolutePath());
        }
        boolean launched = false;
        try {
            server.restart();
            launched = true;
        } finally {
            if (!launched) {
                server.close();
            }
        }
        return server;
    }

    /** Whether the server's process is there. */
    public boolean isRunning() throws IOException {
        return postmaster().isPresent();
    }

    /** Starts the server anew; what it had committed before a crash is there again. */
    public void restart() throws IOException, InterruptedException {
        stopLeftover();
        launch();
    }

    /** The address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The user for JDBC. */
    public String user() {
        return USER;
    }

    /** The password for JDBC. */
    public String password() {
        return password;
    }

    /** Stops the server after its clients are disconnected; everything committed is on disk. */
    @Override
    public void close() {
        try {
            run(command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"), "stopped");
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(Path passwordFile) throws IOException, InterruptedException {
        deleteTree(data);
        List<String> command = command(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C",
                "--data-checksums");
        try {
            run(command, "created");
        } catch (IOException e) {
            deleteTree(data);
            throw e;
        }
    }

    private void stopLeftover() throws IOException, InterruptedException {
        if (isRunning()) {
            LOG.info("The embedded PostgreSQL of an earlier run is still up; it is stopped first.");
            run(command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"), "stopped");
        }
        Files.deleteIfExists(processFile());
    }

    /**
     * The main process of the server. The process id in the file is believed only if a program of that name runs under
     * it: after a crash it may belong to a zombie, and after a reboot to a program of somebody else. PostgreSQL itself
     * refuses to start while any process of an earlier server still uses the data, with or without that file.
     */
    private Optional<ProcessHandle> postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(processFile(), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .flatMap(id -> ProcessHandle.of(Long.parseLong(id.strip())))
                    .filter(process -> process.info()
                            .command()
                            .map(Path::of)
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> name.startsWith("postgres"))
                            .isPresent());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path processFile() {
        return data.resolve("postmaster.pid");
    }

    private void launch() throws IOException, InterruptedException {
        String options = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c max_connections=220",
                "-c shared_buffers=" + sharedBuffers + "MB",
                "-c max_wal_size=2GB",
                "-c random_page_cost=1.1",
                "-c wal_compression=on",
                "-c log_min_messages=warning",
                "-c log_statement=none",
                "-c log_min_error_statement=panic",
                "-c log_parameter_max_length_on_error=0",
                "-c timezone=Asia/Shanghai",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on");
        run(
                command(
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        String.valueOf(START_SECONDS),
                        "-o",
                        options),
                "started");
    }

    /** PostgreSQL refuses to run as root; a user name space of its own takes root away. */
    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            command.add("/usr/bin/unshare");
            command.add("-U");
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command, String done) throws IOException, InterruptedException {
        int exit = execute(command, START_SECONDS + 30);
        if (exit != 0) {
            throw new IOException("The embedded PostgreSQL was not " + done + " (exit code " + exit + "); see " + log
                    + " and " + output());
        }
    }

    private int execute(List<String> command, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .directory(home.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "Asia/Shanghai"));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = false;
        try {
            ended = process.waitFor(seconds, TimeUnit.SECONDS);
        } finally {
            if (!ended) {
                process.destroyForcibly();
            }
        }
        if (!ended) {
            throw new IOException(command.get(0) + " did not answer within " + seconds + " seconds");
        }
        return process.exitValue();
    }

    private Path output() {
        return log.resolveSibling("postgres-commands.log");
    }

    private static String readOrCreatePassword(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
