package org.yujiang.shell.text;

import java.util.Optional;
import org.yujiang.registry.api.Counts;

/** The ways to write values. */
public final class Terms {
    private Terms() {}

    /** What became of the items. */
    public static String of(Counts counts) {
        return "读取 " + counts.read() + ",入库 " + counts.stored() + ",未变 " + counts.unchanged() + ",隔离 "
                + counts.quarantined() + ",拒收 " + counts.refused();
    }

    /** A value, or a dash. */
    public static Object orDash(Optional<?> value) {
        return value.isPresent() ? value.get() : "-";
    }
}
