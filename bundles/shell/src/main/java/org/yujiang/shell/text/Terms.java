package org.yujiang.shell.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.yujiang.intake.Feeds.State;
import org.yujiang.registry.api.Counts;
import org.yujiang.registry.api.RunState;

/** Chinese terms and the ways to write values. */
public final class Terms {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private Terms() {}

    /** How a feed stands. */
    public static String of(State state) {
        return switch (state) {
            case WAITING -> "等待";
            case RUNNING -> "运行中";
            case RETRYING -> "重试中";
            case BROKEN -> "需处理";
            case STUCK -> "已隔离";
        };
    }

    /** How a run stands. */
    public static String of(RunState state) {
        return switch (state) {
            case RUNNING -> "运行中";
            case COMPLETED -> "完成";
            case FAILED -> "失败";
            case INTERRUPTED -> "中断";
        };
    }

    /** A time in China, for people. */
    public static String of(Instant time) {
        return TIME.format(time);
    }

    /** What became of the items. */
    public static String of(Counts counts) {
        return "读取 " + counts.read() + ",入库 " + counts.stored() + ",未变 " + counts.unchanged() + ",隔离 "
                + counts.quarantined() + ",拒收 " + counts.refused();
    }

    /** A value, or a dash. */
    public static String orDash(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
