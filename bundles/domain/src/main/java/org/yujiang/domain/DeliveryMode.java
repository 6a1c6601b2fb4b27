package org.yujiang.domain;

/** How training is delivered (培训方式), provisions {@code 1.1-a} and {@code 1.1-e}. */
public enum DeliveryMode {
    /** Online (线上培训), provision {@code 1.1-a}. */
    ONLINE("线上", "线上培训 网络 网络培训 网上 网上培训 在线 在线培训"),
    /** Face to face (线下实操培训、集中培训), provision {@code 1.1-e}. */
    OFFLINE("线下", "线下培训 线下实操 线下实操培训 面授 集中培训 下线 下线培训"),
    /** Both (线上线下结合). */
    BLENDED("线上线下结合", "线上线下 线上+线下 线上/线下 线上线下相结合 线上线下融合 线上与线下结合 线下线上结合 混合 混合式");

    private static final Labels<DeliveryMode> LABELS = Labels.of(values(), DeliveryMode::zh, mode -> mode.spellings);

    private final String zh;
    private final String spellings;

    DeliveryMode(String zh, String spellings) {
        this.zh = zh;
        this.spellings = spellings;
    }

    /**
     * Reads a Chinese term or the constant's name; {@code 下线}, a slip of the notice's own text, means {@link #OFFLINE}.
     *
     * @throws InvalidValueException with {@link InputError#DELIVERY_MODE_UNKNOWN}
     */
    public static DeliveryMode parse(String text) {
        return LABELS.find(text).orElseThrow(() -> InputError.DELIVERY_MODE_UNKNOWN.exception(text));
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }
}
