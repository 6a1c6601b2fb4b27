package org.yujiang.shell.text;

import org.yujiang.registry.api.Custody.Rotation;

/** How a rotation of keys stands. */
public final class RotationTable {
    private RotationTable() {}

    /** The table. */
    public static Table of(Rotation rotation) {
        return new Table("密钥", "密码套件", "人员", "待更换")
                .row(rotation.key(), rotation.suite(), rotation.people(), rotation.pending());
    }
}
