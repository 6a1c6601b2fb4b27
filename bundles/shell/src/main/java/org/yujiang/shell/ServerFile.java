package org.yujiang.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A file of the machine that the server runs on. */
final class ServerFile {
    private ServerFile() {}

    /** Works with a file. */
    @FunctionalInterface
    interface Work<T> {
        T with(Path file) throws IOException;
    }

    static <T> T use(File file, Work<T> work) {
        Path path = file.toPath().toAbsolutePath().normalize();
        try {
            return work.with(path);
        } catch (IOException e) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "FILE_FAILED",
                    "无法读写服务器上的文件 " + path + "(" + e + "),请核对路径、权限和磁盘空间。",
                    "The file " + path + " on the server failed (" + e + "): check path, permissions and space.");
        }
    }
}
