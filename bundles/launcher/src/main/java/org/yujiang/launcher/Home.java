package org.yujiang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The folder that the distribution was unpacked to. */
record Home(Path root) {
    /** As given by the scripts. */
    static Home fromSystemProperty() {
        return new Home(Path.of(System.getProperty("yujiang.home", ".")).toAbsolutePath());
    }

    /** Configuration. */
    Path etc() {
        return root.resolve("etc");
    }

    /** What a running process needs and a clean start may delete. */
    Path data() {
        return root.resolve("data");
    }

    /** What must never be lost: the database, keys, uploads. */
    Path registry() {
        return root.resolve("registry");
    }

    /** A file in etc/; empty when there is none. */
    Properties configuration(String file) throws Refusal {
        Path path = etc().resolve(file);
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal(
                        ExitCode.BAD_CONFIGURATION,
                        "无法读取 " + path + "：" + e.getMessage(),
                        "cannot read " + path + ": " + e.getMessage());
            }
        }
        return properties;
    }
}
