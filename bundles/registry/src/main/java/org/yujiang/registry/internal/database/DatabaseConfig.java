package org.yujiang.registry.internal.database;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.yujiang.database}. */
@ObjectClassDefinition(
        id = "org.yujiang.database",
        name = "Database 数据库",
        description = "PostgreSQL: embedded by default, external (14 or later) when a URL is given."
                + " 默认使用内置 PostgreSQL;填写 URL 则使用外部服务器(14 及以上)。")
public @interface DatabaseConfig {
    /** JDBC URL of an external server; empty: embedded. */
    @AttributeDefinition(
            description = "jdbc:postgresql://host:5432/database of an external server; empty: embedded."
                    + " 外部服务器的 JDBC 地址;留空为内置。")
    String url() default "";

    /** User of the external server. */
    @AttributeDefinition(description = "User of the external server. 外部服务器用户名。")
    String user() default "yujiang";

    /** Password of the external server. */
    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Password of the external server. 外部服务器密码。")
    String _password() default "";

    /** Connections at most. */
    @AttributeDefinition(min = "2", max = "200", description = "Connections at most. 最大连接数。")
    int pool_size() default 8;

    /** Folder of the embedded database and of the keys. */
    @AttributeDefinition(
            description =
                    "Folder of the embedded database and of the keys; not under data/, which a clean start deletes."
                            + " 内置数据库与密钥所在目录;不放在 data/ 下,因为清理启动会删除它。")
    String directory() default "registry";

    /** Folder of the PostgreSQL binaries. */
    @AttributeDefinition(description = "Folder of the packed PostgreSQL binaries. PostgreSQL 程序包所在目录。")
    String binaries() default "postgres";

    /** Port of the embedded server. */
    @AttributeDefinition(
            min = "0",
            max = "65535",
            description = "Port of the embedded server on 127.0.0.1; 0: any free one. 内置服务器端口,0 为自动选择。")
    int port() default 0;

    /** Memory of the embedded server for its pages, in MB. */
    @AttributeDefinition(
            min = "0",
            max = "262144",
            description =
                    "Memory of the embedded server for its pages (shared_buffers), in MB; 0: an eighth of the machine's,"
                            + " 128 to 1024. 内置服务器的共享缓冲区(MB);0 为本机内存的八分之一,128 至 1024。")
    int shared_buffers() default 0;
}
