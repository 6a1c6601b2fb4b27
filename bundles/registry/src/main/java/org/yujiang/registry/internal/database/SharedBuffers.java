package org.yujiang.registry.internal.database;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much memory the embedded server keeps its pages in, in MB. */
final class SharedBuffers {
    /** What PostgreSQL takes by itself. */
    static final int LEAST = 128;
    /** More belongs to a machine for the database alone, and to whoever configures it. */
    static final int MOST = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuffers.class);
    private static final int PART = 8;
    private static final long MEGABYTE = 1024 * 1024;

    private SharedBuffers() {}

    /** What is configured; 0: what suits this machine. */
    static int megabytes(int configured) {
        return configured > 0 ? configured : of(physicalMemory());
    }

    /**
     * An eighth of a machine's memory, for the Java process and the file system want theirs, too.
     *
     * @param memory bytes of the machine
     */
    static int of(long memory) {
        return (int) Math.max(LEAST, Math.min(MOST, memory / MEGABYTE / PART));
    }

    /** Bytes of the machine, or of the container that this runs in. */
    private static long physicalMemory() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            Object size = server.getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "TotalMemorySize");
            return size instanceof Long bytes ? bytes : 0;
        } catch (JMException e) {
            LOG.info("This Java does not say how much memory there is: {}", e.getMessage());
            return 0;
        }
    }
}
