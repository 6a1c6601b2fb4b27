package org.yujiang.launcher;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Runs before every start: finds what would make it fail and says so in one line, and on the first start makes the
 * operator's account. Ends with 0 when the server may start.
 */
public final class Preflight {
    private final Home home;

    Preflight(Home home) {
        this.home = home;
    }

    /** Takes the folder of the distribution from the system property yujiang.home. */
    public static void main(String[] arguments) {
        ExitCode code = ExitCode.OK;
        try {
            new Preflight(Home.fromSystemProperty()).check().ifPresent(Preflight::announce);
        } catch (Refusal e) {
            System.err.println(e.line());
            code = e.code();
        }
        System.exit(code.number());
    }

    /** The operator's new password, if this is the first start. */
    Optional<String> check() throws Refusal {
        for (var folder : List.of(
                home.data(),
                home.data().resolve("log"),
                home.data().resolve("tmp"),
                home.etc(),
                home.registry(),
                home.registry().resolve("keys"))) {
            Folders.requireWritable(folder);
        }
        new Instance(home).requireStopped();
        Endpoint.http(home).requireFree();
        Endpoint.ssh(home).requireFree();
        new SshKeys(home).ensure();
        return new Accounts(home, new SecureRandom()).createFirst();
    }

    private static void announce(String password) {
        System.out.println("""
                ┌──────────────────────────────────────────────────────────────
                │ 首次启动：已建立账户，密码只显示这一次，请立即记下。该账户兼有全部职责，投入使用前请按 etc/users.properties 分开。
                │ First start: here is an account. The password is shown only this once: write it down now. It has every
                │ duty; split them before real people are in, as etc/users.properties says.
                │
                │   用户 / user:      %s
                │   密码 / password:  %s
                │
                │ 遗失时：删除 etc/users.properties 中的 operator 一行并重新启动。
                │ If lost: delete the line of operator in etc/users.properties and start again.
                └──────────────────────────────────────────────────────────────""".formatted(Accounts.OPERATOR, password));
    }
}
