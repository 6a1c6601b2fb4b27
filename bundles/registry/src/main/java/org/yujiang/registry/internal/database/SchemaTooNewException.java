package org.yujiang.registry.internal.database;

import org.yujiang.domain.Problem;

/** A newer version of the product has worked on this database; going on would damage it. */
final class SchemaTooNewException extends Exception {
    private static final long serialVersionUID = 1L;

    SchemaTooNewException(String version) {
        super("Schema " + version);
    }

    Problem problem() {
        return new Problem(
                "DATABASE_SCHEMA_NEWER",
                "数据库结构(" + getMessage() + ")比本程序新。请安装创建它的版本,或恢复旧版本的备份。",
                "The database (" + getMessage() + ") is newer than this program. Install the version that made it, or"
                        + " restore a backup of the old version.");
    }
}
