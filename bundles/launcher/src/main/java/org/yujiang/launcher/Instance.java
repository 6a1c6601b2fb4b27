package org.yujiang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server that may be running on this data folder. */
record Instance(Home home) {
    /**
     * Whether a server holds the lock of the data folder. The operating system takes the lock away from a process that
     * dies, so what a killed server leaves behind does not count.
     */
    boolean isRunning() throws IOException {
        Path file = home.data().resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Makes sure that nothing runs on this data folder. */
    void requireStopped() throws Refusal {
        try {
            if (isRunning()) {
                throw new Refusal(
                        ExitCode.ALREADY_RUNNING,
                        "豫匠已在运行，进程 " + processId() + "；数据目录 " + home.data() + " 正被使用，可用 bin/stop 停止",
                        "Yujiang is running already, process " + processId() + ", and uses " + home.data()
                                + ": bin/stop stops it");
            }
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITABLE,
                    "无法检查 " + home.data() + " 是否正被使用：" + e.getMessage(),
                    "cannot see whether " + home.data() + " is in use: " + e.getMessage());
        }
    }

    private String processId() throws IOException {
        Path file = home.data().resolve("karaf.pid");
        return Files.exists(file) ? Files.readString(file).trim() : "?";
    }
}
