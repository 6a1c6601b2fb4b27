package org.yujiang.audit.verifier.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujiang.audit.verifier.ExportVerifier;
import org.yujiang.audit.verifier.ExportVerifier.NotAnExportException;
import org.yujiang.audit.verifier.Fault;
import org.yujiang.audit.verifier.Head;
import org.yujiang.audit.verifier.Verdict;

/** Verifies an exported audit log and says OK, or where its first broken link is. Exit codes: see {@link #HELP}. */
public final class VerifierCommand {
    private static final int OK = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;

    private static final String HELP = """
            用法 / usage:  java -jar yujiang-audit-verifier.jar 文件/FILE [--head 编号:哈希/SEQ:HASH]...

            离线校验从豫匠导出的审计日志（.ndjson，或经 gzip 压缩），指出第一处断裂。
            Verifies an audit log exported from Yujiang (.ndjson, or compressed by gzip) offline and points at the
            first broken link.

              --head SEQ:HASH   另行保存的链头：日志必须经过它。结尾被删、整体改写，只有靠它才能发现。可给出多个。
                                a head that was kept elsewhere: the log has to pass through it. A cut end or a log
                                rewritten as a whole shows in no other way. May be given several times.
              --help            本说明 / this text

            退出码 / exit code: 0 完好/intact, 1 断裂/broken, 2 用法有误或文件无法读取/wrong usage or unreadable file
            """;

    private final PrintStream out;
    private final PrintStream err;

    VerifierCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Takes a file and options. */
    public static void main(String[] arguments) {
        System.exit(new VerifierCommand(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return OK;
        }
        List<String> files = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--head")) {
                Optional<Head> head = i + 1 < arguments.size() ? Head.parse(arguments.get(++i)) : Optional.empty();
                if (head.isEmpty()) {
                    return refuse("--head 后应为“编号:哈希”", "--head takes SEQ:HASH, as a verification prints it");
                }
                heads.add(head.get());
            } else if (argument.startsWith("--")) {
                return refuse("没有选项 " + argument, "there is no option " + argument);
            } else {
                files.add(argument);
            }
        }
        if (files.size() != 1) {
            return refuse("请给出一个文件", "name one file");
        }
        return verify(files.get(0), heads);
    }

    private int verify(String file, List<Head> heads) {
        try {
            return report(ExportVerifier.verify(Path.of(file), heads));
        } catch (NotAnExportException e) {
            return refuse("不是审计日志的导出文件：" + file, "not an exported audit log: " + file);
        } catch (NoSuchFileException e) {
            return refuse("没有这个文件：" + file, "there is no file " + file);
        } catch (AccessDeniedException e) {
            return refuse("没有读取权限：" + file, "no permission to read " + file);
        } catch (IOException | InvalidPathException e) {
            return refuse("无法读取 " + file + "：" + e.getMessage(), "cannot read " + file + ": " + e.getMessage());
        }
    }

    private int report(Verdict verdict) {
        if (verdict.fault().isEmpty()) {
            out.println("OK");
            out.println("完好：记录 " + verdict.entries() + " 条，事实 " + verdict.statements() + " 条。链头如下，请另行保存。");
            out.println("Intact: " + verdict.entries() + " entries, " + verdict.statements()
                    + " statements. Keep this head elsewhere:");
            out.println(verdict.head());
            return OK;
        }
        Fault fault = verdict.fault().get();
        out.println("BROKEN " + fault.seq() + " " + fault.kind().code());
        out.println(fault.zh());
        out.println(fault.en());
        out.println("此前完好 / intact up to " + verdict.head());
        return BROKEN;
    }

    private int refuse(String zh, String en) {
        err.println(zh + "；--help 列出用法 / " + en + "; --help explains the usage");
        return UNUSABLE;
    }
}
