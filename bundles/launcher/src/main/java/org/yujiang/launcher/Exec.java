package org.yujiang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;

/** Runs one command in the running server, without a terminal, and ends with the command's own exit code. */
public final class Exec {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** A server that is starting opens its console last; nobody should have to guess when. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Home home;

    Exec(Home home) {
        this.home = home;
    }

    /** Takes the command and its arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        boolean colour = Boolean.getBoolean("yujiang.colour");
        int code;
        try {
            String line = CommandLine.of(List.of(arguments));
            code = new Exec(Home.fromSystemProperty()).run(line, sink(System.out, colour), sink(System.err, colour));
        } catch (Refusal e) {
            System.err.println(e.line());
            code = e.code().number();
        }
        System.exit(code);
    }

    private static OutputStream sink(OutputStream stream, boolean colour) {
        return colour ? stream : new PlainText(stream);
    }

    int run(String line, OutputStream out, OutputStream err) throws Refusal, InterruptedException {
        Endpoint console = Endpoint.ssh(home);
        awaitConsole(console);
        KeyPair key;
        PublicKey server;
        try {
            SshKeys keys = new SshKeys(home);
            key = keys.command();
            server = keys.server().getPublic();
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
        try (SshClient client = SshClient.setUpDefaultClient()) {
            // Nothing of the user's own SSH set-up: this key, this server.
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
            client.setServerKeyVerifier((session, address, shown) -> KeyUtils.compareKeys(server, shown));
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, Duration.ofMinutes(1));
            client.start();
            try (ClientSession session = client.connect(SshKeys.ACCOUNT, console.reachable())
                    .verify(CONNECT_TIMEOUT)
                    .getSession()) {
                session.addPublicKeyIdentity(key);
                session.auth().verify(CONNECT_TIMEOUT);
                return execute(session, line, out, err);
            }
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.LOST_CONNECTION,
                    "与豫匠的连接失败：" + e.getMessage() + "；详见 data/log/karaf.log",
                    "the connection to Yujiang failed: " + e.getMessage() + "; see data/log/karaf.log");
        }
    }

    private void awaitConsole(Endpoint console) throws Refusal, InterruptedException {
        long begin = System.nanoTime();
        while (!console.answers()) {
            boolean waiting = System.nanoTime() - begin < START_PATIENCE.toNanos();
            if (!waiting || !serverLives()) {
                throw new Refusal(
                        ExitCode.NOT_RUNNING,
                        "豫匠没有在运行（" + home.root() + "）；请用 bin/start 启动",
                        "Yujiang is not running here (" + home.root() + "): start it with bin/start");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean serverLives() throws Refusal {
        try {
            return new Instance(home).isRunning();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Refusal unusable(Exception e) {
        boolean foreign = e instanceof AccessDeniedException;
        boolean missing = e instanceof NoSuchFileException;
        String reason = missing ? "no file " + e.getMessage() : String.valueOf(e.getMessage());
        return new Refusal(
                ExitCode.NO_PERMISSION,
                "无法读取密钥：" + reason + (foreign ? "；请以启动豫匠的用户执行" : ""),
                "cannot read the key: " + reason + (foreign ? ": run it as the user that started Yujiang" : ""));
    }

    private static int execute(ClientSession session, String line, OutputStream out, OutputStream err)
            throws IOException, Refusal {
        try (ChannelExec channel = session.createExecChannel(line)) {
            channel.setIn(InputStream.nullInputStream());
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(CONNECT_TIMEOUT);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ZERO);
            out.flush();
            err.flush();
            Integer status = channel.getExitStatus();
            if (status == null) {
                throw new Refusal(
                        ExitCode.LOST_CONNECTION,
                        "连接中断，命令的结果不明",
                        "the connection broke: how the command ended is not known");
            }
            return status;
        }
    }
}
